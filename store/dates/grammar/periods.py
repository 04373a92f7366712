"""Lengths of time that end or begin now: "the past two months", "the next few days", "recent years"."""

from __future__ import annotations

from store.dates.expressions import Amount, Read, Vague
from store.dates.grammar.counting import count_of
from store.dates.grammar.rule import Rule, Slice
from store.dates.units import CLOCK_UNITS, Unit, duration

_POINTING = (
    "last",
    "past",
    "next",
    "coming",
    "first",
    "ord",
    "previous",
    "following",
    "recent",
    "final",
    "latest",
)


def _period(found: Slice) -> list[Read]:
    """What is counted stands behind the word that points."""
    pointing = next(at for at, name, _ in found.classes() if name in _POINTING)
    number, unit, half = count_of(found.part(pointing + 1, found.last))
    return [found.read("period", Amount(duration(number, unit, half)))]


def _recent(found: Slice) -> list[Read]:
    unit = found.unit("units") or Unit.QUARTER
    if unit in CLOCK_UNITS:
        return []
    if found.has("future", "past") or found.has("and_"):
        return [found.read("vague", Vague("FUTURE_REF" if found.has("future") else "PAST_REF"))]
    return [found.read("period", Amount(duration(None, unit)))]


RULES = (
    Rule(
        "period",
        "(each of)? (at least|about|over|within|adverb)? ((the|these) (last|past|next|coming|previous|following) (adverb)?|(last|past|next|coming|previous|following)) (count|some|couple of) (or_ so|trading)? (units|unit|quarters)(?! ago)",
        _period,
    ),
    Rule("period", "(the) (ord|latest) count (units|quarters|unit)", _period),
    Rule(
        "recent",
        "(the)? (recent|past) (units|quarters) (and_ units)?|(the)? (coming|future) (units|quarters)",
        _recent,
    ),
)
