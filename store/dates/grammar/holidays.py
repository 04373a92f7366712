"""Named days: Christmas, Thanksgiving, Easter, New Year's Day …"""

from __future__ import annotations

from store.dates.forms import Holiday, Read
from store.dates.grammar.parts import which_of
from store.dates.grammar.rule import Rule, Slice

# A day that is also part of other names ("Easter Island", "Christmas carol") needs room behind it.
_NAMED_THINGS = frozenset(
    "Island Islands Rising Offensive Egg Carol Bowl Square Massacre Uprising Hills tree trees card cards party sales Seals".split()
)


def _holiday(found: Slice) -> list[Read]:
    if found.word_after() in _NAMED_THINGS or found.word_before() in ("Operation", "Father", "St."):
        return []
    name = str(found.value("holiday", "holiday2", "newyear"))
    said = found.said().lower()
    if found.has("newyear"):
        name = "new year's eve" if found.has("eve") else "new year"
    elif found.has("eve"):
        name = {"christmas": "christmas eve"}.get(name, name)
    elif found.has("wday"):
        name = {"easter": {"monday": "easter monday", "sunday": "easter"}}.get(name, {}).get(
            said.split()[-1], name
        )
    year = found.value("year")
    return [found.read("holiday", Holiday(name, int(str(year)) if year else None, which_of(found)))]


def _phrase(name: str):  # type: ignore[no-untyped-def]
    def reader(found: Slice) -> list[Read]:
        year = found.value("year")
        return [found.read("holiday", Holiday(name, int(str(year)) if year else None, which_of(found)))]

    return reader


RULES = (
    Rule("holiday", "(last|next|this)? (holiday) (unit|eve|wday)? (of? year)?", _holiday),
    Rule("holiday", "(last|next|this)? newyear (eve|unit) (of? year)?", _holiday),
    Rule("holiday", "(last|next|this)? holiday2 (unit|wday) (of? year)?", _holiday),
)
