from dataclasses import replace

from store.records import Anchor, Annotation, Entity, Telling, Variant
from tests.tui.screens.host import Host, answer
from tui.screens.mentions import MentionsScreen
from tui.screens.notes import NotesScreen, note_lines, note_words
from tui.screens.passage_rows import in_context
from tui.screens.who import WhoScreen, event_line, few, variant_line
from tui.view_models.entities import Mentions, TakesPart, VariantPassages, WhoIsThis
from tui.view_models.notes import NoteAnswer, NoteRow, NotesRequest, ToldEvent
from tui.view_models.passages import Passage


def passage(article: str, start: int, quote: str, before: str = "…said that ") -> Passage:
    return Passage(
        article, start, start + len(quote), before, quote, " would come.", "Talks begin", "8 Apr 2021", 2
    )


FIRST, SECOND, THIRD = passage("a", 10, "Jane Rowe"), passage("a", 90, "Rowe"), passage("b", 5, "Rowe")
WHO = WhoIsThis(
    Entity(
        *("e1", "Jane Rowe", "person"),
        (
            Variant("Rowe", 2, "short form", "Jane Rowe, named in full before it"),
            Variant("Jane Rowe", 1, "same", "full name"),
        ),
        *(3, ("a", "b")),
    ),
    ("harbour master",),
    (
        VariantPassages(
            Variant("Rowe", 2, "short form", "Jane Rowe, named in full before it"), (SECOND, THIRD)
        ),
        VariantPassages(Variant("Jane Rowe", 1, "same", "full name"), (FIRST,)),
    ),
    (("Hull", 4),),
    ends=(FIRST, THIRD),
    events=tuple(
        TakesPart(f"{day} Mar 2021", f"Event {day}", Telling("b", day, day + 9, None, "", "x"), day)
        for day in (1, 2, 3, 4)
    ),
)


def note(id: str, tags: tuple[str, ...], comment: str = "", state: str = "exact") -> NoteRow:
    anchor = Anchor(0, 5, f"quote {id}", "", "", state)  # type: ignore[arg-type]
    return NoteRow(Annotation(id, "a", anchor, tags, comment), "Talks begin", "8 Apr 2021")


NOTES = NotesRequest("All annotations", (note("n1", ("war/ceasefire",)), note("n2", ("quote",), "see [1]")))


def test_the_words_found_stay_whole_and_the_line_keeps_its_width() -> None:
    line = in_context(passage("a", 0, "Rowe", "x" * 60), 40)
    assert "Rowe" in line.plain and line.cell_length <= 40 and line.plain.startswith("…")


def test_wide_characters_count_two_cells() -> None:
    assert in_context(passage("a", 0, "帕希尼扬", "他说" * 20), 30).cell_length <= 30


async def test_enter_goes_to_the_mention_under_the_cursor() -> None:
    asked = Mentions("Jane Rowe", "3 mentions", (FIRST, SECOND, THIRD), chosen=1)
    assert await answer(MentionsScreen(asked), "enter") == [SECOND]
    assert await answer(MentionsScreen(asked), "j", "enter") == [THIRD]
    assert await answer(MentionsScreen(asked), "G", "k", "g", "enter") == [FIRST]
    assert await answer(MentionsScreen(asked), "q") == [None]


async def test_a_spelling_opens_to_its_passages() -> None:
    assert await answer(WhoScreen(WHO), "enter", "j", "j", "enter") == [THIRD]


async def test_a_spelling_with_one_passage_goes_there_at_once() -> None:
    assert await answer(WhoScreen(WHO), "j", "enter") == [FIRST]


async def test_first_and_last_mention_are_a_key_away() -> None:
    assert await answer(WhoScreen(WHO), "less_than_sign") == [FIRST]
    assert await answer(WhoScreen(WHO), ">") == [THIRD]


async def test_enter_on_an_event_goes_to_its_passage() -> None:
    assert [event.told for event in few(WHO.events)] == [2, 3, 4]
    assert await answer(WhoScreen(WHO), "G", "enter") == [WHO.events[3].passage]
    assert await answer(WhoScreen(WHO), "j", "j", "enter", "j", "enter") == [WHO.events[0].passage]


def test_an_event_keeps_to_its_line() -> None:
    assert event_line(WHO.events[1], 32).cell_length <= 32
    assert event_line(WHO.events[1], 60).plain == "   2 Mar 2021     Event 2  2 passages"


def test_a_spelling_says_why_it_is_linked() -> None:
    line = variant_line(WHO.variants[0], False, 100).plain
    assert line.startswith("▸ Rowe") and "short form · Jane Rowe, named in full before it" in line


async def test_notes_are_gone_to_changed_and_deleted() -> None:
    assert await answer(NotesScreen(NOTES), "j", "enter") == [NoteAnswer("go", "n2")]
    assert await answer(NotesScreen(NOTES), "t") == [NoteAnswer("tags", "n1")]
    assert await answer(NotesScreen(NOTES), "j", "d") == [NoteAnswer("delete", "n2")]


async def test_a_library_that_is_only_read_lets_no_note_be_deleted() -> None:
    request = NotesRequest(NOTES.heading, NOTES.rows, writable=False)
    assert await answer(NotesScreen(request), "d") == []


async def test_an_uncertain_note_says_so_and_waits_to_be_confirmed() -> None:
    unsure = note("n4", (), state="fuzzy")
    assert "uncertain" in note_lines(unsure, 80)[2].plain
    request = replace(NOTES, rows=(*NOTES.rows, unsure))
    below = ["j"] * len(NOTES.rows)
    assert await answer(NotesScreen(request), *below, "c") == [NoteAnswer("confirm", "n4")]
    assert await answer(NotesScreen(request), "c") == []
    assert await answer(NotesScreen(replace(request, writable=False)), *below, "c") == []


async def test_notes_are_filtered_by_tag_and_by_words() -> None:
    assert await answer(NotesScreen(NOTES), "slash", *"#quote", "enter", "enter") == [NoteAnswer("go", "n2")]
    assert await answer(NotesScreen(NOTES), "slash", *"#quote", "escape", "enter") == [NoteAnswer("go", "n1")]


def test_a_note_is_found_by_its_tags_words_and_article() -> None:
    words = note_words(NOTES.rows[1])
    assert all(part in words for part in ("#quote", "see [1]", "quote n2", "Talks begin"))


async def test_the_event_that_a_note_tells_is_a_key_away() -> None:
    told = ToldEvent("v1", "7 Apr 2021~", "Talks begin in Hull")
    request = replace(NOTES, event=lambda note: told if note.id == "n2" else None)
    assert await answer(NotesScreen(request), "o") == []
    first = replace(request, rows=request.rows[1:])
    app = Host(NotesScreen(first))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "[bold]o[/bold] event" in str(app.screen.query_one("#card").border_subtitle)
    assert await answer(NotesScreen(request), "j", "o") == [NoteAnswer("event", "n2")]
    line = note_lines(NOTES.rows[1], 30, told)[3]
    assert line.plain.startswith("▌ ● 7 Apr 2021~ · Talks")
    assert line.cell_length <= 30


def test_a_lost_note_says_so() -> None:
    assert "lost" in note_lines(note("n3", (), state="lost"), 80)[2].plain


async def test_brackets_in_a_comment_are_shown_as_they_stand() -> None:
    app = Host(NotesScreen(NOTES))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "see&#160;[1]" in app.export_screenshot()
