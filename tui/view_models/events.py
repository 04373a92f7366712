"""What dialogs about events are given, and what they give back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from store.records import Annotation, Event, Telling


@dataclass(frozen=True, slots=True)
class Teller:
    """A passage of an event with who says it."""

    telling: Telling
    source: str
    """The article's source, else its title."""
    date: str
    """The article's, as a reader says it."""
    notes: tuple[Annotation, ...] = ()
    """The reader's, that lie on it."""


@dataclass(frozen=True, slots=True)
class SaidWhen:
    """The passages of an event that say the same date."""

    label: str
    """"said 9 Nov 2020", "only 2020", "inferred 7 Apr 2021~", "undated"."""
    clash: bool
    """True if others say a date that it cannot agree with."""
    tellers: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """For `tui.screens.event.EventScreen`, answered with the `Telling` to go to, `EventAnswer` or `NotesAnswer`."""

    event: Event
    facts: str
    """A dim clause: "7 passages in 5 articles, 4 sources"."""
    groups: tuple[SaidWhen, ...]
    conflicts: tuple[tuple[str, str], ...]
    """What is told differently, and who says which: ("killed", "12 (TASS), 18 (Xinhua)")."""
    read: Callable[[Telling], str]
    """The words of a passage, read when it comes in sight."""
    writable: bool = False


EventVerb = Literal[
    "confirm", "hide", "date", "title", "join", "split", "tag", "memo", "export", "undo", "redo"
]


@dataclass(frozen=True, slots=True)
class EventAnswer:
    """What the reader wants done with an event."""

    verb: EventVerb
    passages: tuple[Telling, ...] = ()
    """Those that are marked, or the one under the cursor."""


@dataclass(frozen=True, slots=True)
class NotesAnswer:
    """The notes that the reader wants to see."""

    notes: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class RowSide:
    """One of two rows."""

    event: Event
    facts: str
    tellers: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class RowPair:
    """Two rows that may become one: for `tui.screens.event_pair.JoinScreen`, answered with True or None."""

    one: RowSide
    other: RowSide
    conflicts: tuple[tuple[str, str], ...]
    """What they would tell differently as one row, and who says which."""
    shared: tuple[str, ...]
    """Names in both."""
    read: Callable[[Telling], str]


@dataclass(frozen=True, slots=True)
class HappeningRequest:
    """For `tui.screens.new_event.HappeningPrompt`, answered with a `HappeningAnswer`."""

    quote: str
    headline: str
    date: str = ""
    """EDTF of the date found in the passage, "" if there is none."""
    found: str = ""
    """The words in which it was found."""
    published: str = ""
    """The article's date as a reader says it: it counts if no other is given or found."""


@dataclass(frozen=True, slots=True)
class HappeningAnswer:
    """An event to be made."""

    headline: str
    date: str | None
    """EDTF; None for what is found in the passage, else the article's."""
