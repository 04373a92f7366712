"""The review of what nearly links: one pair after the other, decided with one key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Protocol

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.safe import safe
from tui.screens.card import Card, dim, strong
from tui.screens.entity_pair import SideBySide
from tui.view_models.entities import Pair, Verdict
from tui.words import wording


class Reviewing(Protocol):
    """Who has the pairs and does what is decided; the dialog itself knows no library."""

    left: int
    """Pairs that wait, the one shown too."""
    later: int
    """Pairs that were put off."""
    writable: bool

    def pair(self) -> Pair | None:
        """The one to decide now; None if none is left."""

    def decide(self, verdict: Verdict) -> str:
        """Decides it and goes on; what was done, as a sentence."""

    def put_off(self) -> None:
        """Goes on without deciding."""

    def undo(self) -> str:
        """Takes the last decision of this review back; what was undone, as a sentence."""


class ReviewScreen(Card[None]):
    """Shows pairs until the reader has enough."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "decide('same')", show=False),
        Binding("n", "decide('different')", show=False),
        Binding("space,question_mark,j,down", "later", show=False),
        Binding("u", "undo", show=False),
        Binding("q,enter", "leave", show=False),
    ]

    def __init__(self, reviewing: Reviewing) -> None:
        super().__init__()
        self.reviewing = reviewing

    def heading(self) -> Content:
        """How many wait."""
        reviewing = self.reviewing
        later = f", {reviewing.later} for later" if reviewing.later else ""
        waiting = f"{wording.counted(reviewing.left, 'pair')} left{later}"
        return Content.assemble(strong("The same?"), "  ", dim(waiting))

    def hints(self) -> Iterable[tuple[str, str]]:
        """What can be decided now."""
        decide = (("y", "same"), ("n", "different")) if self.reviewing.writable else ()
        undo = (("u", "undo"),) if self.reviewing.writable else ()
        return (*decide, ("space", "later"), *undo, ("esc", "close"))

    def body(self) -> Iterable[Widget]:
        """The pair, and what was done with the last one."""
        yield SideBySide()
        yield Static("", id="echo", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """The first pair."""
        self._show("")

    def _show(self, said: str) -> None:
        pair = self.reviewing.pair()
        self.query_one(SideBySide).show(pair)
        if pair is None:
            rest = (
                f" {wording.counted(self.reviewing.later, 'pair')} left for later."
                if self.reviewing.later
                else ""
            )
            said = f"{said + ' ' if said else ''}That was the last one.{rest}"
        self.query_one("#echo", Static).update(Content(safe(said)))
        self.query_one("#card").border_title = self.heading()

    def action_decide(self, verdict: Verdict) -> None:
        """The same, or not."""
        if self.reviewing.writable and self.reviewing.pair():
            self._show(self.reviewing.decide(verdict))

    def action_later(self) -> None:
        """The next pair."""
        self.reviewing.put_off()
        self._show("")

    def action_undo(self) -> None:
        """Takes the last decision back."""
        if self.reviewing.writable:
            self._show(self.reviewing.undo())
