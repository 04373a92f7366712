"""Parts of a named period and days of a named week: "the last week of August", "the second Sunday of May", "Friday next week"."""

from __future__ import annotations

from dataclasses import replace

from store.dates.expressions import Point, Read, Within
from store.dates.grammar.counting import unit_at
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import number_of, point_of, which_of
from store.dates.units import Unit

_PARTS = frozenset((Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH))
_ORDINALS = ("ord", "ordnum", "second", "last")


def _within(found: Slice) -> list[Read]:
    """The ordinal, perhaps a number, what is counted, "of", and the period."""
    names = found.names()
    border = next(at for at, name in enumerate(names) if name in ("of", "in_"))
    part, period = (
        found.part(found.first, found.first + border),
        found.part(found.first + border + 1, found.last),
    )
    base = point_of(period)
    at = next(at for at, name in enumerate(names) if name in _ORDINALS)
    nth = -1 if names[at] == "last" else int(str(part.value(*_ORDINALS)))
    if not isinstance(base, Point) or (base.month is None and base.year is None) or base.day is not None:
        return []
    if part.has("wday"):
        return [found.read("part of a period", Within(nth, 1, None, int(str(part.value("wday"))), base))]
    if part.has("half"):
        has_halves = base.month is not None and nth in (-1, 1, 2)
        return [found.read("part of a period", Within(nth, 1, None, None, base))] if has_halves else []
    count = number_of(found.part(found.first + at + 1, part.last - 1)) or 1
    return _units_of(found, nth, count, unit_at(found, part.last - 1), base)


def _units_of(found: Slice, nth: int, count: float, unit: Unit, base: Point) -> list[Read]:
    """ "The first two weeks of May", "the last quarter of 2019": so many whole units of a period."""
    if unit is Unit.QUARTER:
        # Numbered quarters have a rule of their own.
        last = replace(base, quarter=4)
        return [found.read("quarter", last)] if nth < 0 and count == 1 and base.month is None else []
    if (
        unit not in _PARTS
        or count != int(count)
        or (unit is Unit.MONTH and (base.month is not None or nth > 12))
    ):
        return []
    return [found.read("part of a period", Within(nth, int(count), unit, None, base))]


def _of_week(found: Slice) -> list[Read]:
    """ "Friday next week", "Tuesday of last week"."""
    if found.unit("unit") is not Unit.WEEK:
        return []
    return [
        found.read(
            "weekday",
            Point(weekday=int(str(found.value("wday"))), which=which_of(found), of_self=True, week=True),
        )
    ]


RULES = (
    Rule(
        "part of a period",
        "the? (ord|ordnum|second|last) (wday (of|in_)|((count)? (unit|units)|quarter|half) of) the? (mon ofyear?|(the? unit)? year)",
        _within,
    ),
    Rule("weekday of a week", "wday of? (this|next|last) unit", _of_week),
)
