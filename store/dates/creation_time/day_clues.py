"""Clues to the day and month: the dateline, a weekday said of a date, "earlier this week", "last month"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from store.dates.creation_time.material import OPENING, Clue, Material, Spot
from store.dates.expressions import Point, Pointed
from store.dates.units import Unit

_PLACE = re.compile(
    r"(?:^|[\n|)])\s{0,60}+[A-Z](?=[A-Z'’.-])(?:[A-Z'’.]|-(?![A-Z]))*+(?:[ -][A-Z](?:[A-Za-z'’.]|-(?![A-Z]))*+){0,8}(?:,? [A-Z][\w.]*+){0,3},\s{0,60}+\Z"
)
_BEHIND = re.compile(r"\.?\s{0,60}+(?:\([A-Za-z /.]{2,24}\)|/[A-Z -]{1,60}+/\.?|[-–—_:])")
_STOPPED_PLACE = re.compile(
    r"(?:^|[\n|)])\s{0,60}+(?P<place>[^\W\d_][\w'’-]{1,30}+(?: [^\W\d_][\w'’-]{1,30}+){0,2})[.,]\s{1,60}+\Z"
)
_AGENCY_BEHIND = re.compile(
    r"[.,]\s{1,5}+(?:(?P<strokes>/[^/\n]{2,24}/)|(?P<name>[^\W\d_]\w{1,24}+(?:[. -]\w{1,24}+){0,2}?)\s{0,5}+(?P<stop>[-–—.])(?=\s))"
)
_HAN_PLACE = re.compile(r"(?:^|\n|[）)])\s{0,60}+[\u4e00-\u9fff]{2,16}\Z")
_SAYING = r"(?:said|told|claimed|announced|reported|declared|confirmed|stated|warned|stressed|insisted)"
_SAID_ON = re.compile(rf"\b{_SAYING}\b[^.;:,\"“”]{{0,50}}?(?:\bon\s+)?\Z")
_ON_SAID = re.compile(rf"\s{{1,60}}+{_SAYING}\b")


class MonthDay(NamedTuple):
    """A month and day without a year, and the clue."""

    month: int
    day: int
    clue: Clue

    def in_year(self, year: int) -> date | None:
        """The day of a year, None for 29 February of a common one."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def dateline(material: Material) -> MonthDay | None:
    """ "MOSCOW, May 31. /TASS/", "TOKYO, March 27 -", "Рига. 5 октября. АГЕНТСТВО -" near the head: a place, a day, a stroke or an agency."""
    for spot, point in material.opening_points():
        if spot.start > OPENING:
            continue
        if point.month is None or point.day is None or point.year is not None or point.weekday is not None:
            continue
        if _is_in_dateline(material.text, spot):
            return MonthDay(
                point.month, point.day, Clue(spot.span, f"the dateline says {material.words(spot.span)}")
            )
    return None


def _is_in_dateline(text: str, spot: Spot) -> bool:
    line = text[max(spot.start - 60, 0) : spot.start]
    if _PLACE.search(line) and _BEHIND.match(text, spot.end):
        return True
    if _HAN_PLACE.search(line) and text[spot.end : spot.end + 1] in ("电", "電"):
        return True
    place, agency = _STOPPED_PLACE.search(line), _AGENCY_BEHIND.match(text, spot.end)
    if place is None or agency is None or not place["place"][0].isupper():
        return False
    name = agency["name"] or ""
    # A full stop alone ends sentences too: behind it only an agency in capitals.
    return bool(agency["strokes"]) or name[1:2].isupper() or agency["stop"] in ("-", "–", "—")


def said_on(material: Material, after: int = 0, reach: int = 500) -> tuple[int, Clue] | None:
    """The weekday on which somebody said what the article's first lines report: the article's own, or the last one before."""
    for spot, point in material.points():
        if spot.start < after or point.weekday is None or point.month is not None or point.which is not None:
            continue
        if spot.start > after + reach:
            return None
        if _SAID_ON.search(material.before(spot, 90)) or _ON_SAID.match(material.text, spot.end):
            return point.weekday, Clue(spot.span, f"what it reports was said on {material.words(spot.span)}")
    return None


def weekday_of_date(material: Material) -> list[tuple[int, MonthDay]]:
    """ "Friday, Oct. 23": a weekday that is said of a month and day."""
    found = []
    for spot, point in material.points():
        if (
            point.weekday is not None
            and point.month is not None
            and point.day is not None
            and point.year is None
            and point.which is None
        ):
            clue = Clue(spot.span, f"{material.words(spot.span)} ties a weekday to a date")
            found.append((point.weekday, MonthDay(point.month, point.day, clue)))
    return found


def this_week(material: Material, year: int) -> tuple[date, tuple[Clue, ...]] | None:
    """The day of an article that tells of "earlier this week" a date of that week, and reports what was said on a weekday.

    "… on Feb. 22", "earlier this week" and "on Tuesday", where 22 February of the year is a Tuesday: then the week is
    known, and "on Friday claimed" gives the day in it.
    """
    week = next(
        (
            s
            for s in material.spots
            if isinstance(s.form, Pointed)
            and s.form.unit is Unit.WEEK
            and s.form.which == "this"
            and s.form.mod == "START"
        ),
        None,
    )
    said = said_on(material)
    if week is None or said is None:
        return None
    weekdays = {
        p.weekday
        for _, p in material.points()
        if p.weekday is not None and p.month is None and p.which is None
    }
    for spot, point in material.points():
        if point.month is None or point.day is None or point.year is not None:
            continue
        when = MonthDay(
            point.month, point.day, Clue(spot.span, f"{material.words(spot.span)} lies in that week")
        ).in_year(year)
        if when is None or when.weekday() not in weekdays or when.weekday() >= said[0]:
            continue
        day = when + timedelta(days=said[0] - when.weekday())
        clues = (
            Clue(spot.span, f"{material.words(spot.span)} was {when:%A} in {year}"),
            said[1],
            Clue(week.span, f"{material.words(week.span)} makes it the same week"),
        )
        return day, clues
    return None


def month_before(material: Material) -> tuple[int, tuple[Clue, ...]] | None:
    """The month after a bare one that the next sentence calls "last month"; that month's number."""
    for one, following in zip(material.spots, material.spots[1:], strict=False):
        month, last = one.form, following.form
        if (
            not (isinstance(month, Point) and isinstance(last, Pointed))
            or month.month is None
            or month.day is not None
        ):
            continue
        if (
            month.year is not None
            or month.which is not None
            or last.unit is not Unit.MONTH
            or last.which != "last"
        ):
            continue
        between = material.text[one.end : following.start]
        if len(between) < 60 and re.fullmatch(r"[^.!?]{0,50}[.!?][\"”’)]*\s+", between):
            clues = (
                Clue(one.span, f"{material.words(one.span)} is a month that is over"),
                Clue(following.span, f"{material.words(following.span)} goes on from it"),
            )
            return month.month % 12 + 1, clues
    return None
