"""A dialog with a list in it, moved with the keys that move every list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from tui.screens.card import Card
from tui.widgets.row_list import RowList

Answer = TypeVar("Answer")


class ListCard(Card[Answer]):
    """A dialog around a `RowList`: j, k, arrows, gg or home, G, ctrl+d and ctrl+u move, enter chooses, q closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move('down')", show=False),
        Binding("k,up", "move('up')", show=False),
        Binding("g,home", "move('first')", show=False),
        Binding("G,end", "move('last')", show=False),
        Binding("ctrl+d", "move('half-page-down')", show=False),
        Binding("ctrl+u", "move('half-page-up')", show=False),
        Binding("pagedown", "move('page-down')", show=False),
        Binding("pageup", "move('page-up')", show=False),
        Binding("enter", "choose", show=False),
        Binding("q", "leave", show=False),
    ]
    EMPTY: ClassVar[str] = "Nothing here."

    def body(self) -> Iterable[Widget]:
        """The list, and what stands above and below it."""
        yield from self.above()
        yield self.make_rows()
        yield from self.below()

    def make_rows(self) -> RowList:
        """The list, still without rows."""
        return RowList(empty=self.EMPTY, id="rows")

    def above(self) -> Iterable[Widget]:
        """Lines above the list."""
        return ()

    def below(self) -> Iterable[Widget]:
        """Lines below the list."""
        return ()

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one("#rows", RowList)

    def on_mount(self) -> None:
        """Fills the list; keys go to it."""
        self.fill()
        self.rows.focus()

    def fill(self) -> None:
        """Sets the rows of the list."""
        raise NotImplementedError

    def fit(self, lines: int) -> None:
        """The list takes the lines it needs, as far as the panel may grow."""
        self.rows.styles.height = max(lines, 1)
        self.rows.styles.max_height = "100%"

    def action_move(self, motion: str) -> None:
        """Another row."""
        self.rows.move(motion)  # type: ignore[arg-type]

    def action_choose(self) -> None:
        """Takes the row under the cursor."""
        if self.rows.index is not None:
            self.chosen(self.rows.index)

    @on(RowList.Activated)
    def _activated(self, message: RowList.Activated) -> None:
        self.chosen(message.index)

    def chosen(self, index: int) -> None:
        """What enter does on a row."""
        raise NotImplementedError
