"""Times counted from now or from another date: "two weeks ago", "three days later", "the day before"."""

from __future__ import annotations

from store.dates.expressions import Pointed, Read, Shift
from store.dates.grammar.counting import count_of, last_unit_at, modifier_of
from store.dates.grammar.rule import Rule, Slice


def _counted(found: Slice) -> list[Read]:
    number, unit, half = count_of(found.part(found.first, last_unit_at(found) + 1))
    if half:
        number = (number or 0) + 0.5
    ahead = found.has("later", "after", "hence", "from_")
    from_now = found.has("ago", "hence", "from_")
    shift = Shift(number, unit, 1 if ahead else -1, "now" if from_now else "text", modifier_of(found))
    return [found.read("counted", shift)]


def _adjacent(found: Slice) -> list[Read]:
    """ "the day before", "the next day", "the following week", "the next morning"."""
    unit, part = found.unit("unit"), found.value("pday")
    before = found.has("before", "earlier", "previous")
    pointed = Pointed("previous" if before else "following", unit, part=str(part) if part else None)
    return [found.read("pointed", pointed)]


RULES = (
    Rule(
        "counted",
        "adverb? (much|units_|(many|count) more)? (more|other)? units_ (and_ art half|or_ so)? (ago|earlier|later|hence|before that|after that|from_ now)",
        _counted,
    ),
    Rule(
        "adjacent",
        "the unit (before|after)(?! the|plain|this|that|last|mon|dayword|numword|wday)",
        _adjacent,
    ),
    Rule("adjacent", "(the) (next|following|previous) (unit) pday?", _adjacent),
    Rule("adjacent", "the (next|following|previous) pday", _adjacent),
)
