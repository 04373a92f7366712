"""What the list of decisions is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision in words."""

    id: str
    words: str
    made: str
    """The day, as a reader says it."""
    fact: str = ""
    """What is to be known of it: that it waits, or where it comes from."""


@dataclass(frozen=True, slots=True)
class DecisionsRequest:
    """For `tui.screens.decisions.DecisionsScreen`, answered with the id of the decision to be taken back."""

    rows: tuple[DecisionRow, ...]
    contradictions: tuple[str, ...] = ()
    writable: bool = True
