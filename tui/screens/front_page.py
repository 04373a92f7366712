"""The front page: sections of lines, each of which leads to what it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.view_models.front_page import FrontLine, FrontPage
from tui.words.cells import column, line

DATES = 20
"""Columns at most of what stands before a line."""


def front_line(row: FrontLine, width: int, dates: int) -> Content:
    """A heading, or date, words and facts; the words give way first, then the facts."""
    if row.is_heading:
        return strong(line(row.words, width - 1))
    facts = line(row.facts, max(width // 3, 8)) if row.facts else ""
    before = column(safe(row.date), dates) + "  " if dates else ""
    room = max(width - cell_len(before) - cell_len(facts) - 5, 8)
    words = line(row.words, room)
    gap = " " * max(width - 3 - cell_len(before) - cell_len(words) - cell_len(facts), 1)
    return Content.assemble("  ", (before, "$dim"), words, gap, (facts, "$dim"))


class FrontScreen(ListCard[FrontLine]):
    """Answered with the line that the reader goes to."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("0", "leave", show=False)]
    EMPTY = "Nothing is here yet: : and “import” bring articles in."
    CSS = "FrontScreen #card { width: 120; }"

    def __init__(self, page: FrontPage) -> None:
        super().__init__()
        self.page = page

    def heading(self) -> Content:
        """The library, and what came since."""
        return Content.assemble(strong(self.page.name), "  ", dim(self.page.since))

    def hints(self) -> Iterable[tuple[str, str]]:
        """Lines lead somewhere."""
        return (("enter", "go there"), ("esc", "close"))

    def above(self) -> Iterable[Widget]:
        """What to press, for who does not know it."""
        if self.page.hints:
            yield Static(Content("\n".join(self.page.hints)), classes="spaced quiet", markup=False)

    def fill(self) -> None:
        """The cursor on the first line that leads somewhere."""
        lines = self.page.lines
        self._column = max((min(cell_len(line.date), DATES) for line in lines), default=0)
        self.rows.set(len(lines), 1, self._draw)
        self.fit(max(len(lines), 2))
        if (first := next((at for at, line in enumerate(lines) if not line.is_heading), None)) is not None:
            self.rows.choose(first)

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        line = self.page.lines[index]
        return [front_line(line, width, self._column if line.date else 0)]

    def chosen(self, index: int) -> None:
        """Goes to what the line tells of."""
        if not self.page.lines[index].is_heading:
            self.dismiss(self.page.lines[index])
