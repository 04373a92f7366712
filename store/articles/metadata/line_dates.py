"""Days written in a line: a thin layer over `store.dates`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store import dates, edtf
from store.records import Span

_DOTTED = re.compile(r"\d\.\d{1,2}\.\d{4}")


@dataclass(frozen=True, slots=True)
class Day:
    """A date and where it stands."""

    value: str
    """EDTF: a day, a month or a year."""
    span: Span


def days_in(text: str, base: int = 0) -> list[Day]:
    """The dates of a short text that name their year themselves, in order; spans are moved by `base`."""
    found = []
    # A date in figures between full stops has its day first in every country that writes it so.
    language = "de" if _DOTTED.search(text) else None
    for time in dates.find(text, language=language):
        value = (time.edtf or "").split("T")[0]
        if time.anchor or not value or "X" in value or "/" in value or not edtf.is_valid(value):
            continue
        if edtf.precision(value) in ("day", "month", "year"):
            found.append(Day(value, (base + time.start, base + time.end)))
    return found
