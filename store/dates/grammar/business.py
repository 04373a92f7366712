"""Times of reports: "the quarter", "the latest period", "year-ago", "the year ended", "year-end", "the weekend"."""

from __future__ import annotations

from store.dates.forms import Amount, Point, Pointed, Read, Shift
from store.dates.grammar.parts import mod_of
from store.dates.grammar.rule import Rule, Slice


def _year_ago(found: Slice) -> list[Read]:
    """ "The year-ago quarter", "year-earlier results": the same period, a year before."""
    return [found.read("counted", Shift(1, "Y", -1, "now"))] if found.value("unit") == "Y" else []


def _quarter(found: Slice) -> list[Read]:
    if found.after() == "dash":
        return []
    if found.has("period") and not found.has("latest"):
        return []
    if found.word_after()[:1].isupper() and found.has("quarter"):
        return []
    return [found.read("pointed", Pointed("latest" if found.has("latest") else "the", "Q"))]


def _year(found: Slice) -> list[Read]:
    """ "The year ended March 31" is a length of time; "for the year" is the article's year."""
    if found.value("unit") != "Y":
        return []
    after = found.word_after().lower()
    if after in ("ended", "ending", "to"):
        return [found.read("duration", Amount("P1Y"))]
    if found.has("fiscal"):
        return [found.read("duration", Amount("P1Y"))]
    if found.has("full") or (
        found.word_before().lower() == "for" and found.after() in ("comma", "dot", "semi", "mark", "line")
    ):
        return [found.read("pointed", Pointed("this", "Y"))]
    return []


def _year_end(found: Slice) -> list[Read]:
    if found.value("unit") != "Y" or found.word_before().lower() in ("its", "a", "our"):
        return []
    year = found.value("year")
    if year:
        return [found.read("year", Point(year=int(str(year)), mod="END"))]
    return [found.read("pointed", Pointed("this", "Y", "END"))]


def _weekend(found: Slice) -> list[Read]:
    if found.value("unit") != "WE":
        return []
    return [found.read("pointed", Pointed("the", "WE", mod_of(found)))]


RULES = (
    Rule(
        "year ago",
        "(the|corresponding|art)* unit dash (ago|earlier) (period|quarter|(ord|second) dash? quarter)?",
        _year_ago,
    ),
    Rule("quarter", "the latest? quarter|the latest period", _quarter),
    Rule("year", "the (full|fiscal)? unit", _year),
    Rule("year end", "(the? year)? unit (dash|poss)? end", _year_end),
    Rule("weekend", "(early|late)? the unit", _weekend),
)
