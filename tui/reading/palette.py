"""Colours of the reading view: of the layers, and of annotations by their tag."""

from __future__ import annotations

from hashlib import blake2b
from typing import Protocol

# Eight hues at even steps of lightness; each dark enough for a light ground, its twin light enough for a dark one,
# and none told apart from another by red against green alone (after Okabe and Ito's palette).
_ON_DARK = ("#e0b34a", "#6cb6e8", "#5fc3a0", "#d98bc0", "#e0895a", "#a79cf0", "#b9c95c", "#e8828a")
_ON_LIGHT = ("#9a6a00", "#1f6fae", "#0f7a5c", "#a0407f", "#a94a12", "#5a4bc4", "#66760a", "#b8323f")
_ANSI = ("yellow", "cyan", "green", "magenta", "bright_red", "bright_blue", "bright_green", "bright_magenta")

TONES = len(_ON_DARK)
"""How many colours there are for tags."""


class ThemeLike(Protocol):
    """What is asked of a Textual theme."""

    dark: bool
    ansi: bool


def tone(tag: str) -> int:
    """The colour of a tag: the same in every library, and the same for "war" and "war/ceasefire"."""
    top = tag.split("/", 1)[0].strip().casefold()
    return blake2b(top.encode(), digest_size=2).digest()[0] % TONES if top else 0


def reading_variables(theme: ThemeLike) -> dict[str, str]:
    """Theme variables of the reading view, for `App.get_theme_variable_defaults`; a theme may set its own.

    `name` and `date` are the ink of those layers, `note-0` … the colours of annotations.
    """
    if theme.ansi:
        tones = tuple(f"ansi_{colour}" for colour in _ANSI)
        ink = {"name": "ansi_default", "date": "ansi_cyan"}
    elif theme.dark:
        tones, ink = _ON_DARK, {"name": "#9fc3e8", "date": "#d9bf8c"}
    else:
        tones, ink = _ON_LIGHT, {"name": "#1d4f80", "date": "#7a4d00"}
    return ink | {f"note-{index}": colour for index, colour in enumerate(tones)}
