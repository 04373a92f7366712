"""A passage becomes an event of its own: its headline and its date."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from store import edtf
from tui.reading.safe import safe
from tui.screens.card import Card, dim, quoted
from tui.screens.date import echo, read_date
from tui.view_models.events import HappeningAnswer, HappeningRequest

EXAMPLES = "2022-09-07, Sep 2022, fall 2020"


class HappeningPrompt(Card[HappeningAnswer]):
    """Asks for headline and date of an event to be made; answered with a `HappeningAnswer`."""

    HEADING = "A new event"
    HINTS = (("enter", "keep"), ("tab", "next field"))
    CSS = """
    HappeningPrompt Horizontal { height: 1; }
    HappeningPrompt .name { width: 10; color: $dim; }
    HappeningPrompt Input { width: 1fr; }
    #card #echo { margin-left: 11; }
    """

    def __init__(self, request: HappeningRequest) -> None:
        super().__init__()
        self.request = request

    def body(self) -> Iterable[Widget]:
        """The passage, the two fields, what the date means."""
        yield Static(quoted(self.request.quote), classes="quiet spaced", markup=False)
        with Horizontal():
            yield Static("headline", classes="name", markup=False)
            yield Input(self.request.headline, id="headline", select_on_focus=False)
        with Horizontal():
            yield Static("date", classes="name", markup=False)
            yield Input(self.request.date, placeholder=EXAMPLES, id="date", select_on_focus=True)
        yield Static(self._meaning(self.request.date)[0], id="echo", classes="quiet", markup=False)

    def _meaning(self, typed: str) -> tuple[Content, bool]:
        """What the typed date means, and whether it can be taken."""
        request = self.request
        words = dim(f"   from “{safe(request.found)}”") if request.found else ""
        if typed.strip():
            said, good = echo(typed, decided=False)
            mine = read_date(typed) == request.date
            return Content.assemble(said, words if good and mine else ""), good
        if request.date:
            return Content.assemble(f"empty: {edtf.label(request.date)} all the same", words), True
        return Content(f"empty: as the article, {request.published}"), True

    @on(Input.Changed, "#date")
    def _show_meaning(self, event: Input.Changed) -> None:
        line = self.query_one("#echo", Static)
        said, good = self._meaning(event.value)
        line.update(said)
        line.set_class(not good, "wrong")

    @on(Input.Submitted)
    def _take(self) -> None:
        headline, date = (self.query_one(f"#{field}", Input).value.strip() for field in ("headline", "date"))
        if not self._meaning(date)[1]:
            self.query_one("#date", Input).focus()
            return
        self.dismiss(HappeningAnswer(" ".join(headline.split()), read_date(date) if date else None))
