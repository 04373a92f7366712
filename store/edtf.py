"""Reading EDTF (ISO 8601-2:2019 levels 0 to 2, the part that news needs) and saying it to a reader.

Understood: years "2022", "-0043", decades "199X", centuries "19XX", months "2022-09", seasons "2020-21" to
"2020-24" (spring to winter), quarters "2020-33" to "2020-36", halves "2022-40", "2022-41", days "2022-09-07",
weeks "2021-W13" (ISO 8601-1), days with a time "2020-11-10T00:00", intervals "2021/2022-03", "1991/..", "../1991",
unspecified digits "XXXX-08", "XXXX-XX-19", and the qualifiers "?", "~", "%" behind a value.

Not understood, as news does not say them: sets ("[1667,1668]", "{1960,1961}"), years of more than four digits ("Y17E7"), significant
digits ("1950S2"), and qualifiers before a part ("2004-~06").
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# First month and number of months of each code; winter runs into the following year, as EDTF leaves open
# and as "winter 2020" is mostly meant in news.
_PARTS = {
    21: ("spring", 3, 3),
    22: ("summer", 6, 3),
    23: ("fall", 9, 3),
    24: ("winter", 12, 3),
    33: ("Q1", 1, 3),
    34: ("Q2", 4, 3),
    35: ("Q3", 7, 3),
    36: ("Q4", 10, 3),
    40: ("1st half", 1, 6),
    41: ("2nd half", 7, 6),
}
_MODS = {
    "START": "early",
    "MID": "mid",
    "END": "late",
    "APPROX": "about",
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "since",
}
_CLOCK = r"(?:(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?|24(?::00(?::00)?)?)"
_ZONE = r"(?:Z|[+-][01]\d(?::?[0-5]\d)?)"
_VALUE = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d\dXX|XXXX)"
    rf"(?:-(?:W(?P<week>\d\d)|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<time>{_CLOCK}{_ZONE}?))?)?))?[?~%]?",
    re.ASCII,
)
_OPEN = ("", "..")
_LEAP_YEAR, _LONG_YEAR = 2000, 2020
"""What may be meant where the year is not known: one with a 29th of February, one of 53 weeks."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days a value covers; None for an end that is open or cannot be known."""

    first: date | None
    last: date | None

    def within(self, other: Days) -> bool:
        """True if every day of this lies in the other."""
        below = other.first is None or (self.first is not None and other.first <= self.first)
        above = other.last is None or (self.last is not None and self.last <= other.last)
        return below and above

    def meets(self, other: Days) -> bool:
        """True if the two share a day."""
        left = self.first is None or other.last is None or self.first <= other.last
        right = self.last is None or other.first is None or other.first <= self.last
        return left and right


def is_valid(value: str) -> bool:
    """True if `days` can read the value."""
    try:
        days(value)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=8192)
def days(value: str) -> Days:
    """The days that an EDTF value covers; raises ValueError if it is not EDTF or no such day exists.

    A value without a known year ("XXXX-08") covers no known days: both ends are None.
    """
    if "/" in value:
        return _days_between(value)
    match = _VALUE.fullmatch(value)
    if match is None:
        raise ValueError(f"{value!r} is not a date: write 2022, 2022-09 or 2022-09-07")
    return _days_of(match)


def _days_between(value: str) -> Days:
    """The days of an interval: two dates, of which one may be open."""
    first, _, last = value.partition("/")
    if "/" in last or (first in _OPEN and last in _OPEN):
        raise ValueError(f"{value!r} is not an interval: write 2020/2021, 1991/.. or ../1991")
    start = None if first in _OPEN else days(first).first
    end = None if last in _OPEN else days(last).last
    if start and end and end < start:
        raise ValueError(f"{value!r} ends before it begins")
    return Days(start, end)


