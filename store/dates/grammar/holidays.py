"""Named days: Christmas, Thanksgiving, Easter, New Year's Day …"""

from __future__ import annotations

from store.dates.expressions import Holiday, Read
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import which_of
from store.dates.units import Unit
from store.text.word_lists import word_lists

_WORDS = word_lists("store.dates", "guards.txt")
_NAMED_THINGS = _WORDS["behind_feasts"]


_WITH_WEEKDAY = frozenset("good palm ash easter".split())


def _holiday(found: Slice) -> list[Read]:
    if found.word_after() in _NAMED_THINGS or found.word_before() in ("Operation", "Father", "St."):
        return []
    name = str(found.value("holiday", "holiday2"))
    if found.has("wday") and name not in _WITH_WEEKDAY:
        return []
    said = found.said().lower()
    if found.has("eve"):
        name = {"christmas": "christmas eve"}.get(name, name)
    elif found.has("wday"):
        name = {"easter": {"monday": "easter monday", "sunday": "easter"}}.get(name, {}).get(
            said.split()[-1], name
        )
    return _dated(found, name)


def _dated(found: Slice, name: str) -> list[Read]:
    """The feast with its year, said or pointed at behind it ("last year"); "Easter this week" leaves the week aside."""
    year, pointed = found.value("year"), found.part(found.last - 2, found.last)
    if (
        pointed.names() in (["last", "unit"], ["this", "unit"], ["next", "unit"])
        and pointed.first > found.first
    ):
        whole = found.part(found.first, pointed.first)
        if pointed.unit("unit") is not Unit.YEAR:
            return _dated(whole, name)
        years = {"last": -1, "this": 0, "next": 1}[pointed.names()[0]]
        return [found.read("holiday", Holiday(name, years=years))]
    return [found.read("holiday", Holiday(name, int(str(year)) if year else None, which_of(found)))]


def _named(found: Slice) -> list[Read]:
    """Feasts of several words: "New Year's Eve", "Eid al-Fitr", "Lunar New Year"."""
    return _dated(found, _name(found))


def _name(found: Slice) -> str:
    if found.has("orthodox"):
        return f"orthodox {found.value('holiday')}"
    if found.has("eid"):
        return f"eid al-{found.value('feast')}"
    if found.has("feast"):
        return f"{'yom' if found.has('yom') else 'rosh'} {found.value('feast')}"
    if found.has("lunar"):
        return "lunar new year"
    return "new year's eve" if found.has("eve") else "new year"


RULES = (
    Rule(
        "holiday",
        "(last|next|this)? (holiday) (unit|eve|wday)? ((of|in_)? year|of? (last|this|next) unit)?",
        _holiday,
    ),
    Rule(
        "holiday",
        "(last|next|this)? holiday2 (poss)? (unit|wday) ((of|in_)? year|of? (last|this|next) unit)?",
        _holiday,
    ),
    Rule(
        "holiday",
        "(last|next|this)? (new unit poss (eve|unit)|lunar new unit|eid (plain dash?)? feast|yom feast|rosh feast|orthodox holiday) ((of|in_)? year|of? (last|this|next) unit)?",
        _named,
    ),
)
