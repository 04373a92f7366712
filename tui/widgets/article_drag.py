"""The mouse in the reading view: click, drag, and scrolling while the pointer is held beyond an edge."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.scroll_view import ScrollView
from textual.timer import Timer

EVERY = 0.06
"""Seconds between two lines while the pointer is held beyond an edge."""


class Drag:
    """One press of the button, from down to up."""

    def __init__(
        self,
        view: ScrollView,
        press: Callable[[int, int, bool], int | None],
        reach: Callable[[int, int, int], None],
    ) -> None:
        """`press` puts the cursor on a cell, with the selection if asked so, and says where a selection would begin;
        `reach` selects from there to a cell."""
        self._view, self._press, self._select_to = view, press, reach
        self._anchor: int | None = None
        self._pointer = (0, 0)
        self._timer: Timer | None = None

    def start(self, event: events.MouseDown) -> None:
        """The button went down: the cursor goes there, and takes the selection along if shift is held."""
        if event.button != 1:
            return
        self._anchor = self._press(*self._place(event), event.shift)
        if self._anchor is not None:
            self._view.capture_mouse()

    def go_on(self, event: events.MouseMove) -> None:
        """The pointer moved while the button was down."""
        if self._anchor is None:
            return
        self._pointer = self._place(event)
        self._reach()
        outside = not 0 <= self._pointer[1] < self._view.size.height
        if outside and self._timer is None:
            self._timer = self._view.set_interval(EVERY, self._scroll)
        elif not outside:
            self._stop_scrolling()

    def end(self) -> None:
        """The button was let go."""
        if self._anchor is not None:
            self._view.release_mouse()
        self._anchor = None
        self._stop_scrolling()

    def _reach(self) -> None:
        x, y = self._pointer
        if self._anchor is not None:
            self._select_to(self._anchor, x, min(max(y, 0), self._view.size.height - 1))

    def _scroll(self) -> None:
        step = -1 if self._pointer[1] < 0 else 1
        self._view.scroll_to(y=self._view.scroll_offset.y + step, animate=False)
        self._reach()

    def _stop_scrolling(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = None

    def _place(self, event: events.MouseEvent) -> tuple[int, int]:
        gutter = self._view.gutter
        return int(event.x) - gutter.left, int(event.y) - gutter.top
