"""The line at the foot of a pane in which a search or a filter is typed."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.filtering.completion import completed
from tui.widgets.guarded import Guarded


class _Values(Suggester):
    """Shows dimly how a value goes on; → takes it."""

    def __init__(self) -> None:
        super().__init__(case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """What the line would be."""
        return completed(value)


class FindLine(Guarded, Horizontal):
    """A line to type a search, a filter or a date in; made when it is first asked for."""

    @dataclass
    class Typed(Message):
        """The words as they are now."""

        words: str

    @dataclass
    class Left(Message):
        """The reader is done: with the words kept, or taken back."""

        kept: bool

    def __init__(self, words: str, sign: str = "/") -> None:
        super().__init__()
        self._words, self._sign = words, sign
        self._first = words

    def add(self, text: str) -> None:
        """Letters that came before the field had the focus."""
        self._words += text
        for field in self.query(Input):
            field.insert_text_at_cursor(text)

    def compose(self) -> ComposeResult:
        """A sign and the field."""
        yield Static(self._sign, markup=False)
        field = Input(self._words, compact=True, select_on_focus=False, suggester=_Values())
        field.cursor_blink = False
        yield field

    def on_mount(self) -> None:
        """Typing goes on at the end of the words there are."""
        field = self.query_one(Input)
        field.focus()
        if field.value != self._first:
            self.post_message(self.Typed(field.value))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _kept(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Left(True))

    def on_key(self, event: events.Key) -> None:
        """Escape takes the words back; down and up leave them and go on in the list."""
        if event.key in ("escape", "down", "up"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Left(event.key != "escape"))
