"""Events corrected with keys: on a real library of a few lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from store.library import Library
from store.records import Event
from tests.store.libraries import loaded, opened
from tests.tui.desk import Desk, desk
from tui.event_dialogs import OpenedRow
from tui.screens.date import DatePrompt
from tui.screens.decisions import DecisionsScreen
from tui.screens.event import EventScreen
from tui.screens.happening import HappeningPrompt
from tui.screens.join import JoinScreen
from tui.screens.notes import NotesScreen
from tui.screens.palette import PaletteScreen
from tui.widgets.passage_list import PassageList

TEXTS = {
    "/news/a.txt": "Two meet\n\nOn 3 May 2021 Marta Queiroz met Anton Rezek in Oberthal. On 9 June 2021 a storm"
    " damaged the harbour of Oberthal. Nobody was hurt by the falling cranes.\n",
    "/news/b.txt": "Queiroz meets Rezek\n\nMarta Queiroz met Anton Rezek in Oberthal on 3 May 2021. Workers repaired"
    " the cranes of Silbertal on 12 June 2021.\n",
    "/news/c.txt": "Harbour of Oberthal\n\nIn July 2019 Ilse Vask opened the mill of Silbertal. Voters elected Joren"
    " Haas on 4 May 2018.\n",
}
MET, STORM, CRANES, MILL = "Marta Queiroz met", "A storm damaged", "Workers repaired", "Ilse Vask opened"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path) as library:
        for path, text in TEXTS.items():
            library.add(loaded(text, path))
        library.analysis().refresh(jobs=1)
        yield library


def event(library: Library, headline: str) -> Event:
    (found,) = [e for e in library.analysis().events() if e.headline.startswith(headline)]
    return found


def headlines(library: Library) -> list[str]:
    return [e.headline for e in library.analysis().events()]


def article(library: Library, path: str) -> str:
    return next(row.id for row in library.articles() if row.path == path)


@asynccontextmanager
async def timeline(
    library: Library, headline: str = "", size: tuple[int, int] = (140, 40)
) -> AsyncIterator[Desk]:
    """The app in the timeline, standing on an event."""
    async with desk(library, "4", size=size) as at:  # type: ignore[arg-type]
        if headline:
            assert at.screen.panes.timeline.reveal(event(library, headline).id)
            await at.pilot.pause()
        yield at


@asynccontextmanager
async def text(library: Library, path: str, words: str) -> AsyncIterator[Desk]:
    """The app in an article, the cursor on some words."""
    async with desk(library, "1") as at:  # type: ignore[arg-type]
        start = TEXTS[path].index(words)
        at.screen.reader.go(article(library, path), start)
        await at.pilot.pause()
        yield at


def chosen(at: Desk) -> Event:
    found = chosen_or_none(at)
    assert found is not None
    return found


def chosen_or_none(at: Desk) -> Event | None:
    return at.screen.panes.timeline.chosen


def opened_row(at: Desk) -> OpenedRow:
    assert isinstance(at.app.screen, EventScreen)
    return at.app.screen.opened


# Rows of the timeline


async def test_confirming_and_taking_it_back(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("c")
        assert event(library, MET).deeds == ("confirmed",)
        assert chosen(at).headline.startswith(MET)
        assert at.line("#footer").startswith("Confirmed: “Marta Queiroz met")
        assert "u takes it back" in at.line("#footer")
        await at.press("c")
        assert event(library, MET).deeds == ()
        assert at.line("#footer").startswith("No longer confirmed")
        await at.press("u")
        assert event(library, MET).deeds == ("confirmed",)
        await at.press("u")
        assert event(library, MET).deeds == ()
        await at.press("ctrl+r")
        assert event(library, MET).deeds == ("confirmed",)


async def test_hiding_goes_on_to_the_next_row(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("x")
        assert not any(headline.startswith(MET) for headline in headlines(library))
        assert chosen(at).headline.startswith(STORM)
        await at.press("u")
        assert event(library, MET)
        assert "Undid: hide" in at.line("#footer")


async def test_a_hidden_row_is_shown_and_brought_back(library: Library) -> None:
    library.chronology.hide(event(library, MET).id)
    async with timeline(library) as at:
        await at.press("X", "G")
        assert chosen(at).headline.startswith(MET)
        await at.press("x")
        assert event(library, MET)
        assert chosen(at).headline.startswith(MET)
        assert at.line("#footer").startswith("Brought back")


async def test_nothing_is_hidden(library: Library) -> None:
    async with timeline(library) as at:
        await at.press("X")
        assert "No event is hidden" in at.line("#footer")


async def test_setting_a_date(library: Library) -> None:
    async with timeline(library, MILL) as at:
        await at.press("e")
        screen = at.app.screen
        assert isinstance(screen, DatePrompt)
        assert screen.request.heading == "The date of this event"
        await at.type("5 July 2019")
        await at.press("enter")
        assert event(library, MILL).date == "2019-07-05"
        assert chosen(at).headline.startswith(MILL)
        assert "is of 5 Jul 2019" in at.line("#footer")
        await at.press("e", "ctrl+u", "enter")
        assert event(library, MILL).date == "2019-07"
        assert "has its own date again" in at.line("#footer")


async def test_a_date_leads_to_another_fold_which_opens(library: Library) -> None:
    async with timeline(library, MILL) as at:
        await at.press("z", "M")
        at.screen.panes.timeline.reveal(event(library, MILL).id)
        await at.press("e", "ctrl+u")
        await at.type("2021-06-11")
        await at.press("enter")
        assert chosen(at).headline.startswith(MILL)


async def test_retitling(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("R", "ctrl+u")
        await at.type("The storm of Oberthal")
        await at.press("enter")
        assert chosen(at).headline == "The storm of Oberthal"
        assert event(library, "The storm").deeds == ("titled",)
        await at.press("R", "ctrl+u", "enter")
        assert event(library, STORM)


async def test_tagging_an_event(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("t")
        await at.type("weather")
        await at.press("enter")
        assert event(library, STORM).tags == ("weather",)
        assert chosen(at).tags == ("weather",)
        await at.press("t", "tab", "enter")
        assert event(library, STORM).tags == ()
        await at.press("u")
        assert event(library, STORM).tags == ("weather",)


async def test_a_tag_that_only_events_have_leads_to_them(library: Library) -> None:
    library.chronology.tag(event(library, STORM).id, ("weather",))
    async with desk(library, ":") as at:  # type: ignore[arg-type]
        await at.type("weather")
        await at.press("enter")
        pane = at.screen.panes.timeline
        assert [found.headline for found in pane.listed] == [event(library, STORM).headline]
        assert "Only events are tagged weather" in at.line("#footer")


async def test_joining_with_a_row_found_by_typing(library: Library) -> None:
    before = len(headlines(library))
    async with timeline(library, STORM) as at:
        await at.press("m")
        assert isinstance(at.app.screen, PaletteScreen)
        assert at.app.screen.found[0].words.startswith("12 Jun 2021")
        await at.type("mill")
        await at.press("enter")
        screen = at.app.screen
        assert isinstance(screen, JoinScreen)
        assert [about for about, _ in screen.pair.conflicts] == ["date"]
        assert len(headlines(library)) == before
        await at.press("enter")
        assert len(headlines(library)) == before - 1
        assert len(chosen(at).tellings) == 2
        assert chosen(at).conflict
        await at.press("u")
        assert len(headlines(library)) == before
        assert "Undid: join" in at.line("#footer")


async def test_a_join_that_is_not_confirmed_changes_nothing(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("m", "enter", "escape")
        assert library.decisions() == []


async def test_splitting_off_what_is_marked(library: Library) -> None:
    async with timeline(library, MET) as at:
        before = len(event(library, MET).tellings)
        assert before >= 2
        await at.press("s")
        screen = at.app.screen
        assert isinstance(screen, EventScreen)
        await at.press("space")
        assert screen.marked == {0}
        await at.press("s")
        rest = opened_row(at).event
        assert [len(rest.tellings), chosen(at).id] == [before - 1, rest.id]
        assert [len(e.tellings) for e in library.analysis().events() if "split" in e.deeds].count(1)
        assert "Split 1 passage off" in at.line("#footer")
        await at.press("escape", "u")
        assert len(event(library, MET).tellings) == before
        assert len(chosen(at).tellings) == before


async def test_one_passage_at_least_stays(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("o", *["space"] * len(event(library, MET).tellings), "s")
        assert isinstance(at.app.screen, EventScreen)
        assert library.decisions() == []


async def test_one_passage_is_not_split(library: Library) -> None:
    async with timeline(library, CRANES) as at:
        await at.press("s")
        assert "only one passage" in at.line("#footer")
        await at.press("o", "s")
        assert isinstance(at.app.screen, EventScreen)


async def test_the_opened_row_comes_back_after_a_correction(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("o", "c")
        assert opened_row(at).event.deeds == ("confirmed",)
        await at.press("R", *" now", "enter")
        assert opened_row(at).event.headline.endswith(" now")
        await at.press("e", "ctrl+u", *"2021-06-10", "enter")
        assert opened_row(at).event.date == "2021-06-10"
        await at.press("t", *"weather", "enter")
        assert opened_row(at).event.tags == ("weather",)
        await at.press("m", *"mill", "enter", "enter")
        assert len(opened_row(at).event.tellings) == 2
        assert chosen(at).id == opened_row(at).event.id


async def test_the_opened_row_comes_back_when_a_correction_is_left(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("o", "j")
        for keys in (["e"], ["R"], ["t"], ["m"], ["m", "enter"]):
            await at.press(*keys)
            assert not isinstance(at.app.screen, EventScreen)
            await at.press("escape")
            assert opened_row(at).event.id == event(library, MET).id
            assert at.app.screen.query_one(PassageList).entry == 1
        assert library.decisions() == []


async def test_a_row_hidden_from_the_opened_one_stays_closed(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("o", "x")
        assert at.screen is at.app.screen
        assert library.analysis().hidden()[0].headline.startswith(STORM)
        await at.press("X", "G", "o", "x")
        assert opened_row(at).event.deeds == ()
        assert len(library.analysis().hidden()) == 0


async def test_undo_and_redo_in_the_opened_row(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("o", "c", "u")
        assert opened_row(at).event.deeds == ()
        assert "Undid: confirm" in at.line("#footer")
        await at.press("ctrl+r")
        assert opened_row(at).event.deeds == ("confirmed",)


async def test_what_is_brought_back_by_undo_is_stood_on(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("x", "g", "g")
        assert not chosen(at).headline.startswith((MET, STORM))
        await at.press("u")
        assert chosen(at).headline.startswith(MET)
        await at.press("ctrl+r")
        assert chosen(at).headline.startswith(STORM)


async def test_a_library_that_is_only_read_is_corrected_by_nobody(library: Library) -> None:
    with opened(library.folder) as second:
        assert second.read_only
        async with timeline(second, STORM) as at:
            await at.press("c")
            assert "Nothing can be changed" in at.line("#footer")
            await at.press("o", "c", "x", "s", "escape")
            assert second.decisions() == []


# Passages of the text


async def test_a_sentence_becomes_an_event(library: Library) -> None:
    async with text(library, "/news/c.txt", "elected") as at:
        await at.press("i")
        screen = at.app.screen
        assert isinstance(screen, HappeningPrompt)
        assert screen.request.date == "2018-05-04"
        await at.press("ctrl+u")
        await at.type("Haas elected")
        await at.press("enter")
        made = event(library, "Haas elected")
        assert made.date == "2018-05-04"
        assert chosen(at).id == made.id
        assert "A new event: “Haas elected”" in at.line("#footer")
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
        assert isinstance(at.app.screen, HappeningPrompt)
        assert library.decisions() == []


async def test_a_sentence_is_put_into_an_event_found_by_typing(library: Library) -> None:
    async with text(library, "/news/a.txt", "Nobody was hurt") as at:
        await at.press("I")
        assert isinstance(at.app.screen, PaletteScreen)
        await at.type("storm")
        await at.press("enter")
        storm = event(library, STORM)
        assert len(storm.tellings) == 2
        assert chosen(at).id == storm.id
        assert "Put into “A storm damaged" in at.line("#footer")
        await at.press("I")
        assert isinstance(at.app.screen, PaletteScreen)
        now = [entry.words for entry in at.app.screen.found if entry.facts.startswith("now · ")]
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
        screen = at.app.screen
        assert isinstance(screen, EventScreen)
        assert [note.comment for note in screen.opened.groups[0].tellers[0].notes] == ["which one?"]
        await at.press("a")
        notes = at.app.screen
        assert isinstance(notes, NotesScreen)
        assert [row.note.comment for row in notes.request.rows] == ["which one?"]
        await at.press("o")
        assert isinstance(at.app.screen, EventScreen)
        assert at.app.screen.opened.event.headline.startswith(STORM)


async def test_a_note_on_nothing_that_happened_opens_no_row(library: Library) -> None:
    library.annotate(article(library, "/news/a.txt"), 0, 3, ("elsewhere",))
    async with timeline(library, MET) as at:
        await at.press("A", "o")
        assert isinstance(at.app.screen, NotesScreen)


async def test_decisions_on_events_are_told_and_taken_back(library: Library) -> None:
    library.set_published(article(library, "/news/c.txt"), "2019-08")
    library.chronology.hide(event(library, MET).id)
    async with timeline(library) as at:
        await at.press("U")
        screen = at.app.screen
        assert isinstance(screen, DecisionsScreen)
        words = [row.words for row in screen.request.rows]
        assert sorted(word.startswith(f"“{MET}") and word.endswith("is hidden") for word in words) == [
            False,
            True,
        ]
        assert "“c.txt” is from Aug 2019" in words
        await at.press(*"j" * next(i for i, said in enumerate(words) if "hidden" in said), "x")
        assert event(library, MET)
        assert len(library.decisions()) == 1
