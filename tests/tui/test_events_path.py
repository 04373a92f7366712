"""Events corrected with keys in the timeline: on a real library of a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import opened
from tests.tui.correcting import (
    CRANES,
    MET,
    MILL,
    STORM,
    chosen,
    event,
    few_lines,
    headlines,
    opened_row,
    timeline,
)
from tests.tui.desk import desk
from tui.screens.date import DatePrompt
from tui.screens.event import EventScreen
from tui.screens.event_pair import JoinScreen
from tui.screens.palette import PaletteScreen


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with few_lines(tmp_path) as library:
        yield library


async def test_confirming_and_taking_it_back(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("c")
        assert event(library, MET).deeds == ("confirmed",)
        assert chosen(at).headline.startswith(MET)
        at.says("Confirmed: “Marta Queiroz met")
        at.shows("u takes it back")
        await at.press("c")
        assert event(library, MET).deeds == ()
        at.says("No longer confirmed")
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
        at.shows("Undid: hide")


async def test_a_hidden_row_is_shown_and_brought_back(library: Library) -> None:
    library.event_decisions.hide(event(library, MET).id)
    async with timeline(library) as at:
        await at.press("X", "G")
        assert chosen(at).headline.startswith(MET)
        await at.press("x")
        assert event(library, MET)
        assert chosen(at).headline.startswith(MET)
        at.says("Brought back")


async def test_nothing_is_hidden(library: Library) -> None:
    async with timeline(library) as at:
        await at.press("X")
        at.shows("No event is hidden")


async def test_setting_a_date(library: Library) -> None:
    async with timeline(library, MILL) as at:
        await at.press("e")
        screen = at.sees(DatePrompt)
        assert screen.request.heading == "The date of this event"
        await at.type("5 July 2019")
        await at.press("enter")
        assert event(library, MILL).date == "2019-07-05"
        assert chosen(at).headline.startswith(MILL)
        at.shows("is of 5 Jul 2019")
        await at.press("e", "ctrl+u", "enter")
        assert event(library, MILL).date == "2019-07"
        at.shows("has its own date again")


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
    library.event_decisions.tag(event(library, STORM).id, ("weather",))
    async with desk(library, ":") as at:  # type: ignore[arg-type]
        await at.type("weather")
        await at.press("enter")
        pane = at.screen.panes.timeline
        assert [found.headline for found in pane.listed] == [event(library, STORM).headline]
        at.shows("Only events are tagged weather")


async def test_joining_with_a_row_found_by_typing(library: Library) -> None:
    before = len(headlines(library))
    async with timeline(library, STORM) as at:
        await at.press("m")
        assert at.sees(PaletteScreen).found[0].words.startswith("12 Jun 2021")
        await at.type("mill")
        await at.press("enter")
        screen = at.sees(JoinScreen)
        assert [about for about, _ in screen.pair.conflicts] == ["date"]
        assert len(headlines(library)) == before
        await at.press("enter")
        assert len(headlines(library)) == before - 1
        assert len(chosen(at).tellings) == 3  # the heading of the mill's article stands in its row
        assert chosen(at).conflict
        await at.press("u")
        assert len(headlines(library)) == before
        at.shows("Undid: join")


async def test_a_join_that_is_not_confirmed_changes_nothing(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("m", "enter", "escape")
        assert library.decisions() == []


async def test_splitting_off_what_is_marked(library: Library) -> None:
    async with timeline(library, MET) as at:
        before = len(event(library, MET).tellings)
        assert before >= 2
        await at.press("s")
        screen = at.sees(EventScreen)
        await at.press("space")
        assert screen.marked == {0}
        await at.press("s")
        rest = opened_row(at).event
        assert [len(rest.tellings), chosen(at).id] == [before - 1, rest.id]
        assert [len(e.tellings) for e in library.analysis().events() if "split" in e.deeds].count(1)
        at.shows("Split 1 passage off")
        await at.press("escape", "u")
        assert len(event(library, MET).tellings) == before
        assert len(chosen(at).tellings) == before


async def test_one_passage_at_least_stays(library: Library) -> None:
    async with timeline(library, MET) as at:
        await at.press("o", *["space"] * len(event(library, MET).tellings), "s")
        at.sees(EventScreen)
        assert library.decisions() == []


async def test_one_passage_is_not_split(library: Library) -> None:
    async with timeline(library, CRANES) as at:
        await at.press("s")
        at.shows("only one passage")
        await at.press("o", "s")
        at.sees(EventScreen)


async def test_a_library_that_is_only_read_is_corrected_by_nobody(library: Library) -> None:
    with opened(library.folder) as second:
        assert second.read_only
        async with timeline(second, STORM) as at:
            await at.press("c")
            at.shows("Nothing can be changed")
            await at.press("o", "c", "x", "s", "escape")
            assert second.decisions() == []
