"""How the dates of two tellings stand to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from store import edtf

Accord = Literal["same day", "near", "contained", "silent", "overlap", "clash"]
CalendarDay = tuple[int, int]
"""(month, day); month 0 if it is not known."""
FAR_PAST, FAR_FUTURE = 0, 3_700_000
_LONG = 27
"""Days between the first of a month and its last, at least."""
_SHORT = 100
"""Days in which a day of the month falls on few weekdays."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d\d|XX)-(\d\d)[?~%]?")


@dataclass(frozen=True, slots=True)
class Range:
    """The days that a date covers, as day numbers."""

    first: int
    last: int

    @property
    def is_day(self) -> bool:
        """True for a single day."""
        return self.first == self.last


@lru_cache(maxsize=50_000)
def range_of(value: str | None) -> Range | None:
    """None if the date is missing or covers no known days."""
    if value is None:
        return None
    days = edtf.days(value)
    if days.first is None and days.last is None:
        return None
    return Range(_number(days.first, FAR_PAST), _number(days.last, FAR_FUTURE))


def _number(day: date | None, otherwise: int) -> int:
    return otherwise if day is None else day.toordinal()


def contains(coarse: Range, fine: Range) -> bool:
    """True if every day of the second lies in the first."""
    return coarse.first <= fine.first and fine.last <= coarse.last


def accord(a: Range | None, b: Range | None) -> Accord:
    """How two said dates agree; "near" is one day apart, as midnight and time zones bring about."""
    if a is None or b is None:
        return "silent"
    if a == b and a.is_day:
        return "same day"
    if contains(a, b) or contains(b, a):
        return "contained"
    if a.is_day and b.is_day:
        return "near" if abs(a.first - b.first) == 1 else "clash"
    return "overlap" if a.first <= b.last and b.first <= a.last else "clash"


@lru_cache(maxsize=50_000)
def day_of(value: str | None) -> CalendarDay | None:
    """The month and the day that a date names, whether its year is known or not."""
    found = _DAY.fullmatch(value) if value else None
    return (0 if found[1] == "XX" else int(found[1]), int(found[2])) if found else None


def calendar_day(number: int) -> CalendarDay:
    """Month and day of a day number."""
    day = date.fromordinal(number)
    return day.month, day.day


@lru_cache(maxsize=50_000)
def weekday_of(said: str) -> int | None:
    """The weekday that the words of a date name, Monday 0; None if they name none, or several."""
    named = {WEEKDAYS.index(word[:3].lower()) for word in _WEEKDAY.findall(said)}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=50_000)
def fits(day: CalendarDay, weekday: int | None, days: Range) -> bool:
    """True if a day of the month, or a neighbour of it, is among those days, and can be that weekday if one is known.

    Always for long times, in which every day of the month falls on every weekday.
    """
    if days.last - days.first > _SHORT:
        return True
    if weekday is None:
        return any(not differ(day, calendar_day(number)) for number in range(days.first, days.last + 1))
    known = (date.fromordinal(number) for number in range(days.first, days.last + 1))
    return any(
        (d.month == day[0] or not day[0]) and d.day == day[1] and d.weekday() == weekday for d in known
    )


def differ(a: CalendarDay, b: CalendarDay) -> bool:
    """True if two days cannot be one, whatever their years: the 19th is not the 7th; neighbours may be."""
    (month, day), (other_month, other) = sorted((a, b), key=lambda found: -found[1])
    if day - other >= _LONG and other == 1:
        return bool(month and other_month) and other_month != month % 12 + 1
    return day - other > 1 or bool(month and other_month and month != other_month)
