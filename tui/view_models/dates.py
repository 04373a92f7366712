"""What dialogs about dates are given, and what they give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.records import Published, TimeExpression


@dataclass(frozen=True, slots=True)
class WhenWasThis:
    """For `tui.screens.when.WhenScreen`, answered with a `WhenAnswer`."""

    expression: TimeExpression
    published: Published
    """The date of the article it stands in."""
    title: str
    decided: bool = False
    """True if the reader set this date, and can take that back."""
    writable: bool = True


@dataclass(frozen=True, slots=True)
class ReadAs:
    """The words are to be read as this date (EDTF); None takes the reader's earlier reading back."""

    value: str | None


WhenAnswer = Literal["date"] | ReadAs
"""A reading of these words, or "date" if the reader wants to set the article's date."""


@dataclass(frozen=True, slots=True)
class DateRequest:
    """For `tui.screens.date.DatePrompt`, answered with a `DateAnswer`: the date of an article, or of an event."""

    title: str
    published: Published
    decided: bool = False
    """True if the date in force was set by the reader and can be taken back."""
    evidence: tuple[str, ...] = ()
    """The words in the text that the date rests on."""
    heading: str = "This article’s date"
    own: str = "the article’s own counts again"
    """What taking the reader's date back leads to."""


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """The date the reader gives; None takes the reader's earlier date back."""

    value: str | None
