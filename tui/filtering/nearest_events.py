"""Which events may be meant, nearest first: by time and by the names that they share, rare ones above all. Pure."""

from __future__ import annotations

from collections.abc import Collection
from math import log2

from store import edtf
from store.edtf import Days
from store.event_list import EventList

UNKNOWN = 60
"""Days that an undated event is taken to lie away: farther than what is near, nearer than another year."""
OPEN = 3650
"""Days that a span without an end is taken to be long."""
NEVER = Days(None, None)


def nearest(events: EventList, date: str | None, names: Collection[str]) -> list[int]:
    """Indices of events, nearest first; no event is read.

    A doubling of the distance in days costs as much as a name is worth that all events have, and four times the length
    as much as twice the distance: "since 1991" is near to nothing.
    """
    shared = _shared(events, names)
    dates, apart = events.dates(), _Apart(date)
    return sorted(
        range(len(events)), key=lambda index: (apart.cost(dates[index]) - shared.get(index, 0.0), index)
    )


def _shared(events: EventList, names: Collection[str]) -> dict[int, float]:
    """What the names in common are worth: the fewer events have a name, the more."""
    worth: dict[int, float] = {}
    for name in names:
        holders = events.indices_of_entity(name)
        each = log2(1 + len(events) / max(len(holders), 1))
        for index in holders:
            worth[index] = worth.get(index, 0.0) + each
    return worth


class _Apart:
    """How far a date lies from others; what was asked for is kept, as many events share few dates."""

    def __init__(self, date: str | None) -> None:
        self._days = _days(date)
        self._known: dict[str | None, float] = {}

    def cost(self, date: str | None) -> float:
        """0 for days that may be one."""
        if date not in self._known:
            days = _days(date)
            self._known[date] = log2(1 + apart(self._days, days)) + log2(length(days)) / 2
        return self._known[date]


def _days(date: str | None) -> Days:
    return edtf.days(date) if date and edtf.is_valid(date) else NEVER


def apart(one: Days, other: Days) -> int:
    """Days between two spans of time, 0 if they meet, `UNKNOWN` if one is not known."""
    if NEVER in (one, other):
        return UNKNOWN
    if one.meets(other):
        return 0
    pairs = ((one, other), (other, one))
    return max(((b.first - a.last).days for a, b in pairs if a.last and b.first), default=0)


def length(days: Days) -> int:
    """How many days a span of time has, `OPEN` without an end, 1 if it is not known."""
    if days == NEVER:
        return 1
    return (days.last - days.first).days + 1 if days.first and days.last else OPEN
