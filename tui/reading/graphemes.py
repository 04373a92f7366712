"""Grapheme clusters and the terminal cells that they take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from tui.reading.patterns import CLUSTER, pattern
from tui.reading.safe import shown

# Letters and punctuation that are a cluster and a cell each, whatever stands beside them, if nothing else does.
_EASY = (
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u0531-\u0556\u0559-\u058a"
    "\u10a0-\u10c5\u10d0-\u10ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u20a0-\u20bf\u2116\u2190-\u2193]"
)
_SIMPLE = re.compile(f"{_EASY}*")
# Only what stands beside something else can join with it.
_INNER = re.compile(f"(?<={_EASY}){_EASY}+(?={_EASY})")


class Cells(NamedTuple):
    """A run of text cut into clusters; both sequences have one entry more than there are clusters."""

    starts: Sequence[int]
    """Offset of every cluster, then the end of the run."""
    before: Sequence[int]
    """Cells before every cluster, then the cells of the whole run."""
    simple: bool
    """Every code point is one cluster of one cell, drawn as it is."""


def is_simple(text: str, start: int, end: int) -> bool:
    """Whether every code point of a run is one cluster of one cell."""
    match = _SIMPLE.match(text, start, end)
    return match is not None and match.end() == end


@lru_cache(8192)
def width(cluster: str) -> int:
    """Terminal cells of a cluster as it is drawn."""
    return cell_len(shown(cluster)[0])


def cells(text: str, start: int, end: int) -> Cells:
    """The clusters of text[start:end], which must begin where a cluster does and hold no line end."""
    if is_simple(text, start, end):
        return Cells(range(start, end + 1), range(end - start + 1), True)
    starts, before = [start], [0]
    for match in _INNER.finditer(text, start, end):
        _cut(text, starts[-1], match.start(), starts, before)
        starts.extend(range(match.start() + 1, match.end() + 1))
        before.extend(range(before[-1] + 1, before[-1] + 1 + match.end() - match.start()))
    _cut(text, starts[-1], end, starts, before)
    return Cells(starts, before, False)


def _cut(text: str, start: int, end: int, starts: list[int], before: list[int]) -> None:
    total = before[-1]
    for match in pattern(CLUSTER).finditer(text, start, end):
        total += width(match[0])
        starts.append(match.end())
        before.append(total)


def graphemes(text: str) -> list[str]:
    """The clusters of a short text."""
    return pattern(CLUSTER).findall(text)


def fit(text: str, room: int, ellipsis: str = "…") -> str:
    """A safe text cut to at most `room` cells, with an ellipsis where something is missing."""
    if cell_len(text) <= room:
        return text
    room -= cell_len(ellipsis)
    if room < 0:
        return ""
    run = cells(text, 0, len(text))
    last = max(i for i, used in enumerate(run.before) if used <= room)
    return text[: run.starts[last]].rstrip() + ellipsis
