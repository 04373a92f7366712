"""Choosing the colours: each theme shows itself while it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.context import Context
from tui.commands.palette_entries import Entry, themes_of
from tui.screens.palette import PaletteScreen

if TYPE_CHECKING:
    from tui.app import DatelineApp


def ask_theme(context: Context) -> None:
    """Opens the list of themes; leaving it without an answer gives the colours of before back."""
    app: DatelineApp = context.screen.app  # type: ignore[assignment]
    before = app.theme

    def answered(entry: Entry | None) -> None:
        app.choose_theme(entry.words if entry else before)

    def look(entry: Entry) -> None:
        app.theme = entry.words

    context.screen.ask(PaletteScreen("Theme", themes_of(app), "a theme …", look), answered)
