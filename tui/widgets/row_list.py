"""The one list of the program: rows of one height, or of their own, drawn only when they are in sight.

A hundred thousand rows open as quickly as a hundred, and a step of the cursor draws two of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, Literal

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.widgets.guarded import Guarded

Draw = Callable[[int, int], Sequence[Content]]
"""(row, width) -> its lines, none wider than the width; lines that are missing stay blank."""
Motion = Literal[
    "down",
    "up",
    "first",
    "last",
    "half-page-down",
    "half-page-up",
    "page-down",
    "page-up",
    "top",
    "middle",
    "bottom",
]


def _nothing(row: int, width: int) -> Sequence[Content]:
    return ()


class RowList(Guarded, ScrollView, can_focus=True, inherit_bindings=False):
    """Rows on Textual's line API. The pane around it knows what they are; the list knows their number."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--cursor",
        "row-list--cursor-blurred",
        "row-list--empty",
    }
    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
    }
    RowList > .row-list--cursor { background: $primary 30%; text-style: bold; }
    RowList > .row-list--cursor-blurred { background: $foreground 8%; }
    RowList > .row-list--empty { color: $text-muted; }
    """
    MARGIN: ClassVar[int] = 1
    """Rows kept in sight above and below the cursor."""

    @dataclass
    class Chosen(Message):
        """The cursor stands on another row."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list, for selectors of handlers."""
            return self.rows

    @dataclass
    class Activated(Message):
        """The row under the cursor was clicked a second time."""

        rows: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list, for selectors of handlers."""
            return self.rows

    def __init__(self, *, empty: str = "", id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.count = 0
        """How many rows there are."""
        self.index: int | None = None
        """The row under the cursor; None if there are none."""
        self.rendered = 0
        """Lines drawn so far: what a test of "two rows a key" counts."""
        self._empty = empty
        self._row_height = 1
        self._tops: Sequence[int] | None = None
        self._draw: Draw = _nothing
        self._strips: LRUCache[tuple[int, int], list[Strip]] = LRUCache(512)

    def set(self, count: int, row_height: int, draw: Draw, heights: Sequence[int] | None = None) -> None:
        """Shows other rows; the cursor stays where it is, as far as there are rows.

        `heights` gives each row lines of its own: for short lists, as all of them are added up.
        """
        self.count, self._row_height, self._draw = count, max(row_height, 1), draw
        self._tops = None if heights is None else [0, *accumulate(heights)]
        self.index = min(self.index or 0, count - 1) if count else None
        self._measure()
        self._forget()
        self._scroll_into_view()

    def say(self, empty: str) -> None:
        """What stands there when there are no rows; lines of their own."""
        if empty != self._empty:
            self._empty = empty
            self._forget()

    def redraw(self, *rows: int) -> None:
        """Draws some rows again, or all."""
        if not rows:
            self._forget()
        for row in rows:
            self._strips.discard((row, self._width))
            self._refresh_row(row)

    def choose(self, index: int) -> None:
        """Puts the cursor on a row."""
        if not 0 <= index < self.count:
            return
        old, self.index = self.index, index
        if old != index:
            for row in (old, index):
                if row is not None:
                    self._refresh_row(row)
            self.post_message(self.Chosen(self, index))
        self._scroll_into_view()

    def move(self, motion: Motion) -> None:
        """Moves the cursor; it stops at the first and at the last row."""
        if not self.count:
            return
        at = self._target(motion, self.index or 0)
        self.choose(min(max(at, 0), self.count - 1))

    def _target(self, motion: Motion, index: int) -> int:
        top = self._row_at(self.scroll_offset.y)
        page = max(self._row_at(self.scroll_offset.y + self.size.height) - top, 1)
        return {
            "down": index + 1,
            "up": index - 1,
            "first": 0,
            "last": self.count - 1,
            "half-page-down": index + max(page // 2, 1),
            "half-page-up": index - max(page // 2, 1),
            "page-down": index + page,
            "page-up": index - page,
            "top": top,
            "middle": top + page // 2,
            "bottom": top + page - 1,
        }[motion]

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _measure(self) -> None:
        self.virtual_size = Size(self._width, self._top_of(self.count))

    def _top_of(self, row: int) -> int:
        """The first line of a row."""
        return row * self._row_height if self._tops is None else self._tops[row]

    def _height_of(self, row: int) -> int:
        return self._top_of(row + 1) - self._top_of(row)

    def _row_at(self, line: int) -> int:
        """The row of a line; one behind the last for what lies below."""
        if self._tops is None:
            return line // self._row_height
        return bisect_right(self._tops, line) - 1 if line < self._tops[-1] else self.count

    def _forget(self) -> None:
        self._strips.clear()
        self.refresh()

    def _refresh_row(self, row: int) -> None:
        if row < self.count:
            self.refresh_lines(self._top_of(row), self._height_of(row))

    def _scroll_into_view(self) -> None:
        if self.index is None or not self.size.height:
            return
        first, last = max(self.index - self.MARGIN, 0), min(self.index + self.MARGIN, self.count - 1)
        top, below = self._top_of(first), self._top_of(last + 1)
        if self.size.height < below - top:
            top, below = self._top_of(self.index), self._top_of(self.index + 1)
        region = Region(0, top, 1, below - top)
        self.scroll_to_region(region, animate=False, immediate=True, force=True, x_axis=False)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.scroll_offset.y
        row = self._row_at(line)
        self.rendered += 1
        if row >= self.count:
            return self._empty_line(line) if not self.count else Strip.blank(self._width, self.rich_style)
        part = line - self._top_of(row)
        strip = self._lines_of(row)[part]
        if row != self.index:
            return strip
        mark = "row-list--cursor" if self.has_focus else "row-list--cursor-blurred"
        return self._tinted(row, part, mark)

    def _lines_of(self, row: int) -> list[Strip]:
        key = (row, self._width)
        if key not in self._strips:
            self._strips[key] = self._strips_of(row, self.visual_style)
        return self._strips[key]

    def _tinted(self, row: int, part: int, mark: str) -> Strip:
        """The line on the cursor's ground: drawn anew, so that translucent colours mix rightly."""
        return self._strips_of(row, self.get_visual_style(mark))[part]

    def _strips_of(self, row: int, base: Style) -> list[Strip]:
        height = self._height_of(row)
        lines = list(self._draw(row, self._width))[:height]
        lines += [Content("")] * (height - len(lines))
        return [self._strip(line, base) for line in lines]

    def _strip(self, line: Content, base: Style) -> Strip:
        pieces = line.render(base, "", self._parse)
        segments = [Segment(text, style.rich_style) for text, style in pieces]
        return Strip(segments).adjust_cell_length(self._width, base.rich_style)

    def _parse(self, style: str | Style) -> Style:
        return style if isinstance(style, Style) else Style.parse(style, self.app.theme_variables)

    def _empty_line(self, line: int) -> Strip:
        words = self._empty.split("\n")
        base = self.get_visual_style("row-list--empty")
        return self._strip(Content(f" {words[line]}" if line < len(words) else ""), base)

    def notify_style_update(self) -> None:
        """Another theme or another focus: nothing drawn before holds."""
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self) -> None:
        """Other width, other lines; the cursor stays in sight."""
        self._measure()
        self._forget()
        self._scroll_into_view()

    def on_focus(self) -> None:
        """The cursor shows where keys go."""
        self._refresh_cursor()

    def on_blur(self) -> None:
        """The cursor steps back."""
        self._refresh_cursor()

    def _refresh_cursor(self) -> None:
        if self.index is not None:
            self._refresh_row(self.index)

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row; a second one on it activates it."""
        offset = event.get_content_offset(self)
        row = self._row_at(offset.y + self.scroll_offset.y) if offset else self.count
        if row >= self.count:
            return
        again = event.chain > 1 and row == self.index
        self.choose(row)
        if again:
            self.post_message(self.Activated(self, row))
