"""Notes that wait for the reader to say that they stand where they should, and notes that stand nowhere."""

from dataclasses import replace

from store.records import AnchorState
from tests.tui.desk import Desk, desk
from tests.tui.fake import FakeLibrary
from tui.screens.notes import NotesScreen


def library_with(state: AnchorState, words: str = "harbour of Port Luma") -> FakeLibrary:
    """A library whose one note has a state."""
    library = FakeLibrary()
    article, text = next(
        (id, text) for id, text in library._texts.items() if words in text and "cranes" in text
    )
    start = text.index(words)
    note = library.annotate(article, start, start + len(words), tags=("port",))
    library._kept["notes"][note.id] = replace(note, anchor=replace(note.anchor, state=state))
    return library


def drawn(at: Desk) -> str:
    """The text as it stands on the screen, with its margin."""
    view = at.screen.panes.text.view
    return "\n".join(view.render_line(y).text for y in range(view.size.height))


def painted(at: Desk) -> str:
    """The list on top as it stands on the screen."""
    rows = at.sees(NotesScreen).rows
    return "\n".join(rows.render_line(y).text for y in range(rows.size.height))


async def test_an_uncertain_note_has_a_question_mark_that_is_told_in_words() -> None:
    async with desk(library_with("fuzzy"), "j", "enter") as at:
        assert "? PORT LUMA" in drawn(at)
        assert "? 1 uncertain note" in at.line(".position")
        await at.press("]", "a")
        assert "? uncertain note: the text has changed" in at.line(".position")
        assert "gc confirm note" in at.footer


async def test_gc_confirms_the_note_under_the_cursor() -> None:
    library = library_with("fuzzy")
    async with desk(library, "j", "enter", "]", "a", "g", "c") as at:
        at.says("Confirmed the note on “harbour of Port Luma”")
        assert library.annotations()[0].anchor.state == "exact"
        assert "?" not in drawn(at)
        assert "uncertain" not in at.line(".position")
        await at.press("u")
        assert library.annotations()[0].anchor.state == "fuzzy"
        assert "? PORT LUMA" in drawn(at)


async def test_a_sure_note_has_nothing_to_confirm() -> None:
    async with desk(library_with("moved"), "j", "enter", "]", "a", "g", "c") as at:
        at.says("No uncertain note here: ]a goes to the next note")
        assert "? PORT LUMA" not in drawn(at)


async def test_lost_notes_stand_last_in_the_list_which_counts_them() -> None:
    library = library_with("lost")
    article, text = next((id, text) for id, text in library._texts.items() if "Veldmark next week" in text)
    library.annotate(article, text.index("Veldmark"), text.index("Veldmark") + 8, comment="where?")
    async with desk(library, "A") as at:
        assert "2 · 1 lost" in str(at.app.screen.query_one("#card").border_title)
        notes = [row.note.anchor.exact for row in at.app.screen.request.rows]  # type: ignore[attr-defined]
        assert notes == ["Veldmark", "harbour of Port Luma"]
        assert "Lost, with what they said  1" in painted(at)


async def test_the_list_of_notes_takes_steps_back_and_does_them_again() -> None:
    library = library_with("moved")
    article, text = next((id, text) for id, text in library._texts.items() if "Veldmark next week" in text)
    library.annotate(article, text.index("Veldmark"), text.index("Veldmark") + 8, comment="where?")

    def listed(at: Desk) -> int:
        return len(at.sees(NotesScreen).request.rows)

    async with desk(library, "A") as at:
        assert listed(at) == 2
        await at.press("d")
        assert listed(at) == 1
        await at.press("u")
        assert listed(at) == 2
        await at.press("ctrl+r")
        assert listed(at) == 1
