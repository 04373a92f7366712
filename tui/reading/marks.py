"""Marks of several layers over a text, and the sweep that cuts a row where any of them begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from tui.reading.layout import Layout

Layer = Literal[
    "furniture", "name", "date", "note", "passage", "same", "hit", "current", "selection", "hint", "cursor"
]
"""Layers from the lowest to the highest; where they set the same attribute, the higher one wins.

The last three are the view's own; the others are set by whoever knows what stands in the text."""

LAYERS: tuple[Layer, ...] = get_args(Layer)


class Mark(NamedTuple):
    """A span of a layer."""

    start: int
    end: int
    id: str = ""
    """Of what it marks: an entity, an annotation; for whoever asks what stands at an offset."""
    tone: int = 0
    """Colour of an annotation: an index into the palette, as `palette.tone` gives it for a tag."""
    asks: bool = False
    """True of an annotation that may stand on other words than it was made on, until the reader confirms it."""


class Piece(NamedTuple):
    """A stretch of a row under which the same marks lie."""

    start: int
    end: int
    marks: tuple[tuple[Layer, Mark], ...]
    """In the order of LAYERS, within a layer by start and then the longer first: the last one is the innermost."""

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers of the marks, one for each mark."""
        return tuple(layer for layer, _ in self.marks)


def sweep(start: int, end: int, marks: Iterable[tuple[Layer, Mark]]) -> list[Piece]:
    """Cut [start, end) at every edge of a mark; empty marks and those outside count for nothing."""
    inside = [
        (layer, mark)
        for layer, mark in marks
        if mark.start < end and mark.end > start and mark.start < mark.end
    ]
    inside.sort(key=lambda item: (LAYERS.index(item[0]), item[1].start, -item[1].end))
    edges = {start, end}
    for _, mark in inside:
        edges.update((max(mark.start, start), min(mark.end, end)))
    cuts = sorted(edges)
    return [
        Piece(a, b, tuple(item for item in inside if item[1].start < b and item[1].end > a))
        for a, b in pairwise(cuts)
    ]


def by_row(layout: Layout, marks: Iterable[Mark]) -> dict[int, tuple[Mark, ...]]:
    """The marks of a layer on every row that any of them touches."""
    rows: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.start < mark.end:
            for row in range(layout.row_of(mark.start), layout.row_of(mark.end - 1) + 1):
                rows.setdefault(row, []).append(mark)
    return {row: tuple(found) for row, found in rows.items()}


def changed_rows(old: Mapping[int, Sequence[Mark]], new: Mapping[int, Sequence[Mark]]) -> set[int]:
    """Rows that look different after a layer went from old to new."""
    return {row for row in old.keys() | new.keys() if old.get(row) != new.get(row)}


def lanes(marks: Iterable[Mark], most: int) -> dict[Mark, int]:
    """A lane of the margin for every mark, so that marks which overlap get bars beside each other.

    Lane 0 is the nearest to the text. Marks that find all lanes taken share the last one.
    """
    free_from = [0] * max(most, 1)
    given: dict[Mark, int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        lane = next((i for i, free in enumerate(free_from) if free <= mark.start), len(free_from) - 1)
        free_from[lane] = max(free_from[lane], mark.end)
        given[mark] = lane
    return given
