"""The prompt for the date of an article or an event: what is known, why, and what the reader types instead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from store import edtf
from tui.screens.card import Card, dim, quoted, strong
from tui.view_models.dates import DateAnswer, DateRequest
from tui.words import wording


def read_date(typed: str) -> str | None:
    """The EDTF value that was typed: EDTF itself, or a date in words of any language ("7 Sep 2022", "vor drei Tagen"); else None.

    "Last Friday" is counted from today.
    """
    words = typed.strip()
    if edtf.is_valid(words):
        return words if edtf.precision(words) != "unknown" else None
    # Only who types a date waits for the grammar.
    from store import dates

    found = [one for one in dates.find(words) if one.edtf and (one.start, one.end) == (0, len(words))]
    value = found[0].edtf if found else None
    if value and edtf.precision(value) != "unknown":
        return value
    return dates.read_typed(words, date.today())


OWN = "the article’s own counts again"
"""What taking a date back leads to."""


def echo(typed: str, decided: bool, own: str = OWN) -> tuple[str, bool]:
    """What the typed words mean, and whether they can be taken."""
    if not typed.strip():
        return (
            (f"enter takes your date back: {own}", True)
            if decided
            else ("2022, 2022-09, 2022-09-07, fall 2020, 7 Sep 2022, last Friday …", False)
        )
    value = read_date(typed)
    if value is None:
        return "not a date: write 2022, 2022-09, 2022-09-07 or 7 Sep 2022", False
    day = edtf.weekday(value)
    return f"= {day + ' ' if day else ''}{edtf.label(value)}   ({edtf.precision(value)})", True


def show_meaning(line: Static, typed: str, decided: bool, own: str = OWN) -> None:
    """Writes below a field what the typed words mean."""
    text, good = echo(typed, decided, own)
    line.update(Content(text))
    line.set_class(bool(typed.strip()) and not good, "wrong")
    line.set_class(bool(typed.strip()) and good, "said")


class DatePrompt(Card[DateAnswer]):
    """Asks for the date of an article or an event, with any precision; answered with a `DateAnswer`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "candidate(-1)", show=False, priority=True),
        Binding("down", "candidate(1)", show=False, priority=True),
    ]

    def __init__(self, request: DateRequest) -> None:
        super().__init__()
        self.request = request
        self._at = -1

    def heading(self) -> Content:
        """Whose date."""
        return Content(self.request.heading)

    def hints(self) -> Iterable[tuple[str, str]]:
        """Candidates are offered where there are some."""
        some = (("↑↓", "take a possible one"),) if self.request.published.candidates else ()
        return (("enter", "set"), *some, ("esc", "close"))

    def action_candidate(self, step: int) -> None:
        """Writes the next possible date into the field."""
        possible = self.request.published.candidates
        if possible:
            self._at = (
                (self._at + step) % len(possible) if self._at >= 0 else (0 if step > 0 else len(possible) - 1)
            )
            self.query_one(Input).value = possible[self._at]

    def body(self) -> Iterable[Widget]:
        """The article, its date with the reason, and the field."""
        request = self.request
        yield Static(dim(request.title), classes="spaced", markup=False)
        now = Content.assemble(strong(wording.dated(request.published)), "   ", dim(request.published.how))
        yield Static(now, markup=False)
        if request.evidence:
            words = Content(", ").join([quoted(text, 60) for text in request.evidence[:4]])
            yield Static(Content.assemble(dim("rests on  "), words), markup=False)
        if request.published.candidates:
            labels = ", ".join(edtf.label(value) for value in request.published.candidates[:6])
            yield Static(Content.assemble(dim("possible  "), labels), markup=False)
        yield Static("", markup=False)
        start = request.published.value if request.decided else ""
        yield Input(value=start or "", placeholder="2022-09-07", id="date", select_on_focus=True)
        yield Static(
            echo(start or "", request.decided, request.own)[0], id="echo", classes="quiet", markup=False
        )

    @on(Input.Changed)
    def _show_meaning(self, event: Input.Changed) -> None:
        show_meaning(self.query_one("#echo", Static), event.value, self.request.decided, self.request.own)

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            self.dismiss(DateAnswer(None) if self.request.decided else None)
        elif (value := read_date(event.value)) is not None:
            self.dismiss(DateAnswer(value))
