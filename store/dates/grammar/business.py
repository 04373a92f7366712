"""Times of reports: "the quarter", "the latest period", "year-ago", "the year ended", "year-end", "the weekend"."""

from __future__ import annotations

from store.dates.expressions import Amount, Point, Pointed, Read, Shift
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import mod_of
from store.dates.units import Unit


def _year_ago(found: Slice) -> list[Read]:
    """ "The year-ago quarter", "year-earlier results": the same period, a year before."""
    return [found.read("counted", Shift(1, Unit.YEAR, -1, "now"))] if found.value("unit") is Unit.YEAR else []


def _quarter(found: Slice) -> list[Read]:
    if found.after() == "dash":
        return []
    if found.has("period") and not found.has("latest"):
        return []
    if found.word_after()[:1].isupper() and found.has("quarter"):
        return []
    return [found.read("pointed", Pointed("latest" if found.has("latest") else "the", Unit.QUARTER))]


def _year(found: Slice) -> list[Read]:
    """ "The year ended March 31" is a length of time; "for the year" is the article's year."""
    if found.value("unit") is not Unit.YEAR:
        return []
    after = found.word_after().lower()
    if after in ("ended", "ending", "to"):
        return [found.read("duration", Amount("P1Y"))]
    if found.has("fiscal"):
        return [found.read("duration", Amount("P1Y"))]
    is_length = found.after() == "dash" and found.word_after(2).lower() == "long"
    if is_length or found.text(found.last - 1)[:1].isupper() or after in ("before", "after", "old"):
        return []
    return [found.read("pointed", Pointed("this" if found.has("full") else "the", Unit.YEAR))]


def _year_end(found: Slice) -> list[Read]:
    if found.value("unit") is not Unit.YEAR or found.word_before().lower() in ("its", "a", "our"):
        return []
    year = found.value("year")
    if year:
        return [found.read("year", Point(year=int(str(year)), mod="END"))]
    return [found.read("pointed", Pointed("this", Unit.YEAR, "END"))]


def _weekend(found: Slice) -> list[Read]:
    if found.value("unit") is not Unit.WEEKEND:
        return []
    return [found.read("pointed", Pointed("the", Unit.WEEKEND, mod_of(found)))]


def _of_that_year(found: Slice) -> list[Read]:
    """ "The 1988 quarter": the quarter that the report is about, of another year."""
    return [found.read("quarter", Point(year=int(str(found.value("year"))), quarter=0))]


RULES = (
    Rule(
        "year ago",
        "the? (corresponding|same)? (period|quarter) (of the?)? (last unit|art unit (ago|earlier))|last unit poss quarter",
        _year_ago,
    ),
    Rule("quarter", "the year quarter", _of_that_year),
    Rule(
        "year ago",
        "(the|art)? corresponding? unit dash (ago|earlier) (period|quarter|(ord|second) dash? quarter)?",
        _year_ago,
    ),
    Rule("quarter", "the latest? quarter|the latest period", _quarter),
    Rule("year", "the (full|fiscal)? unit", _year),
    Rule("year end", "(the? year)? unit (dash|poss)? end", _year_end),
    Rule("weekend", "(early|late)? the unit", _weekend),
)
