"""Named days: Christmas, Thanksgiving, Easter, New Year's Day …"""

from __future__ import annotations

from store.dates.expressions import Holiday, Read
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import which_of
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
    year = found.value("year")
    return [found.read("holiday", Holiday(name, int(str(year)) if year else None, which_of(found)))]


def _named(found: Slice) -> list[Read]:
    """Feasts of several words: "New Year's Eve", "Eid al-Fitr", "Lunar New Year"."""
    year = found.value("year")
    known = int(str(year)) if year else None
    return [found.read("holiday", Holiday(_name(found), known, which_of(found)))]


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
    Rule("holiday", "(last|next|this)? (holiday) (unit|eve|wday)? ((of|in_)? year)?", _holiday),
    Rule("holiday", "(last|next|this)? holiday2 (poss)? (unit|wday) ((of|in_)? year)?", _holiday),
    Rule(
        "holiday",
        "(last|next|this)? (new unit poss (eve|unit)|lunar new unit|eid (plain dash?)? feast|yom feast|rosh feast|orthodox holiday) ((of|in_)? year)?",
        _named,
    ),
)
