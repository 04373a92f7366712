"""The part of the reading view that wraps, keeps layers and draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.records import Span
from tui.reading.layout import MEASURE, Layout, lay_out
from tui.reading.marks import LAYERS, Layer, Mark, by_row, changed_rows, lanes
from tui.reading.page import Page
from tui.reading.safe import safe
from tui.widgets.article_renderer import LANES, Beside, Frame, RowState, filled, margin, paint
from tui.widgets.article_styles import PARTS, Inks
from tui.widgets.guarded import Guarded


class ReadingSurface(Guarded, ScrollView, can_focus=True, inherit_bindings=False):
    """A wrapped text under layers of marks, drawn line by line.

    A row is a row of the text; a line is one of the screen: the head and the blanks between paragraphs are lines too.
    """

    COMPONENT_CLASSES = {f"article-view--{part}" for part in PARTS}  # noqa: RUF012 (Textual asks for a set)

    MARGIN = 3
    """Lines kept in sight above and below the cursor."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.page = Page("")
        """The text and its words, sentences and paragraphs."""
        self.layout_of_text: Layout = lay_out("", MEASURE)
        """The text as it is wrapped now."""
        self.centred = True
        """Whether the text stands in the middle of a pane wider than its measure."""
        self._title = self._facts = self._placeholder = ""
        self._head: list[tuple[str, str]] = []
        self._layers: dict[Layer, tuple[Mark, ...]] = {}
        self._rows: dict[Layer, dict[int, tuple[Mark, ...]]] = {}
        self._lanes: dict[Mark, int] = {}
        self._frame = Frame(0, 0, MEASURE)
        self._inks: Inks | None = None
        self._strips: LRUCache[object, Strip] = LRUCache(1024)
        self._versions: Counter[int] = Counter()
        self._selected: Span | None = None
        self.rendered = 0
        """Rows of text drawn so far: what a test of "two lines a key" counts."""

    @property
    def text(self) -> str:
        """The source text."""
        return self.page.text

    def _show(
        self, text: str, title: str, facts: str, placeholder: str, layers: Mapping[Layer, Sequence[Mark]]
    ) -> None:
        self.page = Page(text)
        self._title, self._facts, self._placeholder = title, facts, placeholder
        self._layers = {layer: tuple(marks) for layer, marks in layers.items()}
        self._selected = None
        self._wrap()

    def set_layer(self, layer: Layer, marks: Iterable[Mark]) -> None:
        """Put these marks in the place of a layer's; only the rows that change are drawn again."""
        self._layers[layer] = tuple(marks)
        old, old_lanes = self._rows.get(layer, {}), self._lanes
        self._bucket(layer)
        changed = changed_rows(old, self._rows[layer])
        if layer == "note":
            moved = (mark for mark, lane in self._lanes.items() if old_lanes.get(mark, lane) != lane)
            changed |= by_row(self.layout_of_text, moved).keys()
        self._redraw(changed)

    def marks(self, layer: Layer) -> tuple[Mark, ...]:
        """The marks of a layer."""
        return self._layers.get(layer, ())

    @property
    def _head_height(self) -> int:
        return len(self._head)

    def line_of(self, offset: int) -> int:
        """The line of the virtual screen on which an offset stands."""
        layout = self.layout_of_text
        return self._head_height + layout.lines[layout.row_of(offset)]

    @property
    def span_in_view(self) -> Span:
        """From the first offset in sight to the one after the last."""
        layout, top = self.layout_of_text, self.scroll_offset.y - self._head_height
        first = layout.rows[layout.nearest_row(top)]
        return first.start, layout.rows[layout.nearest_row(top + max(self.size.height, 1) - 1)].stop

    def marks_in_view(self, *layers: Layer) -> list[Mark]:
        """The marks of some layers that begin in sight, in reading order."""
        start, end = self.span_in_view
        return sorted({mark for layer in layers for mark in self.marks(layer) if start <= mark.start < end})

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew; what the reader looks at stays on its line of the screen."""
        height = self.size.height
        if self.size.width != self._frame.width:
            anchor, first = self._anchor(), not self._frame.width
            line = height // 2 if first else self.line_of(anchor) - self.scroll_offset.y
            self._wrap()
            self._scroll(self.line_of(anchor) - min(max(line, 0), max(height - 1, 0)))
        self._keep_in_view()

    def _anchor(self) -> int:
        """The offset that keeps its line of the screen."""
        return self.span_in_view[0]

    def _keep_in_view(self) -> None:
        """Called when the size has changed; a view with a cursor keeps it in sight."""

    def _wrap(self) -> None:
        width = self.size.width
        left = 4 if width >= 44 else 2
        measure = max(min(MEASURE, width - left - 1), 1) if width else MEASURE
        spare = max(width - left - measure - 1, 0)
        self._frame = Frame(width, left + (spare // 2 if self.centred else 0), measure)
        self.layout_of_text = lay_out(self.text, measure)
        self._head = self._lay_out_head(measure)
        self._rows.clear()
        for layer in self._layers:
            self._bucket(layer)
        self._strips.clear()
        self._versions.clear()
        self.virtual_size = Size(width, self._head_height + self.layout_of_text.height)
        self.refresh()

    def _lay_out_head(self, measure: int) -> list[tuple[str, str]]:
        if not self.text:
            return [("empty", ""), *_lines("empty", self._placeholder, measure)]
        head = [*_lines("title", self._title, measure), *_lines("facts", self._facts, measure)]
        return [("title", ""), *head, ("facts", "")] if head else []

    def _bucket(self, layer: Layer) -> None:
        self._rows[layer] = by_row(self.layout_of_text, self._layers.get(layer, ()))
        if layer == "note":
            self._lanes = lanes(self._layers[layer], self._frame.lanes or LANES)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def notify_style_update(self) -> None:
        """Drop what was drawn in the colours of before."""
        self._inks = None
        self._strips.clear()
        super().notify_style_update()

    def _redraw(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._versions[row] += 1
            self._refresh_row(row)
            self._refresh_row(row, -1)

    def _refresh_row(self, row: int, lines: int = 0) -> None:
        line = (
            self._head_height
            + self.layout_of_text.lines[min(row, len(self.layout_of_text.lines) - 1)]
            + lines
        )
        top = self.scroll_offset.y
        if top <= line < top + self.size.height:
            self.refresh(Region(0, line - top, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        if self._inks is None:
            self._inks = Inks(self)
        inks, line = self._inks, self.scroll_offset.y + y
        if line < self._head_height:
            return self._render_head(line, inks)
        line -= self._head_height
        layout = self.layout_of_text
        if line >= layout.height or not self.text or not self._frame.width:
            return Strip.blank(self.size.width, inks.base)
        row = layout.row_at_line(line)
        if row is None:
            bars = set(self._bars(layout.nearest_row(line))) & set(self._bars(layout.nearest_row(line) + 1))
            return filled([*margin(tuple(bars), self._frame, inks)], self._frame.width, inks.base)
        return self._render_row(row, inks)

    def _render_head(self, line: int, inks: Inks) -> Strip:
        part, text = self._head[line]
        left = Segment(" " * self._frame.left, inks.base)
        return filled([left, Segment(text, inks.part(part))], self._frame.width, inks.base)

    def _render_row(self, row: int, inks: Inks) -> Strip:
        passing = self._passing_marks(row)
        key = (row, self._versions[row], passing, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            self.rendered += 1
            kept = [(layer, mark) for layer in LAYERS for mark in self._rows.get(layer, {}).get(row, ())]
            state = RowState((*kept, *passing), self._bars(row), self.has_focus)
            strip = self._strips[key] = paint(self.layout_of_text, row, state, self._frame, inks)
        return strip

    def _passing_marks(self, row: int) -> tuple[tuple[Layer, Mark], ...]:
        """What comes and goes on a row: the selection, the cursor, the hints."""
        return ()

    def _bars(self, row: int) -> tuple[Beside, ...]:
        return tuple(
            Beside(self._lanes[mark], mark.tone, mark.asks)
            for mark in self._rows.get("note", {}).get(row, ())
        )


def _lines(part: str, text: str, measure: int) -> list[tuple[str, str]]:
    drawn = [safe(line) for line in text.split("\n")] if text else []
    rows = [(line, row) for line in drawn for row in lay_out(line, measure).rows]
    return [(part, line[row.start : row.end]) for line, row in rows]
