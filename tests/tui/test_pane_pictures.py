"""What the lists look like in use; `pytest --snapshot-update` after looking at the change."""

from typing import Any

import pytest

from tests.tui.decided import DecidedLibrary
from tests.tui.desk import make

SIZES = [(160, 50), (120, 40), (80, 24)]
THEMES = ["dateline-dark", "dateline-light"]
KEYS = {
    "rows": ["4", "X", "g", "g", "j"],
    "several": ["4", "exclamation_mark"],
    "stories": ["1", "s", "g", "g", "j", "j"],
    "date": ["4", "g", "y", *"2021-03"],
}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("view", ["rows", "stories"])
def test_lists_in_use(snap_compare: Any, view: str, size: tuple[int, int], theme: str) -> None:
    app = make(DecidedLibrary())
    app.theme = theme
    assert snap_compare(app, terminal_size=size, press=KEYS[view])


@pytest.mark.parametrize("view", ["several", "date"])
def test_timeline_at_80_columns(snap_compare: Any, view: str) -> None:
    assert snap_compare(make(DecidedLibrary()), terminal_size=(80, 24), press=KEYS[view])


def test_the_timeline_zoomed_has_tags_and_names(snap_compare: Any) -> None:
    keys = [*KEYS["rows"], "plus"]
    assert snap_compare(make(DecidedLibrary()), terminal_size=(120, 40), press=keys)
