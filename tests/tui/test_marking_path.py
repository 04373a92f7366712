"""Tags, comments, and taking them back."""

from tests.tui.desk import Desk, desk
from tests.tui.fake import FakeLibrary
from tui.screens.main import MainScreen
from tui.screens.notes import NotesScreen
from tui.view_models.notes import NoteAnswer

LINE = "Harbour reopens after storm"


async def tag(at: Desk, words: str) -> None:
    await at.press("t")
    await at.type(words)
    await at.press("enter")


async def test_t_tags_the_sentence_under_the_cursor() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        (note,) = library.annotations()
        assert (note.tags, note.anchor.exact) == (("damage",), LINE)
        assert len(at.screen.panes.text.view.marks("note")) == 1
        at.says("Tagged damage: “Harbour reopens after storm”")
        assert "1 note" in at.line("#header")


async def test_a_tag_below_one_that_exists_is_taken_as_typed() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        await at.press("}")
        await tag(at, "damage/roof")
        assert set(library.tags()) == {"damage", "damage/roof"}


async def test_a_selection_is_tagged_and_the_dot_repeats() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter", "v", "e") as at:
        await tag(at, "damage")
        assert not at.screen.reader.selecting
        await at.press("}", ".")
        assert [note.anchor.exact[:7] for note in library.annotations()] == ["Harbour", "PORT LU"]
        assert {note.tags for note in library.annotations()} == {("damage",)}


async def test_the_same_passage_tagged_again_keeps_one_annotation() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        await tag(at, "weather")
        (note,) = library.annotations()
        assert set(note.tags) == {"damage", "weather"}


async def test_undo_takes_the_tag_back_and_says_so() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        await at.press("u")
        assert library.annotations() == []
        assert not at.screen.panes.text.view.marks("note")
        at.says("Undid: note on")
        await at.press("ctrl+r")
        assert len(at.screen.panes.text.view.marks("note")) == 1


async def test_a_comment_is_written_on_the_sentence() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter", "a") as at:
        await at.type("ask the mayor")
        await at.press("ctrl+s")
        (note,) = library.annotations()
        assert note.comment == "ask the mayor"


async def test_a_full_disk_is_told_and_the_comment_kept_on_the_screen() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter", "a") as at:
        library.full = True
        await at.type("ask the mayor")
        await at.press("ctrl+s")
        assert library.annotations() == []
        at.shows("not saved")
        assert not isinstance(at.app.screen, MainScreen)
        library.full = False
        await at.press("ctrl+s")
        assert library.annotations()[0].comment == "ask the mayor"
        at.shows("saved")


async def test_a_full_disk_leaves_a_refused_tag_undone() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        library.full = True
        await tag(at, "damage")
        assert not at.screen.panes.text.view.marks("note")
        at.says("The disk is full")


async def test_a_note_without_tags_and_comment_is_gone() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        note = library.annotations()[0]
        at.screen.marker._change(note, "", tags=())
        assert library.annotations() == []


async def test_a_note_is_gone_to_from_the_list_of_all() -> None:
    library = FakeLibrary()
    talks = next(row.id for row in library.articles() if row.title.startswith("Vask"))
    note = library.annotate(talks, 70, 90, tags=("visit",))
    async with desk(library, "j", "enter") as at:
        at.screen.marker._answer(NoteAnswer("go", note.id), note)
        await at.pilot.pause()
        assert at.screen.session.current == talks
        assert at.cursor == 70


async def test_a_date_set_by_the_reader_moves_the_article() -> None:
    library = FakeLibrary()
    async with desk(library, "G", "enter", "D") as at:
        await at.type("2020-12")
        await at.press("enter")
        assert at.screen.session.rows[0].title == "page.txt"
        at.says("This article is from Dec 2020")
        await at.press("u")
        assert at.screen.session.rows[-1].title == "page.txt"


async def test_notes_that_lie_one_on_another_are_all_opened() -> None:
    library = FakeLibrary()
    harbour = library.articles()[0].id
    library.annotate(harbour, 0, 20, tags=("damage",))
    library.annotate(harbour, 0, 7, comment="which one?")
    async with desk(library, "j", "enter", "g", "a") as at:
        assert len(at.sees(NotesScreen).request.rows) == 2
        await at.press("escape", "G", "g", "a")
        at.says("No note or tagged passage here")


async def test_the_dot_adds_to_a_note_that_is_there() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        await at.press(")", ")")
        await tag(at, "harbour")
        await at.press("g", "g", ".")
        tags = {note.anchor.exact: note.tags for note in library.annotations()}
        assert tags[LINE] == ("damage", "harbour")


async def test_a_comment_that_is_there_is_edited_and_taken_off() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter") as at:
        await tag(at, "damage")
        await at.press("a")
        await at.type("why")
        await at.press("ctrl+s")
        (note,) = library.annotations()
        assert (note.tags, note.comment) == (("damage",), "why")
        at.shows("Comment saved")
        await at.press("a", "backspace", "backspace", "backspace", "ctrl+s")
        (note,) = library.annotations()
        assert (note.tags, note.comment) == (("damage",), "")
        at.shows("Comment taken off")


async def test_notes_are_changed_and_deleted_from_the_list_which_comes_back() -> None:
    library = FakeLibrary()
    talks = next(row.id for row in library.articles() if row.title.startswith("Vask"))
    library.annotate(talks, 0, 4, comment="first")
    library.annotate(talks, 70, 90, tags=("visit",))
    async with desk(library, "A") as at:
        screen = at.app.screen
        assert isinstance(screen, NotesScreen) and len(screen.request.rows) == 2
        first = screen.request.rows[0].note
        await at.press("d")
        assert first.id not in {note.id for note in library.annotations()}
        assert len(at.sees(NotesScreen).request.rows) == 1
        await at.press("a")
        await at.type("more")
        await at.press("ctrl+s")
        assert [note.comment.endswith("more") for note in library.annotations()] == [True]
        await at.press("A", "t")
        await at.type("meeting")
        await at.press("enter", "enter")
        assert any("meeting" in note.tags for note in library.annotations())


async def test_a_tag_is_renamed_wherever_it_is() -> None:
    library = FakeLibrary()
    harbour = library.articles()[0].id
    library.annotate(harbour, 0, 7, tags=("damage",))
    library.annotate(harbour, 8, 15, tags=("damage", "quay"))
    async with desk(library) as at:
        await at.find("Rename a tag")
        await at.press("enter", *["backspace"] * len("damage"))
        await at.type("loss")
        await at.press("enter")
        assert sorted(library.tags()) == ["loss", "quay"]
        at.says("“damage” is now “loss” in 2 places")


async def test_a_tag_is_taken_off_everything_and_comes_back() -> None:
    library = FakeLibrary()
    harbour = library.articles()[0].id
    library.annotate(harbour, 0, 7, tags=("damage",))
    library.annotate(harbour, 8, 15, tags=("damage", "quay"))
    async with desk(library) as at:
        await at.find("Delete a tag")
        await at.find("dam")
        at.says("“damage” is taken off 2 places")
        assert list(library.tags()) == ["quay"]
        await at.press("u")
        assert sorted(library.tags()) == ["damage", "quay"]


async def test_without_tags_none_can_be_deleted() -> None:
    async with desk() as at:
        at.screen.run_command("tags.delete")
        at.says("There are no tags yet")


async def test_no_list_without_notes() -> None:
    async with desk(None, "A") as at:
        at.says("Nothing is tagged or noted yet")
        at.is_back()
