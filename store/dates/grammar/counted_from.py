"""So many units before or after a date that is said behind: "two weeks after the 7 April vote", "five days before 9 June"."""

from __future__ import annotations

from store.dates.expressions import CountedFrom, Holiday, Point, Read, Shift
from store.dates.grammar.counting import count_of, last_unit_at
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import point_of
from store.dates.units import DAYS, MONTHS, Unit
from store.text.word_lists import word_lists

_LASTING = word_lists("store.dates", "guards.txt")["before_spans"]


def _counted(found: Slice) -> list[Read]:
    """A length behind "for" or "within" stays one, and a year is no base for days."""
    border = next(at for at, name, _ in found.classes() if name in ("before", "after"))
    number, unit, half = count_of(found.part(found.first, last_unit_at(found.part(found.first, border)) + 1))
    base = _base(found.part(border + 1, found.last))
    if base is None or number is None or half or found.word_before().lower() in _LASTING:
        return []
    if not _is_fine_enough(base, unit):
        return []
    return [
        found.read("counted", CountedFrom(Shift(number, unit, 1 if found.has("after") else -1, "text"), base))
    ]


def _base(found: Slice) -> Read | None:
    form = point_of(found)
    if found.has("holiday"):
        return found.read("holiday", Holiday(str(found.value("holiday"))))
    return found.read("date", form) if isinstance(form, Point) else None


def _is_fine_enough(base: Read, unit: Unit) -> bool:
    """Days and weeks are counted from a day, months from a month; hours are no matter of a calendar."""
    form = base.form
    if isinstance(form, Holiday) or form.day is not None or form.weekday is not None:  # type: ignore[union-attr]
        return unit in DAYS or unit in MONTHS
    if form.month is not None:  # type: ignore[union-attr]
        return unit in MONTHS
    return unit is Unit.YEAR


RULES = (
    Rule(
        "counted from",
        "(count|art) (unit|units) (before|after) (the|art)? (md|my|wday|holiday|year)",
        _counted,
    ),
)
