"""What the help shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A command in the help."""

    keys: str
    words: str
    works: bool = True
    """False if it cannot run at the moment."""


@dataclass(frozen=True, slots=True)
class Section:
    """Commands that work in the same place."""

    heading: str
    rows: tuple[HelpRow, ...]
