"""How far an import is, in words."""

from __future__ import annotations

import pytest

from tui.importing.pace import Pace


@pytest.mark.parametrize(
    ("done", "seconds", "words"),
    [
        (0, 60.0, "importing 0 of 40"),
        (12, 1.0, "importing 12 of 40"),
        (12, 4.0, "importing 12 of 40, 3 a second, 9 s left"),
        (2, 8.0, "importing 2 of 40, 15 a minute, 3 min left"),
        (45, 9.0, "importing 40 of 40, 5 a second"),
    ],
)
def test_speed_and_time_are_told_once_they_say_something(done: int, seconds: float, words: str) -> None:
    assert Pace("Importing", 40, 100.0, done).said(100.0 + seconds) == words


def test_what_has_no_known_end_has_only_its_name() -> None:
    assert Pace("Linking names and events", None, 0.0, 3).said(50.0) == "linking names and events"
