"""Which time expressions date a happening, and what day an article's news is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store import edtf
from store.events.extraction.page_stamps import is_stamp
from store.records import Published, Span, TimeExpression

_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_SEASON = re.compile(r"\W{0,60}+(?:the )?(?:spring|summer|fall|autumn|winter)\W*+", re.I)
"""By itself a season names a leap, a tumble or a time of any year, unless a preposition stands before it."""
_IN = re.compile(r"\b(?:in|of|during|this|last|next|since|until|by|before|after)\s+$", re.I)
_HYPHENS = ("-", "‑")
NEWS_SPAN = 6
"""Days that an article's news may lie back: a weekday reaches that far."""
LAG = 3
"""Days that the opening of an article may lag behind its news."""


@dataclass(frozen=True, slots=True)
class Day:
    """The date of an undated sentence of an article."""

    value: str | None
    how: str


def dates_something(expression: TimeExpression) -> bool:
    """True for a calendar date; durations, sets, vague references and bare times of day date nothing."""
    if expression.rule == "time":
        return False
    return (
        expression.type in ("DATE", "TIME") and expression.edtf is not None and expression.value not in _VAGUE
    )


def value_of(expression: TimeExpression) -> str:
    """The EDTF value at the precision of a timeline: a time of day falls to its day."""
    value = expression.edtf or ""
    return value[:10] if "/" not in value and "T" in value else value


def dating(
    text: str, dates: Sequence[TimeExpression], outside: Sequence[Span], published: str | None
) -> list[TimeExpression]:
    """The expressions that may date a telling.

    None in datelines, bylines and furniture, no stamp of the page, no part of a compound ("post-2020").
    """
    return [
        d
        for d in dates
        if dates_something(d)
        and not any(s < d.end and d.start < e for s, e in outside)
        and text[max(d.start - 1, 0) : d.start] not in _HYPHENS
        and not (_SEASON.fullmatch(d.text) and not _IN.search(text[max(d.start - 9, 0) : d.start]))
        and not is_stamp(text, d, published)
    ]


def is_after(value: str | None, published: str | None) -> bool:
    """True if all of a date lies behind the article's own."""
    if value is None or published is None:
        return False
    first, last = edtf.days(value).first, edtf.days(published).last
    return first is not None and last is not None and first > last


def is_open(value: str | None, published: str | None) -> bool:
    """True if a date reaches behind the article's own."""
    if value is None or published is None:
        return False
    last, own = edtf.days(value).last, edtf.days(published).first
    return last is None or own is None or last > own


def news_day(published: Published, lead: Sequence[str]) -> Day:
    """The day that an article's undated news is of: the day its opening says, else its own date.

    `lead` holds the said dates of the opening, of which the latest counts. A story printed on Thursday that opens with
    "on Wednesday" goes on about Wednesday.
    """
    if published.value is None:
        return Day(None, "the article has no date")
    fresh = [value for value in lead if _is_fresh(value, published.value, LAG)]
    if fresh:
        value = max(fresh)
        return Day(
            value, f"no date in the sentence: the day that the article opens with, {edtf.label(value)}"
        )
    return Day(
        published.value, f"no date in the sentence: the article's own date, {edtf.label(published.value)}"
    )


def is_news(value: str, published: str | None) -> bool:
    """True if a date that an opening says can be that of its article's news: a day near its own, or one to come.

    An article without a date of its own is believed.
    """
    if published is None or is_open(value, published):
        return True
    return _is_fresh(value, published)


def reports(dates: Sequence[TimeExpression], published: str | None) -> bool:
    """True if one of an article's dates is a day of its news: then its plain past tells of these days too."""
    return published is not None and any(_is_fresh(value_of(date), published) for date in dates)


def _is_fresh(value: str, published: str, lag: int = NEWS_SPAN) -> bool:
    if edtf.precision(value) != "day":
        return False
    day, own = edtf.days(value).first, edtf.days(published)
    if day is None or own.first is None or own.last is None:
        return False
    return day <= own.last and (own.first - day).days <= lag
