"""Events corrected from an opened row, which comes back: on a real library of a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.correcting import MET, STORM, chosen, event, few_lines, opened_row, timeline
from tui.screens.event import EventScreen
from tui.widgets.passage_list import PassageList


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with few_lines(tmp_path) as library:
        yield library


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
        assert len(opened_row(at).event.tellings) == 3
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
        at.is_back()
        assert library.analysis().hidden()[0].headline.startswith(STORM)
        await at.press("X", "G", "o", "x")
        assert opened_row(at).event.deeds == ()
        assert len(library.analysis().hidden()) == 0


async def test_undo_and_redo_in_the_opened_row(library: Library) -> None:
    async with timeline(library, STORM) as at:
        await at.press("o", "c", "u")
        assert opened_row(at).event.deeds == ()
        at.shows("Undid: confirm")
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
