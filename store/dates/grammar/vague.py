"""Vague words: now, recently, soon, the near future. Annotated by none alike, so each has its guards."""

from __future__ import annotations

from store.dates.forms import Read, Vague
from store.dates.grammar.rule import Rule, Slice

_WORDS = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF", "current": "PRESENT_REF",
    "once": "PAST_REF",
}  # fmt: skip


def _word(found: Slice) -> list[Read]:
    word = found.said().lower()
    after, before = found.word_after(), found.word_before().lower()
    if word == "now" and (after.lower() in ("defunct", "-") or False):
        return []
    if word == "soon" and (before in ("as", "too", "so", "how") or after.lower() in ("as", "to", "be")):
        return []
    if word == "current" and (
        before in ("against", "ocean", "electric", "the") and after.islower() and before != "the"
    ):
        return []
    return [found.read("vague", Vague(_WORDS.get(word, "PRESENT_REF")))]


def _phrase(value: str):  # type: ignore[no-untyped-def]
    def reader(found: Slice) -> list[Read]:
        return [found.read("vague", Vague(value))]

    return reader


def _past(found: Slice) -> list[Read]:
    """ "in the past", not "the past week" nor "past the house"."""
    if (
        found.word_before().lower() in ("in", "of", "from", "with", "about", "to")
        and not found.word_after()[:1].isalpha()
    ) or found.word_before().lower() == "in":
        return [found.read("vague", Vague("PAST_REF"))]
    return []


def _future(found: Slice) -> list[Read]:
    if found.after() in ("dot", "comma", "semi", "mark", "line", "") or found.word_before().lower() in (
        "in",
        "for",
        "of",
    ):
        return [found.read("vague", Vague("FUTURE_REF"))]
    return []


RULES = (
    Rule("now", "right? now", _word),
    Rule("currently", "nowword|recently|soonish", _word),
    Rule("soon", "as_ soon as_ possible", _phrase("FUTURE_REF")),
    Rule("soon", "soon", _word),
    Rule("current", "current", _word),
    Rule("future", "the near (future|term)|the short term", _phrase("FUTURE_REF")),
    Rule("future", "the plain? future", _future),
    Rule("past", "the past", _past),
    Rule("present", "the present|at present|the moment", _phrase("PRESENT_REF")),
)
