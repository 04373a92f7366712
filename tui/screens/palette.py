"""The palette: a field and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.filtering.palette_search import Entry, find
from tui.panes.chrome import DIM
from tui.panes.status_line import fitted
from tui.reading.safe import safe
from tui.screens.card import Card, dim
from tui.widgets.row_list import RowList

LINES = 16


class PaletteScreen(Card[Entry]):
    """Finds one of many entries by a few letters; answered with it."""

    HINTS = (("↑↓", "choose"), ("enter", "take"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move('down')", show=False, priority=True),
        Binding("up,ctrl+p", "move('up')", show=False, priority=True),
        Binding("pagedown", "move('page-down')", show=False, priority=True),
        Binding("pageup", "move('page-up')", show=False, priority=True),
    ]
    CSS = f"""
    PaletteScreen RowList {{ height: {LINES}; margin-top: 1; background: $surface; }}
    PaletteScreen RowList > .row-list--cursor-blurred {{ background: $primary 30%; text-style: bold; }}
    """

    def __init__(
        self,
        heading: str,
        entries: Sequence[Entry],
        placeholder: str,
        look: Callable[[Entry], None] = lambda entry: None,
        note: str = "",
    ) -> None:
        """`look` is told of each entry that is looked at; `note` stands below the list."""
        super().__init__()
        self._heading, self._entries, self._placeholder, self._look = heading, entries, placeholder, look
        self._note = note
        self._folded = [entry.words.casefold() for entry in entries]
        self.found: Sequence[Entry] = ()

    def heading(self) -> Content:
        """What is chosen from."""
        return Content(self._heading)

    def body(self) -> Iterable[Widget]:
        """The field and the list below it, which never takes the focus."""
        yield Input(placeholder=self._placeholder)
        rows = RowList(empty="Nothing of that name")
        rows.can_focus = False
        rows.styles.height = min(max(len(self._entries), 2), LINES)
        yield rows
        if self._note:
            yield Static(dim(self._note), classes="spaced", markup=False)

    @property
    def rows(self) -> RowList:
        """What was found."""
        return self.query_one(RowList)

    def on_mount(self) -> None:
        """Letters go to the field."""
        self.query_one(Input).focus()
        self._show("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._show(event.value)
        if self.found:
            self._look(self.found[0])

    def _show(self, query: str) -> None:
        self.found = find(query, self._entries, self._folded)
        self.rows.set(len(self.found), 1, self._draw)
        self.rows.choose(0)

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        entry = self.found[index]
        return [fitted([(f" {safe(entry.words)}", "")], [[(safe(entry.facts), DIM)]], width - 1, 1)]

    def action_move(self, motion: str) -> None:
        """Another row."""
        self.rows.move(motion)  # type: ignore[arg-type]

    @on(RowList.Chosen)
    def _looked_at(self, event: RowList.Chosen) -> None:
        self._look(self.found[event.index])

    @on(Input.Submitted)
    @on(RowList.Activated)
    def _take(self) -> None:
        index = self.rows.index
        self.dismiss(None if index is None else self.found[index])
