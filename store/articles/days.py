"""Days written in a line: a thin layer over `store.dates`."""

from __future__ import annotations

from dataclasses import dataclass

from store import edtf
from store.records import Span


@dataclass(frozen=True, slots=True)
class Day:
    """A date and where it stands."""

    value: str
    """EDTF: a day, a month or a year."""
    span: Span


def days_in(text: str, base: int = 0) -> list[Day]:
    """The dates of a short text that name their year themselves, in order; spans are moved by `base`."""
    try:
        from store.dates import find
    except ImportError:
        return _plain(text, base)

    found = []
    for time in find(text):
        value = (time.edtf or "").split("T")[0]
        if time.anchor or not value or "X" in value or "/" in value or not edtf.is_valid(value):
            continue
        if edtf.precision(value) in ("day", "month", "year"):
            found.append(Day(value, (base + time.start, base + time.end)))
    return found


def _plain(text: str, base: int) -> list[Day]:
    import re

    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    found = []
    for m in re.finditer(
        r"\b(?:([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})|(\d{1,2}) ([A-Z][a-z]{2,8})\.? (\d{4})|(\d{4})-(\d\d)-(\d\d))\b",
        text,
    ):
        name, day, year = (m[1], m[2], m[3]) if m[1] else (m[5], m[4], m[6]) if m[5] else (m[8], m[9], m[7])
        month = (
            int(name)
            if name.isdigit()
            else months.index(name[:3].lower()) + 1
            if name[:3].lower() in months
            else 0
        )
        value = f"{year}-{month:02}-{int(day):02}"
        if edtf.is_valid(value):
            found.append(Day(value, (base + m.start(), base + m.end())))
    return found
