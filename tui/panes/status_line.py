"""One line with something at its left and something at its right."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from tui.widgets.guarded import Guarded

GAP = "   "
Part = tuple[str, str]
"""Text and style."""


class Bar(Guarded, Widget):
    """A line that never wraps: where it gets tight, facts at its right go."""

    DEFAULT_CSS = "Bar { height: 1; }"

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._shown: tuple[Sequence[Part], Sequence[Sequence[Part]], int, int] = ((), (), 0, 0)

    def show(
        self, left: Sequence[Part], right: Sequence[Sequence[Part]] = (), must: int = 0, whole: int = 0
    ) -> None:
        """`left` is one run of parts, `right` groups of parts; the last `must` of them always stay.

        With `whole`, so many parts of `left` belong together, and where it gets tight those go that stand before the last.
        """
        if (left, right, must, whole) != self._shown:
            self._shown = (left, right, must, whole)
            self.refresh()

    def render(self) -> Content:
        """The line, cut to the width."""
        left, right, must, whole = self._shown
        width = self.content_size.width
        if whole:
            kept = right[len(right) - must :]
            room = width - _length([Content.assemble(*group) for group in kept]) - 1 if kept else width
            left = thinned(left, room, whole)
        return fitted(left, right, width, must)


def thinned(parts: Sequence[Part], width: int, whole: int) -> Sequence[Part]:
    """As many runs of `whole` parts as find room; those before the last go first."""
    runs = [parts[at : at + whole] for at in range(0, len(parts), whole)]
    while (
        len(runs) > 1
        and Content.assemble(*(part for run in runs for part in run)).rstrip().cell_length > width
    ):
        del runs[-2]
    kept = [part for run in runs for part in run]
    return [*kept[:-1], (kept[-1][0].rstrip(), kept[-1][1])] if kept else kept


def fitted(left: Sequence[Part], right: Sequence[Sequence[Part]], width: int, must: int = 0) -> Content:
    """Both sides in a line of `width` cells: groups go, the first ones first, until the left side has room."""
    start = Content.assemble(*left)
    groups = [Content.assemble(*group) for group in right if group]
    while len(groups) > must and start.cell_length + len(GAP) + _length(groups) > width:
        groups.pop(0)
    if not groups:
        return start.truncate(width, ellipsis=True)
    end = Content(GAP).join(groups)
    start = start.truncate(max(width - end.cell_length - 1, 0), ellipsis=True)
    return start.pad_right(max(width - start.cell_length - end.cell_length, 0)).append(end)


def _length(groups: Sequence[Content]) -> int:
    return sum(group.cell_length for group in groups) + len(GAP) * (len(groups) - 1)
