"""One line with something at its left and something at its right."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

GAP = "   "
Part = tuple[str, str]
"""Text and style."""


class Bar(Widget):
    """A line that never wraps: where it gets tight, facts at its right go."""

    DEFAULT_CSS = "Bar { height: 1; }"

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._shown: tuple[Sequence[Part], Sequence[Sequence[Part]], int] = ((), (), 0)

    def show(self, left: Sequence[Part], right: Sequence[Sequence[Part]] = (), must: int = 0) -> None:
        """`left` is one run of parts, `right` groups of parts; the last `must` of them always stay."""
        if (left, right, must) != self._shown:
            self._shown = (left, right, must)
            self.refresh()

    def render(self) -> Content:
        """The line, cut to the width."""
        left, right, must = self._shown
        return fitted(left, right, self.content_size.width, must)


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
