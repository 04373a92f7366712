"""No pattern of the code takes more than about twice as long for a text of twice the length, whatever the text."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any

import pytest

from tests.patterns import growth, made, pumped

MADE = made.every()


def test_all_patterns_are_found() -> None:
    places = {item.place.split(":")[0] for item in MADE}
    assert {
        "store/text/segmentation.py",
        "store/dates/pattern.py",
        "store/dates/languages/patterns.py",
        "tui/reading/wrap.py",
    } <= places


@pytest.mark.parametrize("item", MADE, ids=lambda item: item.place)
def test_no_pattern_runs_away(item: made.Made) -> None:
    assert _runs_away(item) is None


@pytest.mark.parametrize("source", [r"(?:[\s,]+|\sand)+$", r"\s*,", r"a*[ab]*c", r"\w+ly\b"])
def test_the_trial_knows_a_pattern_that_runs_away(source: str) -> None:
    assert _runs_away(made.Made("re", source, 0, "here")) is not None


def _runs_away(item: made.Made) -> str | None:
    """On what it does, or None."""
    pattern = item.compiled()
    for before, piece in pumped.pieces(item.source):
        if not growth.is_linear(partial(_search, pattern), partial(_pumped, before, piece)):
            return f"{item.source[:80]!r} on {before[-20:]!r}, then {piece!r} again and again"
    return None


def _search(pattern: Any, text: str) -> None:
    deque(pattern.finditer(text), maxlen=0)


def _pumped(before: str, piece: str, length: int) -> str:
    return before + piece * (length // len(piece)) + "\0"
