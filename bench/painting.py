"""What the reader waits for: the first frame, and a key in the text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Figure, Places, environment, middle, milliseconds
from bench.terminal import Screen
from bench.texts import articles

_TRIES = 7
_KEYS = 60


def first_paint(places: Places) -> Iterator[Figure]:
    """Seconds to the first frame with articles in it, beside an empty app of three panes."""
    empty = middle(_empty, _TRIES)
    yield Figure("first paint, empty Textual app of three panes", milliseconds(empty))
    for count in (5, places.many):
        library = places.library(f"library-{count}", count)
        seconds = middle(lambda library=library: _dateline(places, library), _TRIES)  # type: ignore[misc]
        yield Figure(f"first paint, {count:,} articles", milliseconds(seconds))
        yield Figure("  times the empty app", f"{seconds / empty:.2f}", "1.5")


def keys(places: Places) -> Iterator[Figure]:
    """Time and bytes of a cursor key in the text."""
    for words in (3_000, 20_000):
        library = places.library(f"text-{words}", 1, words)
        with Screen([*places.command, "--library", str(library)], environment()) as screen:
            screen.wait_for(_title(1, words))
            screen.settle()
            screen.press(b"\r")
            screen.press(b"2")
            screen.settle()
            tries = [screen.press(key) for key in [b"j"] * _KEYS + [b"w"] * _KEYS]
        if not any(pressed.size for pressed in tries):
            raise RuntimeError("no key moved the cursor")
        first, last = (
            milliseconds(median(times)) for times in zip(*((p.first, p.last) for p in tries), strict=True)
        )
        yield Figure(f"a key in a text of {words:,} words, the cursor moves", first, "10 ms")
        yield Figure("  until the last that follows it is drawn", last)
        for name, some in (("down", tries[:_KEYS]), ("next word", tries[_KEYS:])):
            yield Figure(f"  bytes to the terminal, {name}", f"{median(p.size for p in some):.0f}", "1,000")


def _empty() -> float:
    with Screen([sys.executable, "-m", "bench.empty_app"], environment()) as screen:
        return screen.wait_for("PAINTED")


def _dateline(places: Places, library: Path) -> float:
    with Screen([*places.command, "--library", str(library)], environment()) as screen:
        return screen.wait_for("help")


def _title(count: int, words: int) -> str:
    return next(title for title, _ in articles(count, words)).split()[0]
