"""Lengths of time: "three weeks", "a two-year contract", "for months"."""

from __future__ import annotations

from dataclasses import replace

from store.dates.expressions import Amount, Point, Read, Repeat, Vague
from store.dates.grammar.counting import count_of, modifier_of, unit_at
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import number_of
from store.dates.units import Unit, duration
from store.text.word_lists import word_lists

_WORDS = word_lists("store.dates", "guards.txt")
_RATED = frozenset((Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY))


def _amount(found: Slice) -> list[Read]:
    if _is_no_amount(found):
        return []
    names = found.names()
    number, unit, half = count_of(found)
    if names in (["year", "unit"], ["year", "plain", "unit"]) and unit is Unit.YEAR and number is not None:
        # "In 1968 year", as translators write; "the 2020 school year".
        return [found.read("year", Point(year=int(number)))]
    if number == 0 or unit is Unit.WEEKEND or (unit is Unit.NIGHT and number is None):
        return []
    if names[0] == "art" and len(names) == 2 and not _is_length(found):
        return [found.read("set", Repeat(duration(1, unit)))] if _is_rate(found, unit) else []
    if found.said().lower() == "one day":
        return _one_day(found)
    if _is_age(found):
        return []
    return [found.read("duration", Amount(duration(number, unit, half), modifier_of(found)))]


def _is_no_amount(found: Slice) -> bool:
    """ "$3 a day", "Jan - 5", "the second"."""
    if found.before() == "money" or (found.word_before() in ("-", "–") and found.before(2) == "mabbr"):
        return True
    return found.names()[-1] == "second" and not found.has("dash")


def _is_age(found: Slice) -> bool:
    """ "Two years old"; "a two-year-old" is read by another rule."""
    old = found.after() == "old" or (found.after() == "dash" and found.word_after(2) == "old")
    return old and not found.has("dash")


def _is_length(found: Slice) -> bool:
    """ "a week" is a length after "for", "in", "within", "after"; elsewhere mostly a rate."""
    before = found.word_before().lower()
    return before in _WORDS["before_lengths"] or found.after() in ("half", "after", "before")


def _is_rate(found: Slice, unit: Unit) -> bool:
    """ "Twice a week"; not "such a week"."""
    before = found.word_before()
    return unit in _RATED and before[-1:].isalnum() and before.lower() not in _WORDS["before_no_rates"]


def _one_day(found: Slice) -> list[Read]:
    """A length in "for one day", some day to come in "they will one day"."""
    before = found.word_before().lower()
    if before in _WORDS["before_some_day"]:
        return [found.read("vague", Vague("FUTURE_REF"))]
    return [found.read("duration", Amount("P1D"))]


def _to_the_day(found: Slice) -> list[Read]:
    """ "A year to the day": the day is no second unit."""
    return [replace(one, last=found.last) for one in _amount(found.part(found.first, found.last - 3))]


def _bare_units(found: Slice) -> list[Read]:
    """ "for weeks", "months of talks"."""
    unit = found.unit("units")
    before = found.word_before().lower()
    lasting = before in _WORDS["before_bare_units"]
    filled = found.after() == "of" and before not in _WORDS["before_units_of_something"]
    return [found.read("duration", Amount(duration(None, unit)))] if unit and (lasting or filled) else []


def _compound(found: Slice) -> list[Read]:
    """ "44-day", "three-year", "year-long", "decades-long"."""
    names = found.names()
    if "old" in names or found.word_after() == "old" or found.word_after(2) == "old":
        return []
    number, unit, half = count_of(found)
    if names[0] in ("unit", "units"):
        number = None if names[0] == "units" else 1.0
    return [found.read("duration", Amount(duration(number, unit, half), modifier_of(found)))]


def _range(found: Slice) -> list[Read]:
    """ "two to three weeks", "12-18 months": the lower number, as annotators write it."""
    if found.has("dash") and found.has("numword"):
        # "Twenty-five years" is one number.
        return []
    end = next((at for at, name, _ in found.classes() if name in ("to", "or_", "dash")), found.last)
    lower = number_of(found.part(found.first, end))
    return [found.read("duration", Amount(duration(lower, unit_at(found, found.last - 1)), "APPROX"))]


RULES = (
    Rule("range", "adverb? ((count) (to|or_|dash) (count)) dash? (units|units_)", _range),
    Rule(
        "duration",
        "adverb? (art|the)? (count|some) (more|other|trading|plain)? (units|quarters|unit) (and_ art half)?",
        _amount,
    ),
    Rule(
        "duration",
        "adverb? (art unit and_ art half|half art unit|art half dash? unit|count and_ art half units|art unit)",
        _amount,
    ),
    Rule("compound", "(count|some) dash (unit|units|quarter) (dash (old|long))?", _compound),
    Rule("compound", "(unit|units) dash? long", _compound),
    Rule("duration", "(count|art) (unit|units) to the unit", _to_the_day),
    Rule("bare units", "units", _bare_units),
)
