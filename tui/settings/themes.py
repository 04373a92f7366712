"""The two themes of our own: ink on paper, and lamplight."""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="dateline-dark",
    dark=True,
    primary="#e6b673",
    secondary="#8fb7d9",
    accent="#e6b673",
    warning="#e6b673",
    error="#e58374",
    success="#a5c78f",
    foreground="#d9d5cb",
    background="#17191d",
    surface="#1c1f24",
    panel="#262a31",
    variables={"input-selection-background": "#e6b673 30%"},
)
LIGHT = Theme(
    name="dateline-light",
    dark=False,
    primary="#8f4a00",
    secondary="#2a5d86",
    accent="#8f4a00",
    warning="#8f4a00",
    error="#a8281b",
    success="#3d6b23",
    foreground="#23221f",
    background="#faf7f0",
    surface="#f3efe5",
    panel="#e8e2d4",
    variables={"input-selection-background": "#8f4a00 25%"},
)
THEMES = (DARK, LIGHT)
DEFAULT = DARK.name


def variables(theme: Theme) -> dict[str, str]:
    """`dim`: the ink of secondary facts, opaque so that it looks the same on every ground."""
    if theme.ansi:
        return {"dim": "ansi_bright_black"}
    paper = Color.parse(theme.background or ("#121212" if theme.dark else "#efefef"))
    ink = Color.parse(theme.foreground) if theme.foreground else paper.inverse
    return {"dim": paper.blend(ink, 0.62).hex}
