"""A wrapped text: from offsets to rows, columns and screen lines, and back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from tui.reading.graphemes import Cells, cells
from tui.reading.wrap import WrappedRow, wrap

MEASURE = 76
"""The widest row of text in cells: longer ones are hard to find the next row from (65 to 80 by most handbooks)."""

SPACED_FROM = 90
"""Mean length of a line from which lines are paragraphs, which get a blank line between them if they have none."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A text wrapped to a width. A row is a row of text; a line is a screen line, so that blank ones count too."""

    text: str
    width: int
    rows: tuple[WrappedRow, ...]
    starts: tuple[int, ...]
    lines: tuple[int, ...]
    """Screen line of every row."""
    height: int
    """Screen lines in all."""
    _cells: dict[int, Cells] = field(default_factory=dict)

    def row_of(self, offset: int) -> int:
        """The row that an offset belongs to."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def row_at_line(self, line: int) -> int | None:
        """The row on a screen line; None for a blank line between paragraphs."""
        row = self.nearest_row(line)
        return row if self.lines[row] == line else None

    def nearest_row(self, line: int) -> int:
        """The row on a screen line, or the one above it."""
        return max(bisect_right(self.lines, line) - 1, 0)

    def cells(self, row: int) -> Cells:
        """The clusters drawn on a row."""
        found = self._cells.get(row)
        if found is None:
            start, end, _ = self.rows[row]
            if len(self._cells) > 400:
                self._cells.clear()
            found = self._cells[row] = cells(self.text, start, end)
        return found

    def snap(self, offset: int) -> int:
        """The nearest place for a cursor at or before an offset: a drawn cluster, or an empty row."""
        row = self.row_of(offset)
        run = self.cells(row)
        if len(run.starts) == 1:
            return run.starts[0]
        return run.starts[min(bisect_right(run.starts, offset) - 1, len(run.starts) - 2)]

    def after(self, offset: int) -> int:
        """The end of the cluster at a cursor's place; the offset itself on an empty row."""
        run = self.cells(self.row_of(offset))
        index = bisect_right(run.starts, offset)
        return run.starts[min(index, len(run.starts) - 1)]

    def column(self, offset: int) -> int:
        """Cells before an offset on its row."""
        run = self.cells(self.row_of(offset))
        return run.before[min(bisect_right(run.starts, offset) - 1, len(run.starts) - 1)]

    def at(self, row: int, column: int) -> int:
        """The cursor's place in a column of a row: the cluster that covers it, else the row's last."""
        run = self.cells(row)
        index = bisect_right(run.before, max(column, 0)) - 1
        return run.starts[max(min(index, len(run.starts) - 2), 0)]


def lay_out(text: str, width: int, *, spaced: bool | None = None) -> Layout:
    """Wrap a text; `spaced` forces or forbids the blank line between paragraphs that have none of their own."""
    rows = tuple(wrap(text, max(width, 1)))
    spaced = needs_space(text) if spaced is None else spaced
    lines, line = [], 0
    for row in rows:
        if spaced and row.start and row.end > row.start and text[row.start - 1] == "\n":
            line += 1
        lines.append(line)
        line += 1
    return Layout(text, width, rows, tuple(row.start for row in rows), tuple(lines), line)


def needs_space(text: str) -> bool:
    """Whether the lines are paragraphs without blank lines between them."""
    lines = text.strip("\n").split("\n")
    if any(not line.strip() for line in lines):
        return False
    return sum(map(len, lines)) >= SPACED_FROM * len(lines)
