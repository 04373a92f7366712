"""How the dates of two tellings stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from store import edtf

Accord = Literal["same day", "near", "contained", "silent", "overlap", "clash"]
FAR_PAST, FAR_FUTURE = 0, 3_700_000


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
