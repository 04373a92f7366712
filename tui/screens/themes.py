"""Choosing the colours: each theme shows itself while it is looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.context import Context
from tui.palette import Entry
from tui.screens.palette import PaletteScreen

if TYPE_CHECKING:
    from tui.app import DatelineApp


def ask_theme(context: Context) -> None:
    """Opens the list of themes; leaving it without an answer gives the colours of before back."""
    app: DatelineApp = context.screen.app  # type: ignore[assignment]
    before = app.theme
    themes = sorted(
        app.available_themes.values(), key=lambda theme: (not theme.name.startswith("dateline"), theme.name)
    )
    found = [
        Entry(theme.name, "dark" if theme.dark else "light", partial(app.choose_theme, theme.name))
        for theme in themes
    ]

    def answered(entry: Entry | None) -> None:
        app.choose_theme(entry.words if entry else before)

    def look(entry: Entry) -> None:
        app.theme = entry.words

    context.screen.ask(PaletteScreen("Theme", found, "a theme …", look), answered)
