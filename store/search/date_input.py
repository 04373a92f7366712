"""Dates as a reader types them: "2020", "Nov 2020", "9 November 2020", "fall 2020", "1990s", or EDTF. Pure.

The inverse of `edtf.label`, in the orders that people write; "9/11/2020" is not read, as it means two days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from store import edtf

LONGEST = 4
"""Words of the longest date: "the 9th November 2020"."""

_MONTHS = {name.lower(): number for number, name in enumerate(edtf.MONTHS, 1)}
_PARTS: Mapping[str, int] = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "q1": 33,
    "q2": 34,
    "q3": 35,
    "q4": 36,
}
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAME = r"(?P<name>[a-z]{1,20}\d?)\.?"
_FORMS: Sequence[re.Pattern[str]] = tuple(
    re.compile(form)
    for form in (
        rf"(?:the )?{_DAY} (?:of )?{_NAME} {_YEAR}",
        rf"{_NAME} {_DAY} {_YEAR}",
        rf"{_NAME} {_YEAR}",
        rf"{_YEAR} {_NAME}",
        rf"{_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}",
        r"(?P<decade>\d{3})0s",
    )
)


@lru_cache(1024)
def read_date(typed: str) -> str | None:
    """The EDTF value of a date with a known year; None if it is none."""
    words = " ".join(typed.split())
    if edtf.is_valid(words):
        return None if edtf.precision(words) == "unknown" else words
    plain = words.lower().replace(",", " ").replace("  ", " ")
    for form in _FORMS:
        match = form.fullmatch(plain)
        value = _value(match.groupdict()) if match else None
        if value and edtf.is_valid(value):
            return value
    return None


def read_span(typed: str) -> str | None:
    """The EDTF value of a date, or of a span as "2020..2021", "Nov 2020..", "..fall 2021"; None if it is none."""
    first, dots, last = typed.partition("..")
    if not dots or edtf.is_valid(typed.strip()):
        return read_date(typed)
    ends = [read_date(end) if end.strip() else ".." for end in (first, last)]
    span = "/".join(end for end in ends if end)
    # An end that is a span itself, or one before the beginning, gives no interval.
    if None in ends or ends == ["..", ".."] or not edtf.is_valid(span):
        return None
    days = edtf.days(span)
    return None if days.first and days.last and days.first > days.last else span


def _value(found: Mapping[str, str | None]) -> str | None:
    if decade := found.get("decade"):
        return f"{decade}X"
    name, day, year = found.get("name"), found.get("day"), found["year"]
    if name is None:
        month = int(found.get("month") or 0)
    else:
        month = _MONTHS.get(name[:3], 0) if _is_month(name) else _PARTS.get(name, 0)
    if not month or (day and month > 12):
        return None
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"


_LONG = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)


def _is_month(word: str) -> bool:
    """A month from its third letter on: "sept", "novem"."""
    return len(word) >= 3 and any(month.startswith(word) for month in _LONG)


def begun(typed: str) -> str | None:
    """The date that begins with what was typed so far: "20" is 2000, "2020-1" and "2020 n" are 2020; None for no number."""
    value = read_date(typed)
    if value:
        return value
    words = typed.strip().lower()
    if words.isdigit() and len(words) < 4 and words.isascii():
        return words.ljust(4, "0")
    match = re.search(r"(?<!\d)\d{4}(?!\d)", words)
    return match[0] if match and edtf.is_valid(match[0]) else None
