"""Nights between two days: "overnight on Monday into Tuesday", "the night from Sunday to Monday", "overnight Friday"."""

from __future__ import annotations

from store.dates.expressions import Point, Read
from store.dates.grammar.rule import Rule, Slice


def _night(found: Slice) -> list[Read]:
    """A night is of the day on which it begins."""
    first = next(int(str(value)) for _, name, value in found.classes() if name == "wday")
    if found.has("pday") and found.value("pday") != "NI":
        return []
    if found.has("into") and found.names().count("wday") == 1:
        first = (first - 1) % 7
    return [found.read("night", Point(weekday=first, of_self=True, part="NI"))]


RULES = (
    Rule(
        "night",
        "(overnight|(in_|on|within)? the? pday) (on|from_|of|between)? wday (into|to|dash|and_|through) wday",
        _night,
    ),
    Rule("night", "overnight (on|into)? wday", _night),
)
