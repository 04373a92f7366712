"""The reading view: a text with a cursor, a selection and several layers of marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.selection import SELECT_ALL, Selection

from store.records import Span
from tui.reading.hints import hint_mark, hints, narrow
from tui.reading.marks import Layer, Mark
from tui.reading.motions import PAGING, Motion, Place, move
from tui.reading.selection import By, Selecting
from tui.widgets.article_drag import Drag
from tui.widgets.article_surface import ReadingSurface


class Position(NamedTuple):
    """Where the cursor is, for a status line; counted from 1, and 0 in a blank text."""

    paragraph: int
    paragraphs: int
    word: int
    words: int


class ArticleView(ReadingSurface):
    """A text to be read with the keyboard; commands call its methods, it binds no keys itself."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ArticleView {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        .article-view--title { text-style: bold; }
        .article-view--facts { color: $foreground 60%; }
        .article-view--empty { color: $foreground 60%; }
        .article-view--furniture { color: $foreground 45%; }
        .article-view--name { text-style: underline; }
        .article-view--date { text-style: italic; }
        .article-view--passage { background: $foreground 10%; }
        .article-view--same { text-style: bold; }
        .article-view--hit { text-style: reverse; }
        .article-view--current { background: $accent; color: $background; text-style: bold not reverse; }
        .article-view--selection { background: $primary 45%; }
        .article-view--hint { background: $accent; color: $background; text-style: bold; }
        .article-view--cursor { background: $foreground; color: $background; }
        .article-view--cursor-blurred { background: $foreground 30%; }
        .article-view--symbol { text-style: bold; }
        &:ansi, &:nocolor {
            .article-view--facts, .article-view--empty, .article-view--furniture { text-style: dim; }
            .article-view--note, .article-view--passage { text-style: bold; }
            .article-view--selection, .article-view--cursor { text-style: reverse; }
            .article-view--hint, .article-view--current { text-style: bold reverse; }
            .article-view--cursor-blurred { text-style: underline; }
        }
    }
    """

    cursor: var[int] = var(0, init=False)
    """Offset of the grapheme that the cursor stands on; set it, or use `go_to` and `move`."""

    @dataclass
    class CursorMoved(Message):
        """The cursor stands on another grapheme."""

        view: ArticleView
        offset: int

        @property
        def control(self) -> ArticleView:
            """The view that sent it."""
            return self.view

    @dataclass
    class SelectionChanged(Message):
        """Something else is selected; start and end are None if nothing is."""

        view: ArticleView
        start: int | None
        end: int | None

        @property
        def control(self) -> ArticleView:
            """The view that sent it."""
            return self.view

    @dataclass
    class Activated(Message):
        """The reader pressed enter or clicked twice here."""

        view: ArticleView
        offset: int

        @property
        def control(self) -> ArticleView:
            """The view that sent it."""
            return self.view

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._goal: int | None = None
        self._selecting: Selecting | None = None
        self._labels: dict[str, Span] = {}
        self._typed = ""
        self._drag = Drag(self, self._press, self._reach)

    def load(
        self,
        text: str,
        *,
        title: str = "",
        facts: str = "",
        cursor: int = 0,
        layers: Mapping[Layer, Sequence[Mark]] | None = None,
    ) -> None:
        """Show a text from its beginning, or with the cursor at an offset in the middle of the view.

        Title and facts stand above the text and scroll with it. Posts no message.
        """
        self._labels, self._typed, self._goal, self._selecting = {}, "", None, None
        self._show(text, title, facts, "This article is empty.", layers or {})
        self.set_reactive(ArticleView.cursor, self.layout_of_text.snap(cursor))
        self._scroll(0)
        self._scroll_to_cursor(centre=True)
        self._publish()

    def clear(self, message: str = "") -> None:
        """Show no article, but a message where its text would stand."""
        self.load("")
        self._show("", "", "", message, {})

    def validate_cursor(self, offset: int) -> int:
        """The nearest place that a cursor can stand on."""
        return self.layout_of_text.snap(max(min(offset, len(self.text)), 0)) if self.text else 0

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two places again, and what the selection gained or lost between them."""
        self._refresh_place(old)
        self._refresh_place(new)
        self._select_up_to_cursor()
        self._scroll_to_cursor()
        self.post_message(self.CursorMoved(self, new))

    def go_to(self, offset: int, *, centre: bool = True) -> None:
        """Put the cursor at an offset; if it was out of sight, in the middle of the view."""
        self._goal = None
        top = self.scroll_offset.y
        hidden = not top <= self.line_of(offset) < top + self.size.height
        self.cursor = offset
        if hidden and centre:
            self._scroll_to_cursor(centre=True)

    def move(self, motion: Motion, count: int = 1) -> None:
        """Move the cursor, and with it the end of the selection."""
        paging = motion in PAGING
        if paging or motion in ("down", "up"):
            self._fetch_cursor()
        line = self.line_of(self.cursor) - self.scroll_offset.y
        place = Place(self.cursor, self._goal)
        for _ in range(count):
            place = move(self.page, self.layout_of_text, motion, place, self.size.height)
        self.cursor, self._goal = place
        if paging:
            self._scroll(self.line_of(self.cursor) - line)
            self._scroll_to_cursor()

    @property
    def position(self) -> Position:
        """Where the cursor is, in paragraphs and words."""
        page, here = self.page, self.cursor
        paragraph = bisect_right(page.paragraphs, here, key=itemgetter(0))
        word = bisect_right(page.words, here, key=itemgetter(0))
        return Position(paragraph, len(page.paragraphs), word, len(page.words))

    def activate(self) -> None:
        """Say that the reader wants to know about what stands under the cursor."""
        if self.text:
            self.post_message(self.Activated(self, self.cursor))

    def _fetch_cursor(self) -> None:
        """A cursor that the wheel has left behind goes on from what is in sight."""
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.size.height - 1
        line = self.line_of(self.cursor)
        if not self.text or not self.size.height or top <= line <= bottom:
            return
        layout = self.layout_of_text
        row = layout.nearest_row((top if line < top else bottom) - self._head_height)
        goal = layout.column(self.cursor) if self._goal is None else self._goal
        self.cursor, self._goal = layout.at(row, goal), goal

    def _scroll_to_cursor(self, *, centre: bool = False) -> None:
        height, top, line = self.size.height, self.scroll_offset.y, self.line_of(self.cursor)
        if not height:
            return
        keep = min(self.MARGIN, (height - 1) // 2)
        if not top + keep <= line < top + height - keep:
            top = (
                line - height // 2
                if centre
                else line - keep
                if line < top + keep
                else line - height + 1 + keep
            )
        if line == self._head_height and line < height:
            top = 0
        if top != self.scroll_offset.y:
            self._scroll(top)

    def _anchor(self) -> int:
        top = self.scroll_offset.y
        seen = top <= self.line_of(self.cursor) < top + self.size.height
        return self.cursor if seen or not self._frame.width else super()._anchor()

    def _keep_in_view(self) -> None:
        self.set_reactive(ArticleView.cursor, self.validate_cursor(self.cursor))
        self._scroll_to_cursor()

    @property
    def selection(self) -> Span | None:
        """What is selected, in offsets of the source."""
        return self._selected

    @property
    def selecting(self) -> By | None:
        """The unit of the selection under way."""
        return self._selecting.by if self._selecting else None

    @property
    def selected_or_sentence(self) -> Span | None:
        """What a command takes: the selection, else the sentence at the cursor; None in a blank text."""
        start, end = self._selected or self.page.sentence_at(self.cursor)
        return (start, end) if start < end else None

    def select(self, by: By = "character") -> None:
        """Begin a selection at the cursor; change the unit of the one under way; a second time, end it."""
        if not self.text or self.selecting == by:
            self.clear_selection()
            return
        anchor = self._selecting.anchor if self._selecting else self.cursor
        self._selecting = Selecting(anchor, by)
        self._select_up_to_cursor()

    def select_from(self, anchor: int | None, offset: int) -> None:
        """Select from an anchor, or the one that there is, to an offset, which the cursor goes to."""
        if anchor is not None:
            self._selecting = Selecting(anchor)
        self._goal, self.cursor = None, offset
        self._select_up_to_cursor()

    def swap_ends(self) -> None:
        """Go to the other end of the selection."""
        if self._selecting:
            anchor, self._selecting = self._selecting.anchor, self._selecting._replace(anchor=self.cursor)
            self.go_to(anchor)

    def clear_selection(self) -> None:
        """Select nothing."""
        self._selecting = None
        self._select_up_to_cursor()

    def _select_up_to_cursor(self) -> None:
        old = self._selected
        new = self._selecting.span(self.page, self.layout_of_text, self.cursor) if self._selecting else None
        if new == old:
            return
        self._selected = new
        edges = [span for span in (old, new) if span]
        for index in range(2):
            ends = [span[index] for span in edges] if len(edges) == 2 else list(edges[0])
            self._refresh_rows(min(ends), max(ends))
        self._publish()
        self.post_message(self.SelectionChanged(self, *(new or (None, None))))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What Textual copies: the source, without the breaks of the wrapping."""
        return (self.text[slice(*self._selected)], "\n") if self._selected else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Textual's selection only mirrors ours: a click elsewhere leaves it, a selection elsewhere ends it."""
        if selection is None and self._selected is not None:
            if self.screen.selections:
                self.clear_selection()
            else:
                self.call_later(self._publish)

    def _publish(self) -> None:
        if not self.is_mounted:
            return
        mirrored = self in self.screen.selections
        if self._selected and not mirrored:
            self.screen.selections = {self: SELECT_ALL}
        elif mirrored and not self._selected:
            self.screen.selections = {w: s for w, s in self.screen.selections.items() if w is not self}

    def show_hints(self, labels: Mapping[str, Span], typed: str = "") -> None:
        """Write labels over the beginnings of spans; of those that begin with what was typed, the rest."""
        rows = self._hinted_rows()
        self._labels, self._typed = dict(labels), typed
        for row in rows | self._hinted_rows():
            self._refresh_row(row)

    def labels_in_view(self, *layers: Layer) -> dict[str, Span]:
        """Labels for the marks of some layers that begin in sight, for `show_hints`."""
        return hints([(mark.start, mark.end) for mark in self.marks_in_view(*layers)])

    def _hinted_rows(self) -> set[int]:
        return {self.layout_of_text.row_of(start) for start, _ in self._labels.values()}

    def _passing_marks(self, row: int) -> tuple[tuple[Layer, Mark], ...]:
        layout, found = self.layout_of_text, list[tuple[Layer, Mark]]()
        start, end, stop = layout.rows[row]
        if self._selected and self._selected[0] < stop and self._selected[1] > start:
            found.append(("selection", Mark(max(self._selected[0], start), min(self._selected[1], end))))
        for label, (at, _) in narrow(self._labels, self._typed).items():
            if start <= at < end:
                found.append(("hint", hint_mark(layout, at, label.removeprefix(self._typed))))
        if start <= self.cursor < stop or (self.cursor == start == stop):
            found.append(("cursor", Mark(self.cursor, layout.after(self.cursor))))
        return tuple(found)

    def _refresh_place(self, offset: int) -> None:
        """Draw a cursor's place again: its cell alone where every character is one, else the whole row."""
        layout = self.layout_of_text
        row = layout.row_of(offset)
        run = layout.cells(row)
        line = self.line_of(offset) - self.scroll_offset.y
        if not 0 <= line < self.size.height:
            return
        left = self._frame.left + layout.column(offset)
        self.refresh(Region(left, line, 1, 1) if run.simple else Region(0, line, self.size.width, 1))

    def _refresh_rows(self, start: int, end: int) -> None:
        layout = self.layout_of_text
        for row in range(layout.row_of(start), layout.row_of(end) + 1):
            self._refresh_row(row)

    def offset_at(self, x: int, y: int) -> int:
        """The place of a cell of the view, for the mouse."""
        layout = self.layout_of_text
        row = layout.nearest_row(max(y + self.scroll_offset.y - self._head_height, 0))
        return layout.at(row, x - self._frame.left)

    def _press(self, x: int, y: int, onward: bool) -> int | None:
        """The mouse went down on a cell: where a selection would begin from; None if one goes on to there."""
        if not self.text:
            return None
        offset = self.offset_at(x, y)
        if onward:
            self.select_from(self.cursor if self.selection is None else None, offset)
            return None
        self.clear_selection()
        self.go_to(offset, centre=False)
        return self.cursor

    def _reach(self, anchor: int, x: int, y: int) -> None:
        """The mouse was dragged to a cell."""
        offset = self.offset_at(x, y)
        if offset != anchor or self.selection:
            self.select_from(anchor, offset)

    def on_focus(self) -> None:
        """The cursor is full."""
        self._refresh_place(self.cursor)

    def on_blur(self) -> None:
        """The cursor is faint."""
        self._refresh_place(self.cursor)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor."""
        self._drag.start(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select while the button is held."""
        self._drag.go_on(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Keep what is selected."""
        self._drag.end()

    def on_click(self, event: events.Click) -> None:
        """A double click activates."""
        if event.chain == 2:
            self.clear_selection()
            self.activate()
