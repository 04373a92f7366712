"""The panel that every dialog is: a title in its upper edge, the keys in its lower one, and an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tui.reading.safe import safe
from tui.widgets.guarded import Guarded

Answer = TypeVar("Answer")
WIDEST = 96
"""Columns of a panel at most, as the style sheet has it."""
EDGES = 6
"""Columns of corners and blanks beside the words in an edge."""


class Card(Guarded, ModalScreen[Answer | None], Generic[Answer]):
    """A dialog. Subclasses give the heading, the keys and the body; it is dismissed with an answer or with None."""

    CSS_PATH = "card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "close", show=False)]
    HEADING: ClassVar[str] = ""
    HINTS: ClassVar[Sequence[tuple[str, str]]] = ()
    """Key and word, as they stand in the lower edge."""

    def heading(self) -> Content:
        """What stands in the upper edge."""
        return Content(self.HEADING)

    def hints(self) -> Iterable[tuple[str, str]]:
        """Key and word of what can be done now."""
        return (*self.HINTS, ("esc", "close"))

    def body(self) -> Iterable[Widget]:
        """What stands in the panel."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The panel with its body."""
        with Vertical(id="card") as card:
            card.border_title = self.heading()
            card.border_subtitle = self._edge()
            yield from self.body()

    def on_mount(self) -> None:
        """Nothing blinks."""
        for field in self.query(Input):
            field.cursor_blink = False
        for area in self.query(TextArea):
            area.cursor_blink = False

    def show_hints(self) -> None:
        """Writes the lower edge again, after what can be done has changed."""
        self.query_one("#card").border_subtitle = self._edge()

    def _edge(self) -> Content:
        return edge(list(self.hints()), min(self.app.size.width * 94 // 100, WIDEST) - EDGES)

    def action_leave(self) -> None:
        """Closes without an answer."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the panel closes it, as esc does."""
        if event.widget is self:
            self.action_leave()


def edge(hints: Sequence[tuple[str, str]], width: int) -> Content:
    """Keys and words in one line: closer together, then without the last before the way out, until it fits `width` cells."""
    kept = list(hints)
    while True:
        parts = [Content.assemble((key, "bold"), " ", word) for key, word in kept]
        for gap in ("   ", "  "):
            line = Content(gap).join(parts)
            if line.cell_length <= width:
                return line
        if len(kept) < 2:
            return line
        del kept[-2]


def dim(text: str) -> Content:
    """Secondary words, safe to send."""
    return Content.styled(safe(text), "$dim")


def strong(text: str) -> Content:
    """The word that matters, safe to send."""
    return Content.styled(safe(text), "bold")


def quoted(text: str, width: int = 200) -> Content:
    """A quotation in one line, in typographic quotation marks, cut behind `width` characters."""
    line = safe(text)
    return Content(f"“{line if len(line) <= width else line[: width - 1].rstrip() + '…'}”")
