"""Texts made to fit so many cells of the terminal."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from tui.reading.safe import safe


def cut(text: str, width: int) -> str:
    """A text in at most `width` cells, with "…" where something is left out; "" where there is no room at all."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def column(text: str, width: int) -> str:
    """The same in just `width` cells."""
    return set_cell_size(cut(text, width), max(width, 0))


def line(text: str, width: int) -> str:
    """A text from outside in one line of at most `width` cells, safe to send."""
    return cut(" ".join(safe(text).split()), width)
