"""Bounds: an article is written after the past dates that it tells with their year, and before those it looks ahead to."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from store.dates import timeml
from store.dates.creation_time.material import Clue, Material
from store.dates.expressions import Point
from store.edtf import days, is_valid

_SURE_PAST = re.compile(
    r"(?:was|were|had|did|ended|began|went|took|made|came|won|lost|fell|rose|left|saw|held|met|gave|got|became|sold|bought|died|"
    r"killed|signed|broke|led|struck|hit|shot|said|told|[a-z]{1,40}ed)\Z",
    re.IGNORECASE,
)
_SURE_FUTURE = re.compile(
    r"(?:will|is to|are to|is scheduled|are scheduled|scheduled|expected|due|plans?|['’]ll)\b", re.IGNORECASE
)


class Bound(NamedTuple):
    """The first or last day that an article can be of, and the clue."""

    day: date
    clue: Clue


def bounds(material: Material) -> tuple[Bound | None, Bound | None]:
    """(earliest day, latest day), as far as dates with year and month give them."""
    lower: Bound | None = None
    upper: Bound | None = None
    for spot, point in material.points():
        span = _days(point)
        if span is None:
            continue
        words = material.words(spot.span)
        cue = material.tenses.tense(spot.start, spot.end)
        if (cue is None or (cue.tense == "past" and _SURE_PAST.search(cue.word))) and (
            lower is None or span[0] > lower.day
        ):
            lower = Bound(span[0], Clue(spot.span, f"{words} is told as past"))
        elif (
            cue
            and cue.tense == "future"
            and _SURE_FUTURE.match(cue.word)
            and (upper is None or span[1] < upper.day)
        ):
            upper = Bound(span[1], Clue(spot.span, f"{words} lies ahead"))
    return lower, upper


def _days(point: Point) -> tuple[date, date] | None:
    """First and last day of a point with year and month; None for others."""
    if point.year is None or point.month is None:
        return None
    edtf = (
        timeml.month(point.month, point.year)
        if point.day is None
        else timeml.day(point.day, point.month, point.year)
    )[1]
    if edtf is None or not is_valid(edtf):
        return None
    span = days(edtf)
    return (span.first, span.last) if span.first and span.last else None
