"""A list in which some rows have a second line, on which the cursor does not stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from tui.widgets.row_list import Draw, Motion, RowList


class PassageList(RowList):
    """A `RowList` of entries: one line each, two for some. `index` counts lines, `entry` the entries."""

    def set_entries(self, second: Iterable[bool], draw: Draw) -> None:
        """Shows other entries, given by whether they have a second line; `draw` gives the lines of an entry."""
        self._lines = [(entry, part) for entry, two in enumerate(second) for part in range(1 + two)]
        self._starts = [line for line, (_, part) in enumerate(self._lines) if part == 0]

        def line(index: int, width: int) -> Sequence[Content]:
            entry, part = self._lines[index]
            return draw(entry, width)[part : part + 1]

        self.set(len(self._lines), 1, line)

    @property
    def entry(self) -> int | None:
        """The entry under the cursor; None if there are none."""
        return None if self.index is None else self.entry_at(self.index)

    def entry_at(self, line: int) -> int:
        """The entry to which a line belongs."""
        return self._lines[line][0]

    def choose_entry(self, entry: int) -> None:
        """Puts the cursor on an entry."""
        if 0 <= entry < len(self._starts):
            self.choose(self._starts[entry])

    def redraw_entry(self, entry: int) -> None:
        """Draws the lines of an entry again."""
        start = self._starts[entry]
        self.redraw(*(line for line in (start, start + 1) if self._is_of(line, entry)))

    def choose(self, index: int) -> None:
        """Puts the cursor on a line, or on the one above if that is a second one."""
        second = 0 <= index < self.count and self._lines[index][1] == 1
        super().choose(index - 1 if second else index)

    def _target(self, motion: Motion, index: int) -> int:
        at = super()._target(motion, index)
        return at + 1 if motion == "down" and self._is_of(at, self.entry_at(index)) else at

    def _is_of(self, line: int, entry: int) -> bool:
        return line < self.count and self._lines[line][0] == entry
