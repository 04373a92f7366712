"""Vague words: now, recently, soon, the near future. No two annotators agree on them, so each has its guards."""

from __future__ import annotations

import re

from store.dates.expressions import Read, Vague
from store.dates.grammar.rule import Reader, Rule, Slice

_WORDS = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF", "current": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
_MODAL = re.compile(
    r"(?:\b(?:will|would|may|might|could|can|should|must|to|expected|hopes?|going|very)|['’]ll)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_MODAL_BEHIND = re.compile(r"\s{1,60}+(?:will|would|may|might|could|to)\b")
_FREE = ("dot", "comma", "semi", "mark", "line", "longdash", "")


def _word(found: Slice) -> list[Read]:
    word = " ".join(found.said().lower().split())
    before, after = found.word_before().lower(), found.word_after().lower()
    if word == "now" and (
        after in ("defunct", "famous", "infamous") or (before in ("and", "just") and found.after() == "dash")
    ):
        return []
    if word in ("recently", "lately") and before == "as":
        return []
    return [found.read("vague", Vague(_WORDS.get(word, "PRESENT_REF")))]


def _soon(found: Slice) -> list[Read]:
    """ "Will soon receive", not "he soon became", "as soon as" or "soon after"."""
    if found.word_before().lower() in ("as", "too", "so", "how", "the") or found.word_after().lower() in (
        "as",
        "after",
        "before",
        "afterwards",
        "-",
    ):
        return []
    start, end = found.tokens.starts[found.first], found.tokens.ends[found.last - 1]
    text = found.tokens.text
    if _MODAL.search(text, max(start - 40, 0), start) or _MODAL_BEHIND.match(text, end):
        return [found.read("vague", Vague("FUTURE_REF"))]
    return []


def _phrase(value: str) -> Reader:
    def reader(found: Slice) -> list[Read]:
        return [found.read("vague", Vague(value))]

    return reader


def _past(found: Slice) -> list[Read]:
    """ "In the past", not "the past week" nor "past the house"."""
    before = found.word_before().lower()
    if before == "in" or (
        before in ("of", "from", "with", "about", "to") and not found.word_after()[:1].isalpha()
    ):
        return [found.read("vague", Vague("PAST_REF"))]
    return []


def _future(found: Slice) -> list[Read]:
    if found.after() in _FREE or found.word_before().lower() in ("in", "for", "of"):
        return [found.read("vague", Vague("FUTURE_REF"))]
    return []


RULES = (
    Rule("now", "right? now", _word),
    Rule("currently", "nowword|recently", _word),
    Rule("soon", "as_ soon as_ possible", _phrase("FUTURE_REF")),
    Rule("soon", "soon|soonish", _soon),
    Rule("current", "current", _word),
    Rule("future", "the near (future|term)|the short term", _phrase("FUTURE_REF")),
    Rule("future", "the future", _future),
    Rule("past", "the past", _past),
    Rule(
        "these days",
        "these units(?! of| before| after)",
        lambda found: (
            [found.read("vague", Vague("PRESENT_REF"))] if found.text(found.last - 1) == "days" else []
        ),
    ),
)
