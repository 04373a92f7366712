"""From where to import: a path, completed while it is typed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.importing import path_completion
from tui.importing.path_completion import PathSuggester
from tui.reading.safe import safe
from tui.screens.card import Card


class ImportPrompt(Card[Path]):
    """Asks for a file or a folder; answered with one that is there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False, priority=True)]
    CSS = "#card #echo { margin-left: 1; }"

    def __init__(self, heading: str = "Import files or a folder", verb: str = "import") -> None:
        super().__init__()
        self._heading, self._verb = heading, verb

    def heading(self) -> Content:
        """What it is asked for."""
        return Content(self._heading)

    def hints(self) -> Iterable[tuple[str, str]]:
        """Enter takes the path as it stands."""
        return (("enter", self._verb), ("tab", "complete"), ("esc", "close"))

    def body(self) -> Iterable[Widget]:
        """The field, and below it what is wrong."""
        yield Input(
            id="path",
            placeholder="a file, or a folder with all that is in it",
            suggester=PathSuggester(),
            select_on_focus=False,
        )
        yield Static("", id="echo", classes="quiet", markup=False)

    def action_complete(self) -> None:
        """Takes what is suggested."""
        field = self.query_one(Input)
        field.value = path_completion.completed(field.value) or field.value
        field.cursor_position = len(field.value)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.query_one("#echo", Static).update("")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        path = path_completion.typed_path(event.value)
        if path is None or not path.exists():
            line = self.query_one("#echo", Static)
            line.update(
                Content(safe(f"{path or 'Nothing'} is not there" if path else "Which file or folder?"))
            )
            line.add_class("wrong")
            return
        self.dismiss(path)
