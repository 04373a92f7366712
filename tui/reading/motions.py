"""Motions of the cursor: pure functions from a place to a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from store.records import Span
from tui.reading.layout import Layout
from tui.reading.page import Page, next_span, previous_span

Motion = Literal[
    "left",
    "right",
    "down",
    "up",
    "next-word",
    "word-end",
    "previous-word",
    "row-start",
    "row-end",
    "next-sentence",
    "previous-sentence",
    "next-paragraph",
    "previous-paragraph",
    "first",
    "last",
    "page-down",
    "page-up",
    "half-page-down",
    "half-page-up",
]
"""What the cursor can do by itself; `ArticleView.move` takes these."""

PAGING = frozenset({"page-down", "page-up", "half-page-down", "half-page-up"})
"""Motions after which the cursor stays on the same row of the screen."""


class Place(NamedTuple):
    """Where the cursor stands, and the column that it aims at when it goes up and down."""

    offset: int
    goal: int | None = None


def move(page: Page, layout: Layout, motion: Motion, place: Place, height: int = 20) -> Place:
    """Where a motion leads. At an end of the text the cursor stays; `height` is that of the screen in lines."""
    if not page.text:
        return Place(0)
    vertical = _VERTICAL.get(motion)
    if vertical is None:
        return Place(layout.snap(_HORIZONTAL[motion](page, layout, place.offset)))
    goal = layout.column(place.offset) if place.goal is None else place.goal
    row = vertical(layout, layout.row_of(place.offset), height)
    row = min(max(row, 0), len(layout.rows) - 1)
    return Place(layout.at(row, goal), goal)


def _left(page: Page, layout: Layout, offset: int) -> int:
    row = layout.row_of(offset)
    if offset > layout.rows[row].start:
        return layout.snap(offset - 1)
    return layout.at(max(row - 1, 0), 1 << 30) if row else offset


def _right(page: Page, layout: Layout, offset: int) -> int:
    row = layout.row_of(offset)
    after = layout.after(offset)
    if offset < after < layout.rows[row].end:
        return after
    return layout.rows[row + 1].start if row + 1 < len(layout.rows) else offset


def _row_end(page: Page, layout: Layout, offset: int) -> int:
    row = layout.rows[layout.row_of(offset)]
    drawn = page.text[row.start : row.end].rstrip()
    return row.start + max(len(drawn) - 1, 0)


def _word_end(page: Page, layout: Layout, offset: int) -> int:
    after = layout.after(offset)
    word = next((span for span in _around(page.words, offset) if span[1] > after), None)
    return word[1] - 1 if word else len(page.text)


def _around(spans: Sequence[Span], offset: int) -> list[Span]:
    """The span that starts at or before an offset, and the two that follow."""
    before = previous_span(spans, offset + 1)
    found = [before] if before else []
    for _ in range(2):
        following = next_span(spans, found[-1][0] if found else offset)
        if following:
            found.append(following)
    return found


def _next(spans: Callable[[Page], Sequence[Span]]) -> _Step:
    def step(page: Page, layout: Layout, offset: int) -> int:
        span = next_span(spans(page), offset)
        return span[0] if span else len(page.text)

    return step


def _previous(spans: Callable[[Page], Sequence[Span]]) -> _Step:
    def step(page: Page, layout: Layout, offset: int) -> int:
        span = previous_span(spans(page), offset)
        return span[0] if span else 0

    return step


def _by_lines(layout: Layout, row: int, lines: int) -> int:
    """The row so many screen lines on: at least one further, if there is one."""
    there = layout.nearest_row(layout.lines[row] + lines)
    return max(there, row + 1) if lines > 0 else min(there, row - 1)


_Step = Callable[[Page, Layout, int], int]

_HORIZONTAL: dict[str, _Step] = {
    "left": _left,
    "right": _right,
    "next-word": _next(lambda page: page.words),
    "word-end": _word_end,
    "previous-word": _previous(lambda page: page.words),
    "row-start": lambda page, layout, offset: layout.rows[layout.row_of(offset)].start,
    "row-end": _row_end,
    "next-sentence": _next(lambda page: page.sentences),
    "previous-sentence": _previous(lambda page: page.sentences),
    "next-paragraph": _next(lambda page: page.paragraphs),
    "previous-paragraph": _previous(lambda page: page.paragraphs),
    "first": lambda page, layout, offset: 0,
    "last": lambda page, layout, offset: len(page.text.rstrip()),
}

_VERTICAL: dict[str, Callable[[Layout, int, int], int]] = {
    "down": lambda layout, row, height: row + 1,
    "up": lambda layout, row, height: row - 1,
    "page-down": lambda layout, row, height: _by_lines(layout, row, max(height - 2, 1)),
    "page-up": lambda layout, row, height: _by_lines(layout, row, -max(height - 2, 1)),
    "half-page-down": lambda layout, row, height: _by_lines(layout, row, max(height // 2, 1)),
    "half-page-up": lambda layout, row, height: _by_lines(layout, row, -max(height // 2, 1)),
}
