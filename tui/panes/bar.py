"""One line with something at its left and something at its right."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

GAP = "   "
Part = tuple[str, str]
"""Text and style."""


class Bar(Widget):
    """A line of parts that never wraps. Where it gets tight, parts at the right go first, the last ones last."""

    DEFAULT_CSS = "Bar { height: 1; }"

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._left: Sequence[Part] = ()
        self._right: Sequence[Sequence[Part]] = ()

    def show(self, left: Sequence[Part], right: Sequence[Sequence[Part]] = ()) -> None:
        """`left` is one run of parts; `right` are groups of which each may be dropped."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """The line, cut to the width."""
        return fitted(self._left, self._right, self.content_size.width)


def fitted(left: Sequence[Part], right: Sequence[Sequence[Part]], width: int) -> Content:
    """Both sides in a line of `width` cells."""
    start = Content.assemble(*left)
    groups = [Content.assemble(*group) for group in right if group]
    room = width - min(start.cell_length, max(width * 2 // 3, width - 40)) - len(GAP)
    while groups and _length(groups) > room:
        groups.pop(0)
    if not groups:
        return start.truncate(width, ellipsis=True)
    end = Content(GAP).join(groups)
    start = start.truncate(max(width - end.cell_length - len(GAP), 0), ellipsis=True)
    return start.pad_right(width - start.cell_length - end.cell_length).append(end)


def _length(groups: Sequence[Content]) -> int:
    return sum(group.cell_length for group in groups) + len(GAP) * (len(groups) - 1)
