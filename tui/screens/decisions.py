"""All decisions of the reader, about names, dates and events: each can be taken back, however old."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.view_models.decisions import DecisionRow, DecisionsRequest
from tui.words.cells import cut


def decision_lines(row: DecisionRow, width: int) -> Sequence[Content]:
    """The decision, and below it when it was made."""
    facts = " · ".join(fact for fact in (row.made, row.fact) if fact)
    return [Content(" " + cut(safe(row.words), width - 2)), dim("   " + cut(facts, width - 4))]


class DecisionsScreen(ListCard[str]):
    """Lists decisions, the last first; answered with the id of the one to take back."""

    HINTS = ()
    EMPTY = (
        "Nothing was decided yet.\n"
        "Names: m joins two, s splits, R renames, x says it is not a name.\n"
        "Events: c confirms, x hides, e sets the date, m joins two rows."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("x,u,d,delete", "take_back", show=False)]

    def __init__(self, request: DecisionsRequest) -> None:
        super().__init__()
        self.request = request

    def heading(self) -> Content:
        """How many."""
        return Content.assemble(strong("Decisions"), "  ", dim(f"{len(self.request.rows):,}"))

    def hints(self) -> Iterable[tuple[str, str]]:
        """A library that is only read lets nothing be changed."""
        change = (("x", "take back"),) if self.request.writable and self.request.rows else ()
        return (*change, ("esc", "close"))

    def above(self) -> Iterable[Widget]:
        """What cannot all be true."""
        for words in self.request.contradictions:
            yield Static(Content.assemble(("⚑ ", "$warning"), safe(words)), classes="spaced", markup=False)

    def fill(self) -> None:
        """Two lines a decision."""
        count = len(self.request.rows)
        self.rows.set(count, 2, self._draw)
        self.fit(max(2 * count, 3))

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        return decision_lines(self.request.rows[index], width)

    def chosen(self, index: int) -> None:
        """Enter does nothing that could not be meant."""

    def action_take_back(self) -> None:
        """Takes the one under the cursor back."""
        index = self.rows.index
        if self.request.writable and index is not None and self.request.rows[index].id:
            self.dismiss(self.request.rows[index].id)
