"""Whether a text tells history: then a date without a year goes on from the one before, never in news.

The flag is strict, since a wrong one costs news more than it gains histories: many years said, hardly a weekday, a
"yesterday" or a "last week", hardly anybody quoted, and a good part of the years well before the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.dates.expressions import DayWord, Point, Pointed, Read
from store.dates.units import Unit

_SAID = re.compile(r"\b(?:said|says|told)\b")


_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,600}+[”\"]")


def is_narrative(text: str, reads: Sequence[Read], starts: Sequence[int], year: int | None) -> bool:
    """True for histories; `starts` are the offsets of the reads, `year` is the article's, or None if it is not known."""
    years = [read.form.year for read in reads if isinstance(read.form, Point) and read.form.year is not None]
    if _is_of_the_past(text, reads, starts, years, year):
        return True
    if len(years) < 8:
        return False
    deictic = sum(map(_is_of_news, reads))
    if deictic * 8 > len(years) or len(_SAID.findall(text)) * 1500 > len(text):
        return False
    latest = year if year is not None else max(years) + 1
    old = sum(found < latest - 2 for found in years)
    return old > 0.3 * len(years) and len(years) * 2500 > len(text)


def _is_of_the_past(
    text: str, reads: Sequence[Read], starts: Sequence[int], years: Sequence[int], year: int | None
) -> bool:
    """All its years, four or more, lie more than ten back: short histories, which hardly count from the day of writing.

    What somebody says in quotation marks is news of his own day, and does not count.
    """
    if year is None or len(years) < 4 or max(years) >= year - 10:
        return False
    spoken = [match.span() for match in _QUOTED.finditer(text)]
    told = [
        read
        for read, start in zip(reads, starts, strict=True)
        if _is_of_news(read) and not any(low < start < high for low, high in spoken)
    ]
    return len(told) * 2 <= len(years)


def _is_of_news(read: Read) -> bool:
    """Counted from the day of writing, as news does."""
    form = read.form
    if isinstance(form, Point):
        return form.weekday is not None and form.month is None
    return isinstance(form, DayWord) or (
        isinstance(form, Pointed)
        and form.which in ("last", "this", "next")
        and form.unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR)
    )
