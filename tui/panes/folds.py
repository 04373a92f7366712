"""The timeline's rows: events under headings that fold. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from store import edtf
from store.records import Event
from tui import wording

GRAINS = ("decade", "year", "month", "day")
"""How events may be grouped, from coarse to fine."""
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Heading:
    """A fold."""

    key: str
    """"2020", "2020-11", "2020-11-09", "202X" or "undated"."""
    label: str
    count: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """An event under its heading, or alone."""

    event: Event
    heading: str
    """Key of its fold."""
    alone: bool = False
    """True if it is the only one of its time, and stands without a heading."""

    @property
    def date(self) -> str:
        """Its date, without what the heading says already."""
        return wording.when(self.event) if self.alone else _short(self.event, self.heading)


Row = Heading | Line
Group = tuple[str, list[Event]]
"""A fold's key and its events."""


def key_of(event: Event, grain: str) -> str:
    """The fold that an event belongs to: by its first day, as far as that is known."""
    return UNDATED if event.date is None else _key_of(event.date, grain)


@lru_cache(16384)
def _key_of(date: str, grain: str) -> str:
    year, month = _first(date)
    if grain == "day" and edtf.precision(date) == "day":
        return edtf.plain(date)[:10]
    if year is None:
        return UNDATED
    if grain == "decade":
        return f"{year // 10}X"
    if grain in ("month", "day") and month is not None:
        return f"{year}-{month:02}"
    return str(year)


def _first(value: str) -> tuple[int | None, int | None]:
    """Year and month of the first day, the month only if the value names one."""
    span = edtf.days(value)
    day = span.first or span.last
    if day is None:
        head = value.split("/")[0]
        return (int(head[:5]), None) if head.startswith("-") else (None, None)
    named = edtf.precision(value) in ("day", "week", "month", "interval")
    return day.year, day.month if named else None


def label_of(key: str) -> str:
    """The heading's words: "2020", "Nov 2020", "Mon 9 Nov 2020", "1990s"."""
    if key == UNDATED:
        return key
    if key.startswith("-"):
        return f"{1 - int(key)} BC"
    if key.endswith("X"):
        return f"{key[:-1]}0s"
    return f"{edtf.weekday(key)} {edtf.label(key)}" if key.count("-") == 2 else edtf.label(key)


def groups(events: Iterable[Event], grain: str) -> list[Group]:
    """Events by fold; they come by date, undated last. A year's events stay together where it stands among its months."""
    together: dict[str, list[Event]] = {}
    for event in events:
        together.setdefault(key_of(event, grain), []).append(event)
    undated = together.pop(UNDATED, None)
    return [*together.items(), *([(UNDATED, undated)] if undated else [])]


def rows(grouped: Iterable[Group], closed: Set[str]) -> list[Row]:
    """Headings with the events of open ones below.

    An event alone in its time stands without a heading: there is nothing to fold.
    """
    found: list[Row] = []
    for key, group in grouped:
        if len(group) == 1 and key != UNDATED:
            found.append(Line(group[0], key, alone=True))
            continue
        found.append(Heading(key, label_of(key), len(group), key in closed))
        if key not in closed:
            found += [Line(event, key) for event in group]
    return found


def _short(event: Event, key: str) -> str:
    """ "9 Nov" below 2020; a day, and "undated", are said once, by the heading."""
    if event.date is None:
        return "·"
    label = wording.when(event)
    bare, tail = label.removesuffix("~"), "~" if label.endswith("~") else ""
    if event.date == key and edtf.weekday(key):
        return f"·{tail}"
    if "/" in event.date or key.endswith("X") or not bare.endswith(f" {key[:4]}"):
        return label
    return bare[:-5].rstrip(",") + tail
