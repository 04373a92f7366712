"""Choosing the colours: each theme shows itself while it is looked at."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from textual.theme import Theme

from tui.filtering.palette_search import Entry
from tui.screens.palette import PaletteScreen


class Themed(Protocol):
    """An app whose colours can be chosen."""

    theme: str

    @property
    def available_themes(self) -> dict[str, Theme]:
        """All themes by their names."""

    def choose_theme(self, name: str) -> None:
        """Changes the colours for this and the next time."""


def theme_screen(app: Themed) -> PaletteScreen:
    """The list of themes; each is put on while it is looked at."""

    def look(entry: Entry) -> None:
        app.theme = entry.words

    return PaletteScreen("Theme", themes_of(app), "a theme …", look)


def themes_of(app: Themed) -> list[Entry]:
    """The themes, our own first."""
    themes = sorted(
        app.available_themes.values(), key=lambda theme: (not theme.name.startswith("dateline"), theme.name)
    )
    return [
        Entry(theme.name, f"{'dark' if theme.dark else 'light'} theme", partial(app.choose_theme, theme.name))
        for theme in themes
    ]
