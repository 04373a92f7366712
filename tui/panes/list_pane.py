"""A pane with a list in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.panes.chrome import DIM
from tui.panes.pane import Pane
from tui.panes.rows.article_entity_rows import RowLine
from tui.panes.status_line import Part, fitted
from tui.widgets.row_list import Motion, RowList
from tui.words import wording

HEADED = 17
"""Columns of a heading that are kept for the name of the pane, beside its numbers."""


def folded(closed: Set[str], verb: str, key: str | None, every: Iterable[str]) -> set[str]:
    """The folds that are closed after a verb: "toggle", "open", "close" for one, "open-all", "close-all" for `every`."""
    if verb == "close-all":
        return {*closed, *every}
    if verb == "open-all":
        return set(closed).difference(every)
    if not key:
        return set(closed)
    if verb == "close" or (verb == "toggle" and key not in closed):
        return {*closed, key}
    return set(closed) - {key}


class ListPane(Pane):
    """A heading, a list, and a few lines on the row chosen."""

    EMPTY = "Nothing here yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.rows = RowList(empty=self.EMPTY)
        self.details = Static(classes="details", markup=False)
        self.row_height = 1
        self._facts: list[Part] = []

    @property
    def body(self) -> Widget:
        """The list."""
        return self.rows

    def compose_body(self) -> Iterable[Widget]:
        """The list and what is said of the row chosen."""
        yield self.rows
        yield self.details

    def head_again(self) -> None:
        """The heading with what the list counts."""
        self.head(self._facts)

    def count(self, shown: int, total: int, words: str, number: str = "") -> None:
        """How many rows are shown, and by which filter; `number` says it otherwise."""
        self.rows.say("Nothing here fits this filter" if words.strip() and total else self.EMPTY)
        number = number or (f"{shown:,}" if shown == total else f"{shown:,}/{total:,}")
        # The name of the pane and the number stay in sight.
        said = wording.short(words, max(self.size.width - HEADED - len(number), 4))
        self._facts = [(f"/{said}  ", "bold") if said else ("", ""), (number, DIM)]
        self.head_again()

    def lines(self, index: int, width: int) -> list[RowLine]:
        """What a row shows, one item a line."""
        raise NotImplementedError

    def said_of_chosen(self) -> str:
        """What is said below the list of the row chosen."""
        return ""

    def set_lines(self, count: int) -> None:
        """Shows so many rows."""
        self.rows.set(count, self.row_height, self._draw, self.heights(count))
        self.say_chosen()

    def heights(self, count: int) -> Sequence[int] | None:
        """The lines of each row, where rows have lines of their own."""
        return None

    def _draw(self, index: int, width: int) -> list[Content]:
        return [fitted(*line, width - 1, len(line[1])) for line in self.lines(index, width - 1)]

    def say_chosen(self) -> None:
        """Writes the lines below the list."""
        self.details.update(self.said_of_chosen())

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.say_chosen()

    def move(self, motion: Motion) -> None:
        """Moves the row chosen."""
        self.rows.move(motion)
