"""Times counted from now or from another date: "two weeks ago", "three days later", "the day before"."""

from __future__ import annotations

from store.dates.expressions import Pointed, Read, Shift
from store.dates.grammar.counting import count_of, last_unit_at, modifier_of
from store.dates.grammar.rule import Rule, Slice
from store.dates.units import Unit


def _counted(found: Slice) -> list[Read]:
    end = next((at for at, name, _ in found.classes() if name == "ago"), found.last)
    number, unit, half = count_of(found.part(found.first, last_unit_at(found.part(found.first, end)) + 1))
    if half:
        number = (number or 0) + 0.5
    exact = (
        Unit.DAY
        if found.has("dayword")
        else pointed
        if found.has("ago") and (pointed := _unit_behind(found))
        else None
    )
    ahead = found.has("later", "after", "hence", "from_")
    from_now = found.has("ago", "hence", "from_")
    from_now = from_now or found.has("time")
    ahead = ahead or found.has("time")
    shift = Shift(
        number, unit, 1 if ahead else -1, "now" if from_now else "text", modifier_of(found), exact=exact
    )
    return [found.read("counted", shift)]


def _unit_behind(found: Slice) -> Unit | None:
    """The unit of "this month" in "two years ago this month"."""
    return found.part(found.last - 1, found.last).unit("unit") if found.has("this") else None


def _adjacent(found: Slice) -> list[Read]:
    """ "the day before", "the next day", "the following week", "the next morning"."""
    unit, part = found.unit("unit"), found.value("pday")
    before = found.has("before", "earlier", "previous")
    pointed = Pointed("previous" if before else "following", unit, part=str(part) if part else None)
    return [found.read("pointed", pointed)]


RULES = (
    Rule("counted", "adverb? much units_ ago (dayword|this unit)", _counted),
    Rule("counted", "in_ adverb? much (units|unit) (poss|mark)? time", _counted),
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
