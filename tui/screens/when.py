"""When was this: the words of a date, what they were counted from, by which rule, and what else they could mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from store import edtf
from store.records import TimeExpression
from tui.screens.card import Card, dim, quoted, strong
from tui.screens.date import read_date, show_meaning
from tui.view_models.dates import ReadAs, WhenAnswer, WhenWasThis
from tui.words import time_words, wording

MOST = 9
"""Other readings that are shown, each with the digit that takes it."""


def result(date: TimeExpression) -> str:
    """What it came to, as a reader says it: "Wed 22 Feb 2022 ~", "44 days", "every Wednesday"."""
    if date.edtf is None or date.type == "SET":
        return time_words.meaning(date)
    day = edtf.weekday(date.edtf)
    mark = " ~" if date.inferred else ""
    return f"{day + ' ' if day else ''}{time_words.meaning(date)}{mark}"


def facts(asked: WhenWasThis) -> Iterator[tuple[str, Content]]:
    """The lines of the card: what each is called, and what it says."""
    date = asked.expression
    yield "result", Content.assemble(strong(result(date)), dim(f"   {time_words.KINDS[date.type]}"))
    if date.anchor:
        reason = f", {date.anchor_how}" if date.anchor_how else ""
        yield "counted from", Content.assemble(edtf.label(date.anchor), dim(reason))
    if date.rule:
        yield "rule", Content(date.rule)
    yield "why", Content(date.how)
    for number, reading in enumerate(date.readings[:MOST], 1):
        label = time_words.reading(reading)
        why = dim(f", {reading.why}" if reading.why else "")
        key = (f"{number}  ", "bold") if reading.edtf else "   "
        yield "or else" if number == 1 else "", Content.assemble(key, label, why)
    known = wording.dated(asked.published)
    yield "the article", Content.assemble(known, dim(f", {asked.published.how}"))


class WhenScreen(Card[WhenAnswer]):
    """Shows how a date was resolved, and lets the reader take another reading; answered with a `WhenAnswer`."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "leave", show=False),
        Binding("enter", "keep", show=False),
        Binding("D", "date", show=False),
        Binding("e", "write", show=False),
        Binding("x", "withdraw", show=False),
        *(Binding(str(number), f"take({number})", show=False) for number in range(1, MOST + 1)),
    ]

    def __init__(self, asked: WhenWasThis) -> None:
        super().__init__()
        self.asked = asked
        self._taken: int | None = None
        """The reading that enter takes: a digit alone changes nothing, as it may be hit by accident."""

    def heading(self) -> Content:
        """The words of the date."""
        return Content.assemble(quoted(self.asked.expression.text, 60), "  ", result(self.asked.expression))

    def hints(self) -> Iterable[tuple[str, str]]:
        """Other readings only where there are some and something can be changed."""
        if not self.asked.writable:
            return (("esc", "close"),)
        some = any(reading.edtf for reading in self.asked.expression.readings)
        others = (("1-9 enter", "take another reading"),) if some else ()
        back = (("x", "take yours back"),) if self.asked.decided else ()
        return (("enter", "keep"), *others, ("e", "type a date"), *back, ("D", "this article’s date"))

    def body(self) -> Iterable[Widget]:
        """One line a fact, its name dim before it; the field for a date of the reader's own."""
        for name, words in facts(self.asked):
            yield Fact(name, words)
        field = Input(placeholder="2022-09-07, Sep 2022, fall 2020", id="own")
        field.display = False
        yield field
        yield Static("", id="echo", classes="quiet", markup=False)

    def action_take(self, number: int) -> None:
        """Offers to read the words in another way; enter, or the digit once more, does it."""
        readings = self.asked.expression.readings
        if not self.asked.writable or number > len(readings) or not readings[number - 1].edtf:
            return
        if self._taken == number:
            self.action_keep()
        else:
            self._taken = number
            said = f"enter reads it as {time_words.reading(readings[number - 1])}, esc leaves it as it is"
            self.query_one("#echo", Static).update(said)

    def action_keep(self) -> None:
        """Takes the reading that was chosen, or leaves all as it is."""
        if self._taken is None:
            self.action_leave()
        else:
            self.dismiss(ReadAs(self.asked.expression.readings[self._taken - 1].edtf))

    def action_write(self) -> None:
        """Opens the field."""
        if self.asked.writable:
            field = self.query_one(Input)
            field.display = True
            field.focus()

    def action_withdraw(self) -> None:
        """Takes the reader's earlier reading back."""
        if self.asked.writable and self.asked.decided:
            self.dismiss(ReadAs(None))

    def action_date(self) -> None:
        """Goes on to the prompt for the article's date."""
        self.dismiss("date")

    @on(Input.Changed)
    def _show_meaning(self, event: Input.Changed) -> None:
        show_meaning(self.query_one("#echo", Static), event.value, decided=False)

    @on(Input.Submitted)
    def _read_as(self, event: Input.Submitted) -> None:
        if value := read_date(event.value):
            self.dismiss(ReadAs(value))


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