def _days_of(match: re.Match[str]) -> Days:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        _check_without_year(match)
        if year == "XXXX" or month or match["week"]:
            return Days(None, None)
        return Days(_day(int(year.replace("X", "0")), 1, 1), _day(int(year.replace("X", "9")), 12, 31))
    number = int(year)
    if match["week"]:
        monday = date.fromisocalendar(number, int(match["week"]), 1)
        return Days(monday, _day_after(monday, 6))
    if month is None or month == "XX":
        _check_without_year(match)
        return Days(_day(number, 1, 1), _day(number, 12, 31))
    if int(month) in _PARTS and day is None:
        _, start, length = _PARTS[int(month)]
        end = start + length - 1
        return Days(_day(number, start, 1), _last_of(number + (end - 1) // 12, (end - 1) % 12 + 1))
    if day is None or day == "XX":
        return Days(_day(number, int(month), 1), _last_of(number, int(month)))
    exact = _day(number, int(month), int(day))
    return Days(exact, exact)


def _check_without_year(match: re.Match[str]) -> None:
    """Raises ValueError where no year has such a month, day or week."""
    month, day = match["month"] or "XX", match["day"] or "XX"
    if match["week"]:
        date.fromisocalendar(_LONG_YEAR, int(match["week"]), 1)
    elif month != "XX" and day == "XX" and match["day"] is None and int(month) in _PARTS:
        return
    else:
        date(_LEAP_YEAR, 1 if month == "XX" else int(month), 1 if day == "XX" else int(day))


def _day(year: int, month: int, day: int) -> date | None:
    """None for years that Python's calendar does not reach (before 1): such dates sort first.

    Raises ValueError if there is no such day.
    """
    if year < 1:
        # The calendar repeats itself after 400 years.
        date(year % 400 + 400, month, day)
        return None
    return date(year, month, day)


def _day_after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise ValueError("the calendar ends with the year 9999") from None


def _last_of(year: int, month: int) -> date | None:
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    return None if year < 1 else _day(year, month, monthrange(year, month)[1])


def plain(value: str) -> str:
    """The value without its qualifiers."""
    return value.translate({ord(c): None for c in "?~%"})


def precision(value: str) -> str:
    """One of "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "interval", "unknown"."""
    if "/" in value:
        return "interval"
    match = _VALUE.fullmatch(value)
    if match is None:
        raise ValueError(f"{value!r} is not a date")
    year, month = match["year"], match["month"]
    if "X" in year:
        known = {"X": "decade", "XX": "century"}.get(year[len(year.rstrip("X")) :])
        return known if known and not month else "unknown"
    if match["week"]:
        return "week"
    if match["day"] and "X" not in match["day"]:
        return "day"
    if not month or month == "XX":
        return "year"
    number = int(month)
    return "month" if number <= 12 else "season" if number <= 24 else "quarter" if number <= 36 else "half"


def within(finer: str, coarser: str) -> bool:
    """True if every day of the first value lies in the second, and both are known."""
    a, b = days(finer), days(coarser)
    return a != Days(None, None) and b != Days(None, None) and a.within(b)


def sort_key(value: str | None) -> tuple[int, int, int]:
    """Orders dates by first day, the finest first; unknown dates last."""
    if value is None:
        return (2, 0, 0)
    span = days(value)
    if span.first is None and span.last is None:
        year = re.match(r"-\d{4}|0000", value)
        return (0, int(year[0]), 0) if year else (2, 0, 0)
    first = span.first or date.min
    last = span.last or date.max
    return (1, first.toordinal(), (last - first).days)


def label(value: str | None, mod: str | None = None) -> str:
    """The value as a reader says it: "8 Apr 2021", "fall 2020", "early Aug 2022", "since 1991"; "undated" for None."""
    if value is None:
        return "undated"
    if "/" in value:
        return _interval_label(value)
    match = _VALUE.fullmatch(value)
    if match is None:
        return value
    text = _plain_label(match)
    if mod in _MODS:
        inside = " in the" if match["week"] and mod in ("START", "MID", "END") else ""
        return f"{_MODS[mod]}{inside} {text}"
    return f"about {text}" if value[-1] in "~%" else text


def _interval_label(value: str) -> str:
    first, _, last = value.partition("/")
    if last in ("", ".."):
        return f"since {label(first)}"
    if first in ("", ".."):
        return f"until {label(last)}"
    return f"{label(first)} – {label(last)}"


def _plain_label(match: re.Match[str]) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    if match["week"]:
        return _week_label(year, int(match["week"]))
    if year.startswith("-") or year == "0000":
        # Astronomical: the year before 1 is 0.
        year = f"{1 - int(year)} BC"
    elif "X" in year:
        year = _unspecified_year(year)
    if month is None or month == "XX":
        return f"day {int(day)} {year}".strip() if day and day != "XX" else year
    number = int(month)
    name = _PARTS[number][0] if number in _PARTS else MONTHS[number - 1] if 1 <= number <= 12 else month
    text = name if day is None or day == "XX" else f"{int(day)} {name}"
    if match["time"]:
        text = f"{match['time'][:5]}, {text}"
    return f"{text} {year}".strip()


def _week_label(year: str, number: int) -> str:
    """By its Monday: few readers number their weeks."""
    try:
        monday = date.fromisocalendar(int(year), number, 1)
    except ValueError:
        return f"week {number}, {year}"
    return f"week of {monday.day} {MONTHS[monday.month - 1]} {monday.year}"


def _unspecified_year(year: str) -> str:
    known = year.rstrip("X")
    if len(known) == 3:
        return f"{known}0s"
    return f"{known}00s" if len(known) == 2 else ""


def weekday(value: str) -> str | None:
    """ "Wed" for a single day, else None."""
    span = days(value)
    return _WEEKDAYS[span.first.weekday()] if span.first and span.first == span.last else None
