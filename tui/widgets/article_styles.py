"""What the layers of a text look like in the theme at hand: every one has an attribute beside its colour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from tui.reading.marks import Layer, Mark
from tui.reading.palette import TONES, ThemeLike, reading_variables

PARTS = (
    "furniture", "name", "date", "note", "passage", "same", "hit", "current", "selection",
    "cursor", "cursor-blurred", "symbol", "hint", "title", "facts", "empty",
)  # fmt: skip
"""Component classes are these with "article-view--" before."""

TINT = (0.0, 0.2, 0.34, 0.46)
"""How much of its colour an annotation lends to the ground, by the number of them that lie over one another."""


@dataclass(frozen=True, slots=True)
class Look:
    """One part's share in a style; colours may be translucent."""

    colour: Color | None = None
    ground: Color | None = None
    attributes: Style = field(default_factory=Style)


class Inks:
    """The styles of a reading view; made anew when the theme or the focus rules change."""

    def __init__(self, widget: Widget) -> None:
        self._ground = widget.background_colors[1]
        self._ink = widget.colors[3]
        self._looks = {part: _look(widget, part) for part in PARTS}
        variables = _variables(widget)
        self._looks["name"] = _inked(self._looks["name"], variables["name"])
        self._looks["date"] = _inked(self._looks["date"], variables["date"])
        self._tones = tuple(Color.parse(variables[f"note-{index}"]) for index in range(TONES))
        self._made: dict[object, Style] = {}
        self.base = self._style(())
        """The style of plain text."""

    def part(self, name: str) -> Style:
        """The style of one part on the plain ground."""
        return self._style((name,))

    def bar(self, tone: int) -> Style:
        """The style of an annotation's bar in the margin."""
        return self.base + Style(color=(self._ground + self._tones[tone % TONES]).rich_color)

    def symbol(self, under: Style) -> Style:
        """The style of a symbol that stands for something unseen."""
        return under + self._looks["symbol"].attributes

    def of(self, marks: Iterable[tuple[Layer, Mark]], focused: bool = True) -> Style:
        """The style where these marks lie over one another."""
        parts: dict[str, None] = {}
        notes: list[int] = []
        for layer, mark in marks:
            parts["cursor-blurred" if layer == "cursor" and not focused else layer] = None
            if layer == "note":
                notes.append(mark.tone % TONES)
        return self._style(tuple(parts), (notes[-1], min(len(notes), len(TINT) - 1)) if notes else (0, 0))

    def _style(self, parts: tuple[str, ...], note: tuple[int, int] = (0, 0)) -> Style:
        key = (parts, note)
        if key not in self._made:
            self._made[key] = self._mix(parts, note)
        return self._made[key]

    def _mix(self, parts: tuple[str, ...], note: tuple[int, int]) -> Style:
        ground, ink, attributes = self._ground, self._ink, Style()
        for part in parts:
            look = self._looks[part]
            if part == "note":
                ground = _over(ground, self._tones[note[0]].with_alpha(TINT[note[1]]))
            if look.ground is not None:
                ground = _over(ground, look.ground)
            ink = look.colour or ink
            attributes += look.attributes
        return Style.from_color((ground + ink).rich_color, ground.rich_color) + attributes


def _over(ground: Color, tint: Color) -> Color:
    """A tint over a ground; none where the terminal's own colours are unknown, and an attribute has to do."""
    return ground if ground.ansi is not None and tint.ansi is None and tint.a < 1 else ground + tint


def _look(widget: Widget, part: str) -> Look:
    styles = widget.get_component_styles(f"article-view--{part}")
    return Look(
        styles.color if styles.has_rule("color") else None,
        styles.background if styles.has_rule("background") else None,
        styles.text_style if styles.has_rule("text_style") else Style(),
    )


def _inked(look: Look, colour: str) -> Look:
    return Look(look.colour or Color.parse(colour), look.ground, look.attributes)


def _variables(widget: Widget) -> dict[str, str]:
    """The app's variables where it has them, else our own for its theme."""
    theme: ThemeLike = widget.app.current_theme
    ours = reading_variables(theme)
    return {name: widget.app.theme_variables.get(name, value) for name, value in ours.items()}
