"""Another name for an entity, another headline for an event."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.screens.card import Card, quoted


class CallPrompt(Card[str]):
    """Asks how something is to be called; answered with the words, "" for what it had of itself."""

    def __init__(self, name: str, verb: str = "rename", own: str = "its own name again") -> None:
        super().__init__()
        self.old, self.verb, self.own = name, verb, own

    def heading(self) -> Content:
        """Whose name."""
        return Content.assemble(f"{self.verb.capitalize()} ", quoted(self.old, 60))

    def hints(self) -> Iterable[tuple[str, str]]:
        """What an empty field means, too."""
        return (("enter", self.verb), ("empty", self.own), ("esc", "close"))

    def body(self) -> Iterable[Widget]:
        """The field, with the name in it."""
        yield Input(self.old, id="name", select_on_focus=False)

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        name = " ".join(event.value.split())
        self.dismiss(name if name != self.old else None)
