"""Where a passage that has changed begins and ends: at words, and where what stood beside it still stands."""

from __future__ import annotations

from typing import Protocol

from store.records import Span
from store.text import similarity

_REACH = 12


class Sought(Protocol):
    """A passage and what stood beside it, folded, in small letters."""

    @property
    def quote(self) -> str:
        """The passage."""

    @property
    def before(self) -> str:
        """What stood before it."""

    @property
    def behind(self) -> str:
        """What stood behind it."""


def refine(sought: Sought, text: str, start: int, end: int) -> Span | None:
    """Shift both ends of a rough find to where the passage and what stands beside it fit best; None if all is blank."""
    starts = {
        i: _side(sought.before, text[max(i - len(sought.before) - 1, 0) : i]) for i in _near(text, start, 0)
    }
    ends = {i: _side(sought.behind, text[i : i + len(sought.behind) + 1]) for i in _near(text, end, -1)}
    pairs = [(a, b) for a in starts for b in ends if a < b and text[a:b].strip()]
    if not pairs:
        return None
    quote = sought.quote
    best = max(
        pairs, key=lambda p: (_side(quote, text[p[0] : p[1]]) + starts[p[0]] + ends[p[1]], -abs(p[0] - start))
    )
    piece = text[best[0] : best[1]]
    return best[0] + len(piece) - len(piece.lstrip()), best[0] + len(piece.rstrip())


def _side(wanted: str, found: str) -> float:
    """Letters in common, as it were: likeness by length."""
    return len(wanted) * similarity.ratio(wanted, found.strip())


def _near(text: str, offset: int, side: int) -> list[int]:
    """Offsets near one at which a word begins (side 0) or ends (side -1); any near one in scripts without blanks."""
    low, high = max(offset - _REACH, 0), min(offset + _REACH, len(text))
    edges = [i for i in range(low, high + 1) if _is_edge(text, i, side)]
    about = 0 if " " in text[low:high] else 4
    return [*range(max(offset - about, low), min(offset + about, high) + 1), *edges]


def _is_edge(text: str, offset: int, side: int) -> bool:
    inner = text[offset + side : offset + side + 1] if offset + side >= 0 else ""
    outer = text[offset - 1 - side : offset - side] if offset - 1 - side >= 0 else ""
    return (inner.isalnum() and not outer.isalnum()) or (bool(inner.strip()) and not outer.strip())
