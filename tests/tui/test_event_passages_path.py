"""Events and the passages, notes and decisions that belong to them: on a real library of a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.correcting import (
    MET,
    STORM,
    TEXTS,
    article,
    chosen,
    event,
    few_lines,
    headlines,
    text,
    timeline,
)
from tui.screens.decisions import DecisionsScreen
from tui.screens.event import EventScreen
from tui.screens.new_event import HappeningPrompt
from tui.screens.notes import NotesScreen
from tui.screens.palette import PaletteScreen


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with few_lines(tmp_path) as library:
        yield library


async def test_a_sentence_becomes_an_event(library: Library) -> None:
    async with text(library, "/news/c.txt", "elected") as at:
        await at.press("i")
        screen = at.sees(HappeningPrompt)
        assert screen.request.date == "2018-05-04"
        await at.press("ctrl+u")
        await at.type("Haas elected")
        await at.press("enter")
        made = event(library, "Haas elected")
        assert made.date == "2018-05-04"
        assert chosen(at).id == made.id
        at.shows("A new event: “Haas elected”")
        await at.press("u")
        assert not any(headline == "Haas elected" for headline in headlines(library))


@pytest.mark.parametrize("select", ["v", "V"])
async def test_a_selection_becomes_an_event_with_a_date_of_the_readers(library: Library, select: str) -> None:
    async with text(library, "/news/a.txt", "Nobody was hurt") as at:
        await at.press(select, "w", "w", "i", "tab")
        await at.type("fall 2020")
        await at.press("enter")
        made = next(e for e in library.analysis().events() if "made" in e.deeds)
        assert made.date == "2020-23"
        assert made.tellings[0].by_reader
        assert not at.screen.reader.selecting


async def test_what_is_no_date_keeps_the_dialog(library: Library) -> None:
    async with text(library, "/news/c.txt", "elected") as at:
        await at.press("i", "tab", *"soon", "enter")
        at.sees(HappeningPrompt)
        assert library.decisions() == []


async def test_a_sentence_is_put_into_an_event_found_by_typing(library: Library) -> None:
    async with text(library, "/news/a.txt", "Nobody was hurt") as at:
        await at.press("I")
        at.sees(PaletteScreen)
        await at.type("storm")
        await at.press("enter")
        storm = event(library, STORM)
        assert len(storm.tellings) == 2
        assert chosen(at).id == storm.id
        at.shows("Put into “A storm damaged")
        await at.press("I")
        now = [entry.words for entry in at.sees(PaletteScreen).found if entry.facts.startswith("now · ")]
        assert len(now) == 1
        assert "A storm damaged" in now[0]


# Notes and decisions


async def test_the_opened_row_leads_to_notes_and_notes_lead_to_the_row(library: Library) -> None:
    harbour = TEXTS["/news/a.txt"].index("harbour")
    key = article(library, "/news/a.txt")
    library.annotate(key, harbour, harbour + 7, ("place/port",), "which one?")
    library.annotate(key, 0, 3, ("elsewhere",))
    async with timeline(library, STORM) as at:
        await at.press("o")
        screen = at.sees(EventScreen)
        assert [note.comment for note in screen.opened.groups[0].tellers[0].notes] == ["which one?"]
        await at.press("a")
        notes = at.sees(NotesScreen)
        assert [row.note.comment for row in notes.request.rows] == ["which one?"]
        await at.press("o")
        assert at.sees(EventScreen).opened.event.headline.startswith(STORM)


async def test_a_note_on_nothing_that_happened_opens_no_row(library: Library) -> None:
    library.annotate(article(library, "/news/a.txt"), 0, 3, ("elsewhere",))
    async with timeline(library, MET) as at:
        await at.press("A", "o")
        at.sees(NotesScreen)


async def test_decisions_on_events_are_told_and_taken_back(library: Library) -> None:
    library.set_published(article(library, "/news/c.txt"), "2019-08")
    library.event_decisions.hide(event(library, MET).id)
    async with timeline(library) as at:
        await at.press("U")
        screen = at.sees(DecisionsScreen)
        words = [row.words for row in screen.request.rows]
        assert sorted(word.startswith(f"“{MET}") and word.endswith("is hidden") for word in words) == [
            False,
            True,
        ]
        assert "“c.txt” is from Aug 2019" in words
        await at.press(*"j" * next(i for i, said in enumerate(words) if "hidden" in said), "x")
        assert event(library, MET)
        assert len(library.decisions()) == 1
