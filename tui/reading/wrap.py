"""Soft wrap: paragraphs into rows, in code point offsets of the text.

Greedy: as many words in a row as it holds, since the eye in a terminal gains nothing from Knuth & Plass. A small part of
UAX 14: breaks at blanks, behind hyphens, between ideographs but not before closing and behind opening marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.reading.graphemes import Cells, cells


class WrappedRow(NamedTuple):
    """One row of text on the screen. Rows follow one another without a gap: a row's stop is the next one's start."""

    start: int
    end: int
    """What is drawn is text[start:end]."""
    stop: int
    """text[end:stop] is not drawn: the line end, or blanks that the row has no room for."""


_IDEOGRAPH = (
    "\u2e80-\u2fff\u3003-\u3007\u3040-\u30ff\u3105-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\U0001f000-\U0001faff\U00020000-\U0003fffd"
)
_CLOSER = "、。，．：；？！」』】〕〉》）］｝’”…ー々ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)\\]}»%"
_OPENER = "「『【〔〈《（［｛‘“(\\[{«$"
_BLANK = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
# A row may end after blanks, inside a hyphenated word, around a dash, and beside ideographs (a part of UAX 14).
_INSIDE = r"(?<=[^\W\d_])[-‐](?=[^\W\d_])|-(?<!--)-++(?=\w)|[—–](?=\w)"
_SIMPLE_BREAK = re.compile(f"[ \t]+|{_INSIDE}")
_ANY_BREAK = (
    f"[{_BLANK}]+|{_INSIDE}"
    f"|(?<=[{_IDEOGRAPH}、。，．：；？！」』】〕〉》）］｝])(?![{_CLOSER}{_BLANK}]|$)"
    f"|(?<=[^{_OPENER}{_BLANK}])(?=[{_IDEOGRAPH}「『【〔〈《（［｛])"
)


def wrap(text: str, width: int) -> list[WrappedRow]:
    """Rows of at most `width` cells that cover the text; a single cluster wider than that has a row of its own.

    A line end of the source ends a row; one at the very end of the text opens no empty row after it.
    """
    rows: list[WrappedRow] = []
    start = 0
    while True:
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        rows.extend(_wrap_line(text, start, end, width))
        if newline < 0:
            return rows
        rows[-1] = rows[-1]._replace(stop=newline + 1)
        start = newline + 1
        if start == len(text):
            return rows


def _wrap_line(text: str, start: int, end: int, width: int) -> Iterator[WrappedRow]:
    run = cells(text, start, end)
    last = len(run.starts) - 1
    if run.before[last] <= width:
        yield WrappedRow(start, end, end)
        return
    ends, nexts = _breaks(text, run)
    here = 0
    while here < last:
        limit = run.before[here] + width
        fits = max(bisect_right(run.before, limit) - 1, here + 1)
        following = fits
        if fits < last:
            choice = bisect_right(ends, limit) - 1
            if choice >= 0 and ends[choice] > run.before[here]:
                following = nexts[choice]
        yield WrappedRow(run.starts[here], run.starts[min(fits, following)], run.starts[following])
        here = following


@cache
def _any_break() -> re.Pattern[str]:
    """Made when the first text needs it: it takes longer to compile than a page to wrap."""
    return re.compile(_ANY_BREAK)


def _breaks(text: str, run: Cells) -> tuple[list[int], list[int]]:
    """Where rows may end: cells before the break without its blanks, and the cluster that opens the next row."""
    start, end = run.starts[0], run.starts[-1]
    place = None if run.simple else {offset: index for index, offset in enumerate(run.starts)}
    ends, nexts = [], []
    for match in (_SIMPLE_BREAK if run.simple else _any_break()).finditer(text, start, end):
        visible, following = match.span()
        if following > visible and text[visible] in "-‐—–":
            visible = following
        if place is None:
            ends.append(visible - start)
            nexts.append(following - start)
        elif visible in place and following in place:
            ends.append(run.before[place[visible]])
            nexts.append(place[following])
    return ends, nexts
