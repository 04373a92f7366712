"""Two rows of the timeline side by side, each with its passages: to become one, or to stay two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.safe import safe
from tui.screens.card import Card, dim, strong
from tui.view_models.events import RowPair, RowSide, Teller
from tui.words import wording

CONFLICT = "⚑"
TALL = 12
"""Lines that everything but the passages takes."""
EACH = 6
"""Lines of a passage in half the width, with the blank one before it."""
LONG = 130
"""Characters of a passage at most."""


class JoinScreen(Card[bool]):
    """Asks whether two rows are to become one; answered with True or None."""

    AUTO_FOCUS = ""
    HINTS = (("enter", "join"),)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "take", show=False),
        Binding("q,n", "leave", show=False),
    ]
    CSS = """
    JoinScreen Horizontal { height: auto; margin-top: 1; }
    JoinScreen .side { width: 1fr; height: auto; }
    JoinScreen #one { margin-right: 3; }
    """

    def __init__(self, pair: RowPair) -> None:
        super().__init__()
        self.pair = pair

    def heading(self) -> Content:
        """The question."""
        return Content("One happening?")

    def hints(self) -> Iterable[tuple[str, str]]:
        """Yes or no."""
        return (*self.HINTS, ("esc", "leave them two"))

    def body(self) -> Iterable[Widget]:
        """What they share and what they clash in; both below it."""
        yield Static(_both(self.pair), markup=False)
        with Horizontal():
            yield Static(self._said_of(self.pair.one), id="one", classes="side", markup=False)
            yield Static(self._said_of(self.pair.other), id="other", classes="side", markup=False)

    def _said_of(self, side: RowSide) -> Content:
        conflicts = len(self.pair.conflicts)
        room = max((self.app.size.height * 88 // 100 - TALL - conflicts) // EACH, 1)
        event = side.event
        lines = [strong(wording.when(event)), Content(safe(event.headline)), dim(side.facts)]
        if event.tags:
            lines.append(dim("  ".join(f"#{tag}" for tag in event.tags)))
        for teller in side.tellers[:room]:
            lines += [Content(""), *self._passage(teller)]
        return Content("\n").join(lines)

    def _passage(self, teller: Teller) -> Iterator[Content]:
        yield dim(wording.short(" · ".join(word for word in (teller.source, teller.date) if word), 60))
        yield Content(f"“{safe(_words(self.pair.read(teller.telling), LONG))}”")

    def action_take(self) -> None:
        """Yes."""
        self.dismiss(True)


def _both(pair: RowPair) -> Content:
    """Names in both; what would clash."""
    named = f"both name {', '.join(pair.shared[:4])}" if pair.shared else "they share no name"
    lines = [dim(named)]
    for about, claims in pair.conflicts:
        lines.append(Content.assemble((f"{CONFLICT} {safe(about)}", "$warning"), "  ", safe(claims)))
    return Content("\n").join(lines)


def _words(text: str, width: int) -> str:
    """Whole words, as many as `width` characters hold."""
    return text if len(text) <= width else text[:width].rpartition(" ")[0].rstrip(",;:") + " …"
