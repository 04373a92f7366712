"""Draws one row of text with its margin: from offsets, marks and styles to a strip of the terminal."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reading.graphemes import Cells
from tui.reading.layout import Layout
from tui.reading.marks import Layer, Mark, Piece, sweep
from tui.reading.safe import shown
from tui.widgets.article_styles import Inks

BAR, ASKS = "▎", "?"
"""Beside an annotation, and beside one that the reader is to confirm."""
LANES = 3
"""Annotations whose bars stand beside one another in the margin; further ones share the outermost bar."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the text stands in the widget."""

    width: int
    """Cells of the widget."""
    left: int
    """Cells before the text; the bars stand here."""
    measure: int
    """The widest row of text."""

    @property
    def lanes(self) -> int:
        """How many bars there is room for."""
        return max(min(LANES, self.left - 1), 0)


class Beside(NamedTuple):
    """What stands in the margin for an annotation."""

    lane: int
    tone: int
    asks: bool = False


class RowState(NamedTuple):
    """All that a row's looks depend on besides the text and the theme."""

    marks: tuple[tuple[Layer, Mark], ...] = ()
    """A letter hint is a mark of its own layer with the label as its id."""
    bars: tuple[Beside, ...] = ()
    """The annotations beside the row."""
    focused: bool = True


def paint(layout: Layout, row: int, state: RowState, frame: Frame, inks: Inks) -> Strip:
    """One row as a strip of the frame's width."""
    start, end, _ = layout.rows[row]
    run = layout.cells(row)
    segments = [*margin(state.bars, frame, inks)]
    if start == end:
        segments.append(_blank(state, inks))
    else:
        marks = state.marks if run.simple else _whole(state.marks, run)
        for piece in sweep(start, end, marks):
            segments.extend(_piece(layout.text, run, piece, state.focused, inks))
    return filled(segments, frame.width, inks.base)


def margin(bars: tuple[Beside, ...], frame: Frame, inks: Inks) -> Iterator[Segment]:
    """The cells before the text: lane 0 stands nearest to it, with one blank between."""
    lanes = {bar.lane: bar for bar in sorted(bars, key=lambda bar: bar.asks)}
    for lane in range(frame.left - 2, -2, -1):
        bar = lanes.get(lane)
        sign = ASKS if bar and bar.asks else BAR
        yield Segment(" ", inks.base) if bar is None else Segment(sign, inks.bar(bar.tone))


def filled(segments: list[Segment], width: int, base: Style) -> Strip:
    """Segments as a strip of exactly this width."""
    return Strip(segments).simplify().adjust_cell_length(width, base)


def _piece(text: str, run: Cells, piece: Piece, focused: bool, inks: Inks) -> Iterator[Segment]:
    hint = next((mark for layer, mark in reversed(piece.marks) if layer == "hint"), None)
    style = inks.of(piece.marks, focused)
    if hint is not None:
        yield Segment(_label(run, piece, hint), style)
    elif run.simple:
        yield Segment(text[piece.start : piece.end], style)
    else:
        yield from _clusters(text, run, piece, style, inks)


def _clusters(text: str, run: Cells, piece: Piece, style: Style, inks: Inks) -> Iterator[Segment]:
    first, last = bisect_left(run.starts, piece.start), bisect_left(run.starts, piece.end)
    plain = ""
    for start, end in pairwise(run.starts[first : last + 1]):
        drawn, replaced = shown(text[start:end])
        if not replaced:
            plain += drawn
            continue
        if plain:
            yield Segment(plain, style)
        yield Segment(drawn, inks.symbol(style))
        plain = ""
    if plain:
        yield Segment(plain, style)


def _label(run: Cells, piece: Piece, hint: Mark) -> str:
    """What of a hint's label falls into a piece; blank where the span is wider than the label."""
    origin, first, last = (
        run.before[bisect_left(run.starts, at)] for at in (hint.start, piece.start, piece.end)
    )
    return hint.id.ljust(last - origin)[first - origin : last - origin]


def _whole(marks: tuple[tuple[Layer, Mark], ...], run: Cells) -> Iterator[tuple[Layer, Mark]]:
    """Marks widened so that none cuts a cluster."""
    for layer, mark in marks:
        first = max(bisect_right(run.starts, mark.start) - 1, 0)
        last = min(bisect_left(run.starts, mark.end), len(run.starts) - 1)
        yield layer, mark._replace(start=run.starts[first], end=run.starts[last])


def _blank(state: RowState, inks: Inks) -> Segment:
    """The one cell of an empty row, on which the cursor and the selection still show."""
    here = [(layer, mark) for layer, mark in state.marks if layer in ("selection", "cursor")]
    return Segment(" ", inks.of(here, state.focused))
