"""What bears on a number in a passage: where it holds, how sure it is, and the words around it.

Two numbers of different places, or one confirmed and one feared, are no contradiction.
"""

from __future__ import annotations

import re
from typing import Literal

from store.events.coreference import stems

Standing = Literal["", "confirmed", "feared"]

_REACH = 60
_WHERE = re.compile(
    r"\b(?:[Ii]n|across|from|at|near|among|inside|outside|throughout|to)\s+(?:the\s+|all\s+)?"
    r"((?:[A-Z][^\W\d_]*\.?(?:[A-Z]\.)*)(?:[\s-][A-Z][^\W\d_]*)*)"
)
_BARRIER = re.compile(r"\d|[.;:!?]\s")
_CONFIRMED = re.compile(r"\b(?:confirm\w*|laborator\w*|verified|officially)\b", re.I)
_FEARED = re.compile(
    r"\b(?:suspect\w*|probabl\w*|possibl\w*|fear\w*|presum\w*|believed|thought|unconfirmed|may have|could|estimate\w*"
    r"|might|alleged\w*|likely)\b",
    re.I,
)
_NO_PLACES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)


def where(passage: str, start: int, end: int) -> frozenset[str]:
    """Words of the place that is said with a number: behind it, else before it, with no other number between."""
    behind = passage[end : end + _REACH]
    stop = _BARRIER.search(behind)
    found = _WHERE.search(behind[: stop.start() + 1] if stop else behind)
    if found is None:
        before = passage[max(start - _REACH, 0) : start]
        starts = [match.end() for match in _BARRIER.finditer(before)]
        found = _WHERE.search(before, starts[-1] if starts else 0) or _WHERE.match(passage)
    named = (word.lower() for word in re.findall(r"[^\W\d_]+", found[1])) if found else ()
    return frozenset(named) - _NO_PLACES


def standing(passage: str, start: int, end: int) -> Standing:
    """How sure a number is said to be, by the words of its clause."""
    around = _clause(passage, start, end)
    if _FEARED.search(around):
        return "feared"
    return "confirmed" if _CONFIRMED.search(around) else ""


def around(passage: str, start: int, end: int) -> frozenset[str]:
    """The stems near a number."""
    return frozenset(stems.stems(passage[max(start - _REACH, 0) : end + _REACH])) - frozenset(
        stems.stems(passage[start:end])
    )


def _clause(passage: str, start: int, end: int) -> str:
    """The words around a number, up to the next number or mark that parts."""
    before, behind = passage[max(start - _REACH, 0) : start], passage[end : end + _REACH]
    starts = [match.end() for match in _BARRIER.finditer(before)]
    stop = _BARRIER.search(behind)
    return before[starts[-1] if starts else 0 :] + " " + (behind[: stop.start()] if stop else behind)
