"""What the list of contradictions is given, and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.services.merge_conflicts import Conflict


@dataclass(frozen=True, slots=True)
class ConflictsRequest:
    """For `tui.screens.conflicts.ConflictsScreen`, answered with a `ConflictAnswer`."""

    rows: tuple[Conflict, ...]
    writable: bool = True
    at: int = 0
    """Place of the row to stand on."""


ConflictVerb = Literal["here", "there", "both", "go", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class ConflictAnswer:
    """What to do with a contradiction."""

    verb: ConflictVerb
    place: int
    """Of the row; 0 where there is none, for undo and redo."""
