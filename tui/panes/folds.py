"""The timeline's rows: events under headings that fold. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from store import edtf
from store.records import Event
from tui import wording

GRAINS = ("decade", "year", "month")
"""How events may be grouped, from coarse to fine."""
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Heading:
    """A fold."""

    key: str
    """"2020", "2020-11", "202X" or "undated"."""
    label: str
    count: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """An event under its heading."""

    event: Event
    date: str
    """Without what the heading says already."""
    heading: str


Row = Heading | Line


def key_of(event: Event, grain: str) -> str:
    """The fold that an event belongs to: by its first day, as far as that is known."""
    if event.date is None:
        return UNDATED
    year, month, _ = _first(event.date)
    if year is None:
        return UNDATED
    if grain == "decade":
        return f"{year // 10}X"
    if grain == "month" and month is not None:
        return f"{year}-{month:02}"
    return str(year)


def _first(value: str) -> tuple[int | None, int | None, int | None]:
    """Year and month of the first day, the month only if the value names one."""
    span = edtf.days(value)
    day = span.first or span.last
    if day is None:
        head = value.split("/")[0]
        return (int(head[:5]), None, None) if head.startswith("-") else (None, None, None)
    named = edtf.precision(value) in ("day", "week", "month", "interval")
    return day.year, day.month if named else None, day.day


def label_of(key: str) -> str:
    """The heading's words: "2020", "Nov 2020", "1990s"."""
    if key == UNDATED:
        return key
    if key.startswith("-"):
        return f"{1 - int(key)} BC"
    return f"{key[:-1]}0s" if key.endswith("X") else edtf.label(key)


def rows(events: Sequence[Event], grain: str, closed: Set[str]) -> list[Row]:
    """Headings with the events of open ones below; `events` come by date, undated last.

    An event alone in its year stands without a heading: there is nothing to fold.
    """
    found: list[Row] = []
    for key, group in _groups(events, grain):
        if len(group) == 1 and key != UNDATED:
            found.append(Line(group[0], wording.when(group[0]), key))
            continue
        found.append(Heading(key, label_of(key), len(group), key in closed))
        if key not in closed:
            found += [Line(event, _short(event, key), key) for event in group]
    return found


def _groups(events: Iterable[Event], grain: str) -> list[tuple[str, list[Event]]]:
    """Events of one key together even where a year stands between its months."""
    together: dict[str, list[Event]] = {}
    for key, group in groupby(events, lambda event: key_of(event, grain)):
        together.setdefault(key, []).extend(group)
    undated = together.pop(UNDATED, None)
    return [*together.items(), *([(UNDATED, undated)] if undated else [])]


def _short(event: Event, key: str) -> str:
    """ "9 Nov" below 2020, "9" not even below Nov 2020; "undated" is said once, by the heading."""
    if event.date is None:
        return "·"
    label = wording.when(event)
    bare, tail = label.removesuffix("~"), "~" if label.endswith("~") else ""
    if "/" in event.date or key.endswith("X") or not bare.endswith(f" {key[:4]}"):
        return label
    return bare[:-5].rstrip(",") + tail
