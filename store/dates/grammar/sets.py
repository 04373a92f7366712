"""Recurring times: "daily", "every Friday", "on Tuesday nights", "every two years"."""

from __future__ import annotations

from store.dates.expressions import Read, Repeat
from store.dates.grammar.counting import count_of
from store.dates.grammar.rule import Rule, Slice
from store.dates.units import duration


def _set(found: Slice) -> list[Read]:
    word = found.value("setword")
    title = found.said()[:1].isupper() and found.before() not in ("", "dot", "line", "mark")
    if word and (title or found.word_before() in ("average", "%") or found.word_after()[:1].isupper()):
        return []
    if word:
        return [found.read("set", Repeat(str(word)))]
    if found.has("wday", "wdays"):
        day = int(str(found.value("wday", "wdays"))) + 1
        part = found.value("pday", "pdays")
        return [found.read("set", Repeat(f"XXXX-WXX-{day}" + (f"T{part}" if part else "")))]
    if found.has("month", "may"):
        return [found.read("set", Repeat(f"XXXX-{int(str(found.value('month', 'may'))):02}"))]
    if found.has("season", "seasons"):
        return [found.read("set", Repeat(f"XXXX-{found.value('season', 'seasons')}"))]
    if found.has("pday"):
        return [found.read("set", Repeat(f"XXXX-XX-XXT{found.value('pday')}"))]
    number, unit, half = count_of(found)
    return [
        found.read(
            "set",
            Repeat(duration(1 if found.has("each", "per") and number is None else number or 1, unit, half)),
        )
    ]


RULES = (
    Rule("set", "setword", _set),
    Rule("set", "each (other|count|ord|few)? (unit|units|quarter|wday|month|season|pday)", _set),
    Rule("set", "wdays (pday|pdays)?|wday pdays", _set),
)
