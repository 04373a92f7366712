"""When was this: the words of a date, what they were counted from, by which rule, and what else they could mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from store import edtf
from store.records import TimeExpression
from tui import wording
from tui.dialogs import WhenAnswer, WhenWasThis
from tui.screens.card import Card, dim, quoted, strong

_TYPES = {"DATE": "date", "TIME": "time of day", "DURATION": "length of time", "SET": "repeated time"}


def result(date: TimeExpression) -> str:
    """What it came to, as a reader says it; the TimeML value where EDTF has no word for it."""
    if date.edtf is None:
        return f"{_TYPES[date.type]} {date.value}" if "X" not in date.value else "open"
    day = edtf.weekday(date.edtf)
    mark = " ~" if date.inferred else ""
    return f"{day + ' ' if day else ''}{edtf.label(date.edtf, date.mod)}{mark}"


def facts(asked: WhenWasThis) -> Iterator[tuple[str, Content]]:
    """The lines of the card: what each is called, and what it says."""
    date = asked.expression
    yield "result", Content.assemble(strong(result(date)), dim(f"   {_TYPES[date.type]}, {date.value}"))
    if date.anchor:
        reason = f", {date.anchor_how}" if date.anchor_how else ""
        yield "counted from", Content.assemble(edtf.label(date.anchor), dim(reason))
    if date.rule:
        yield "rule", Content(date.rule)
    yield "why", Content(date.how)
    for reading in date.readings:
        label = edtf.label(reading.edtf) if reading.edtf else reading.value
        yield "or else", Content.assemble(label, dim(f", {reading.why}" if reading.why else ""))
    known = wording.dated(asked.published)
    yield "the article", Content.assemble(known, dim(f", {asked.published.how}"))


class WhenScreen(Card[WhenAnswer]):
    """Shows how a date was resolved; answered with "date" if the reader wants to set the article's date."""

    HINTS = (("D", "set this article’s date"),)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,q", "leave", show=False),
        Binding("D", "date", show=False),
    ]

    def __init__(self, asked: WhenWasThis) -> None:
        super().__init__()
        self.asked = asked

    def heading(self) -> Content:
        """The words of the date."""
        return Content.assemble(quoted(self.asked.expression.text, 60), "  ", result(self.asked.expression))

    def body(self) -> Iterable[Widget]:
        """One line a fact, its name dim before it."""
        for name, words in facts(self.asked):
            yield Fact(name, words)

    def action_date(self) -> None:
        """Goes on to the prompt for the article's date."""
        self.dismiss("date")


class Fact(Widget):
    """A named line that wraps under itself."""

    DEFAULT_CSS = """
    Fact { layout: horizontal; height: auto; }
    Fact > .name { width: 14; color: $dim; }
    Fact > .words { width: 1fr; }
    """

    def __init__(self, name: str, words: Content) -> None:
        super().__init__()
        self._fact = (name, words)

    def compose(self) -> Iterable[Widget]:
        """The name and the words, side by side."""
        yield Static(self._fact[0], classes="name", markup=False)
        yield Static(self._fact[1], classes="words", markup=False)
