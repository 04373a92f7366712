"""Another name for an entity."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.screens.card import Card, quoted


class CallPrompt(Card[str]):
    """Asks how an entity is to be called; answered with the name, "" for the one it had of itself."""

    HINTS = (("enter", "rename"), ("empty", "its own name again"))

    def __init__(self, name: str) -> None:
        super().__init__()
        self.old = name

    def heading(self) -> Content:
        """Whose name."""
        return Content.assemble("Rename ", quoted(self.old, 60))

    def body(self) -> Iterable[Widget]:
        """The field, with the name in it."""
        yield Input(self.old, id="name", select_on_focus=False)

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        name = " ".join(event.value.split())
        self.dismiss(name if name != self.old else None)
