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


def is_narrative(text: str, reads: Sequence[Read], year: int | None) -> bool:
    """True for histories; `year` is the article's, or None if it is not known."""
    years = [read.form.year for read in reads if isinstance(read.form, Point) and read.form.year is not None]
    if len(years) < 8:
        return False
    deictic = sum(map(_is_of_news, reads))
    if deictic * 8 > len(years) or len(_SAID.findall(text)) * 1500 > len(text):
        return False
    latest = year if year is not None else max(years) + 1
    old = sum(found < latest - 2 for found in years)
    return old > 0.3 * len(years) and len(years) * 2500 > len(text)


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
