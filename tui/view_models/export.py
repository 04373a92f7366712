"""What the dialog of an export is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from store.records import Span
from tui.words import export_forms
from tui.words.export_forms import Forms


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """For `tui.screens.export.ExportScreen`, answered with an `ExportAnswer`."""

    shown: int
    total: int
    asked: tuple[str, ...] = ()
    """The filter in words; () if there is none."""
    form: str = "md"
    everything: bool = False
    name: str = "timeline.md"
    heading: str = "Export the timeline"
    noun: str = "event"
    """What is counted."""
    forms: Forms = export_forms.TIMELINE


@dataclass(frozen=True, slots=True)
class ExportAnswer:
    """What to write, and where."""

    form: str
    everything: bool
    path: Path
    typed: str
    """The name as the reader typed it."""


@dataclass(frozen=True, slots=True)
class FoundPassages:
    """What a query found."""

    query: str
    articles: Sequence[str]
    """Their ids."""
    of: Callable[[str], Sequence[Span]]
    """The passages in one of them; raises StoreError if its text cannot be read."""
