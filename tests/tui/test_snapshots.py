"""What the main screen and the help look like; `pytest --snapshot-update` after looking at the change."""

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.desk import make
from tests.tui.fake import FakeLibrary

SIZES = [(160, 50), (120, 40), (80, 24)]
THEMES = ["dateline-dark", "dateline-light"]


def library(**kwargs: Any) -> FakeLibrary:
    """With two notes, one on the other, a star, and an article that was read."""
    made = FakeLibrary(**kwargs)
    harbour = made.articles()[0].id
    made.annotate(harbour, 0, 28, tags=("damage",))
    made.annotate(harbour, 0, 7, tags=("place/port",), comment="which one?")
    made.star(harbour, True)
    return made


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_main_screen(snap_compare: Any, size: tuple[int, int], theme: str) -> None:
    app = make(library())
    app.theme = theme
    assert snap_compare(app, terminal_size=size, press=["j", "enter", "w"])


@pytest.mark.parametrize("pane", ["1", "3", "4"])
def test_side_panes_at_80_columns(snap_compare: Any, pane: str) -> None:
    assert snap_compare(make(library()), terminal_size=(80, 24), press=["j", "enter", pane])


@pytest.mark.parametrize("theme", THEMES)
def test_help(snap_compare: Any, theme: str) -> None:
    app = make(library())
    app.theme = theme
    assert snap_compare(app, terminal_size=(120, 40), press=["j", "enter", "question_mark"])


def test_palette(snap_compare: Any) -> None:
    async def opened(pilot: Pilot[None]) -> None:
        # What is found depends on what is there: names and events come after the first paint.
        panes = pilot.app.screen.panes  # type: ignore[attr-defined]
        while not (panes.entities.all and panes.timeline.all):
            await pilot.pause(0.01)
        await pilot.press("colon", *"beltren")
        await pilot.pause()

    assert snap_compare(make(library()), terminal_size=(120, 40), run_before=opened)


def test_read_only_and_filtered(snap_compare: Any) -> None:
    closed = FakeLibrary(read_only="Another dateline has this library open.")
    first = closed.articles()[0].id
    assert snap_compare(make(closed, only=[first]), terminal_size=(120, 40), press=["enter", "v", "e", "t"])


def test_empty_library(snap_compare: Any) -> None:
    assert snap_compare(make(FakeLibrary([])), terminal_size=(120, 40))


def test_too_small(snap_compare: Any) -> None:
    assert snap_compare(make(library()), terminal_size=(40, 10))


def test_ansi_theme(snap_compare: Any) -> None:
    app = make(library())
    app.choose_theme("ansi-dark")
    assert snap_compare(app, terminal_size=(120, 40), press=["j", "enter", "w"])


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_search_of_all_texts(snap_compare: Any, size: tuple[int, int]) -> None:
    async def search(pilot: Pilot[None]) -> None:
        await pilot.press("g", "/", *"storm", "down")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(make(library()), terminal_size=size, run_before=search)
