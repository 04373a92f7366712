"""Counted units: "three weeks", "two and a half years", "several days"; what lengths, offsets and periods share."""

from __future__ import annotations

from store.dates.grammar.rule import Slice
from store.dates.grammar.token_readers import number_of
from store.dates.pattern import define
from store.dates.units import Unit

define("some", "((art|the|only|quite)? (very)? (few|couple of?|several|dozens of)|several)")
define("adverb", "(about|nearly|over|only|up to|at least|(no? (more|less)) than)")
define("much", "(count|some|art half|half art|art)")
define("units_", "(unit|units|second|quarter|quarters)")

UNIT_CLASSES = ("unit", "units", "second", "quarter", "quarters")
"""Classes of words that may say a unit."""


def unit_at(found: Slice, at: int) -> Unit:
    """The unit that a token of one of these classes says."""
    token = found.part(at, at + 1)
    if token.has("second"):
        return Unit.SECOND
    if token.has("quarter", "quarters"):
        return Unit.QUARTER
    unit = token.unit("unit", "units")
    assert unit is not None, f"“{token.said()}” is no unit"
    return unit


def last_unit_at(found: Slice) -> int:
    """The last token that says a unit."""
    backwards = range(found.last - 1, found.first - 1, -1)
    return next(at for at in backwards if found.part(at, at + 1).has(*UNIT_CLASSES))


def count_of(found: Slice) -> tuple[float | None, Unit, bool]:
    """(number or None if vague, unit, and a half) of a counted unit."""
    at = last_unit_at(found)
    unit = unit_at(found, at)
    amount = found.part(found.first, at)
    names = amount.names()
    if "half" in names and "and_" not in names:
        return 0.5, unit, False
    if "half" in names:
        before = amount.part(amount.first, amount.first + names.index("half"))
        return number_of(before) or 1, unit, True
    if amount.has("dozens", "few", "several"):
        return None, unit, False
    if amount.has("couple"):
        return 2, unit, False
    return number_of(amount), unit, found.part(at, found.last).has("half")


def modifier_of(found: Slice) -> str | None:
    """TimeML modifier of an amount: "nearly", "more than", "at least" …"""
    if found.has("nearly", "about"):
        return "APPROX"
    if found.has("over") or (found.has("more") and found.has("than")):
        return "MORE_THAN"
    if found.has("less"):
        return "LESS_THAN"
    return "EQUAL_OR_MORE" if found.has("least") else None
