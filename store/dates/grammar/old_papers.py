"""How older newspapers write days: "the 7th inst.", "the 28th ult.", "To-morrow"."""

from __future__ import annotations

from store.dates.expressions import DayOfMonth, DayWord, Read
from store.dates.grammar.rule import Rule, Slice

_MONTHS = {"inst": 0, "ult": -1, "prox": 1}
_WORDS = {"to-day": (0, None), "to-morrow": (1, None), "to-night": (0, "NI")}


def _day_of_month(found: Slice) -> list[Read]:
    """ "inst." is the month of writing, "ult." the one before, "prox." the next."""
    months = next(step for name, step in _MONTHS.items() if found.has(name))
    return [found.read("day of the month", DayOfMonth(int(str(found.value("ordnum"))), months=months))]


def _hyphened(found: Slice) -> list[Read]:
    """ "To-day", written as one word; not the end of "day-to-day"."""
    known = _WORDS.get(found.said().lower())
    if known is None or found.before() == "dash":
        return []
    return [found.read("day", DayWord(*known))]


RULES = (
    Rule("day of month", "the? ordnum of? (inst|ult|prox) dot?", _day_of_month),
    Rule("dayword", "to dash (morrow|unit|pday)", _hyphened),
)
