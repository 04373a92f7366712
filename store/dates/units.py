"""Units of time."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """A unit of time; the values are TimeML's letters where it has one."""

    SECOND = "S"
    MINUTE = "TM"
    HOUR = "H"
    DAY = "D"
    NIGHT = "N"
    WEEK = "W"
    WEEKEND = "WE"
    FORTNIGHT = "F"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"
    MILLENNIUM = "L"


CLOCK_UNITS = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))
"""Units shorter than a day."""
SINGLE_DAYS = frozenset((Unit.DAY, Unit.NIGHT))
DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
"""Unit -> its days, for those that are whole days."""
MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}
"""Unit -> its months, for those that are whole months."""
NAMES = {unit: unit.name.lower() for unit in Unit}
"""Unit -> its English name."""

_TIMEML = {
    Unit.SECOND: ("T", 1, "S"),
    Unit.MINUTE: ("T", 1, "M"),
    Unit.HOUR: ("T", 1, "H"),
    Unit.DAY: ("", 1, "D"),
    Unit.NIGHT: ("", 1, "D"),
    Unit.WEEK: ("", 1, "W"),
    Unit.WEEKEND: ("", 2, "D"),
    Unit.FORTNIGHT: ("", 2, "W"),
    Unit.MONTH: ("", 1, "M"),
    Unit.QUARTER: ("", 3, "M"),
    Unit.YEAR: ("", 1, "Y"),
    Unit.DECADE: ("", 10, "Y"),
    Unit.CENTURY: ("", 100, "Y"),
    Unit.MILLENNIUM: ("", 1000, "Y"),
}
"""Unit -> the mark of clock time, how many of TimeML's units it is, and the letter of those."""

_SMALLER = {Unit.YEAR: (12, "M"), Unit.HOUR: (60, "M"), Unit.MINUTE: (60, "S")}
"""Unit -> how many of a smaller one it has, and the letter of that, in which its parts are said."""


def duration(number: float | None, unit: Unit, half: bool = False) -> str:
    """TimeML duration: 3 weeks are "P3W"; None is vague: "PXW"; a decade is ten years, half an hour 30 minutes."""
    time, factor, letter = _TIMEML[unit]
    if number is None:
        return f"P{time}X{'C' if unit is Unit.CENTURY else letter}"
    # "A century and a half": half of the whole unit, before it is counted in years.
    total = (number + 0.5 if half else number) * factor
    whole = int(total)
    rest = total - whole
    if not rest:
        return f"P{time}{whole}{letter}"
    if unit in _SMALLER:
        parts, smaller = _SMALLER[unit]
        before = "" if time and not whole else f"{whole}{letter}"
        return f"P{time}{before}{round(rest * parts)}{smaller}"
    return f"P{round(total)}{letter}" if factor > 1 else f"P{time}{total:g}{letter}"
