"""Whether the clause of a weekday or a day looks ahead: its verb decides, wherever it stands in the clause.

The verb nearest before the date governs it: a modal or a plan looks ahead, a past tense back, and a verb of saying
takes the date for itself ("said on Monday that it would"). Only where none stands before it does the first one behind
count ("The vote on Friday will …").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from store.text.word_lists import word_lists

_WORDS = word_lists("store.dates", "direction.txt")


def _any(name: str) -> str:
    return "|".join(sorted(_WORDS[name], key=len, reverse=True))


class Sign(NamedTuple):
    """A word that looks ahead or back, tells what is arranged, or says something."""

    kind: Literal["ahead", "back", "arranged", "saying"]
    start: int
    end: int
    word: str


_BE = r"(?:is|are|was|were|be|been|being|['’]s|['’]re)"
_NO_COMMENT = r"(?:comment|say|discuss|elaborate|speak|confirm|answer|talk)\b"
_DONE = r"(?:[a-z]+(?:ed|en)|held|paid|made|sold|sent|set|put)\b"
# A modal takes what follows it along: "will be held" looks ahead although "held" alone looks back; "would have" looks back.
_MODAL = (
    rf"(?:(?<!the )(?<!his )(?<!her )will|['’]ll|won['’]t|shall|must|may|might|should|could(?! not|n['’]t)|would(?! not {_NO_COMMENT})|wouldn['’]t(?! {_NO_COMMENT}))"
    rf"(?! have\b)(?: (?:not|also|still|then|now|likely|first))?(?: be)?(?: \w+ly)?(?: {_DONE})?"
)
_PLAN = (
    rf"{_BE} (?:\w+ly |now |also |not )?(?:due|scheduled|expected|slated|poised|planned|going to|set (?:to|for)|likely to)(?: to)?(?: be {_DONE})?"
    rf"|(?:is|are|has|have) to(?= [a-z])(?: be {_DONE})?"
    r"|(?:is|are|['’]s|['’]re) (?:not )?(?:prepared|ready|willing) to(?= [a-z])|(?:invited|invitation) (?:to|for)"
    r"|(?:plans?|planned|planning|expects?|expected|intends?|hopes?|aims?|scheduled|slated)(?= (?:an?|to|for|on|in|by)\b)"
    # What somebody is asked to call off has not been held: "urged him to cancel the summit on Monday".
    r"|to (?:cancel|postpone|call off|boycott|reschedule|skip)(?= (?:an?|the|this|his|her|its|their)\b)"
    rf"|due (?:on|in|for|by|back|out|at)\b|set (?:for|to)\b|to be {_DONE}|ahead (?:of|to)|upcoming|forthcoming"
)
_SIGN = re.compile(
    rf"(?<![\w-])(?:(?P<back>(?:would|could|may|might|must|should) have)|(?P<ahead>{_MODAL}|{_PLAN})|(?P<saying>{_any('saying')})"
    rf"|(?P<arranged>{_any('arranged')}|{_any('arranged_plural')})|(?P<past>{_any('irregular')}|[a-z]{{2,20}}ed))(?![\w-])"
)
_WORD = re.compile(r"[\w'’]+")
_DONE_NEXT = re.compile(r" (?!need|speed|expected|scheduled|planned|proposed)[a-z]{3,20}ed (?!to\b)[a-z]")
_DETERMINER = frozenset(("a", "an", "the", "still"))
_BREAK = re.compile(
    r"[;:—]|, (?:and|but|while|which|who|where)\b|\b(?:before|after|when|as|while|if|that|because|who|which)\b"
)
_OVER = re.compile(r"\b(?:had|previously|originally|earlier)(?: \w+){0,2} \Z")
_DIRECT = re.compile(
    r"\b(?:until|till|as early as|as soon as|no later than|not before|next|(?:starting|beginning|effective)(?: on| from| at| this)?|(?:is|are) on)"
    r"(?: the| late| early)? \Z",
    re.IGNORECASE,
)
REACH = 300
"""How far before the date its verb may stand, in code points."""
BEHIND = 110
"""How far behind it."""


def signs(text: str, begin: int, end: int) -> list[Sign]:
    """The signs of a sentence, in order."""
    found = []
    for match in _SIGN.finditer(text, begin, end):
        kind = match.lastgroup or ""
        if kind == "past" and match[0].endswith("ed") and not _is_verb(text, begin, match):
            continue
        found.append(Sign("back" if kind == "past" else kind, *match.span(), match[0]))  # type: ignore[arg-type]
    return found


def _is_verb(text: str, begin: int, match: re.Match[str]) -> bool:
    """Not an adjective: "a revised package", "newly elected leaders"."""
    behind = _WORD.match(text, match.end() + 1)
    before = text[max(begin, match.start() - 12) : match.start()].split()
    if before and before[-1] in _DETERMINER:
        return False
    word = behind[0] if behind else ""
    return (
        text[match.end() : match.end() + 1] != " "
        or not word.islower()
        or word in _WORDS["behind_participles"]
    )


def ahead(text: str, found: list[Sign], begin: int, start: int, end: int, stop: int) -> str | None:
    """The word that makes the date from `start` to `end` a coming one, or None; the sentence runs from `begin` to `stop`."""
    direct = _DIRECT.search(text, max(begin, start - 24), start)
    at = bisect_right(found, start, key=lambda sign: sign.end)
    behind = found[at] if at < len(found) else None
    if _is_of_what_was(text, end):
        return None
    if _DONE_NEXT.match(text, end):
        # "On Thursday damped hopes that he would …": the verb is at its side.
        behind = None
    if direct:
        # "Until Friday it had been shut": a sentence that begins so looks to its verb.
        is_over = direct.start() == begin and behind is not None and behind.kind == "back"
        return None if is_over else direct[0].strip()
    for index in range(at - 1, -1, -1):
        sign = found[index]
        if sign.start < start - REACH:
            break
        if sign.kind == "arranged":
            if _is_arranged(text, found[:index], begin, sign):
                return sign.word
            continue
        if sign.kind == "saying" and _opens_clause(text, sign, start):
            break
        if sign.kind != "ahead" or _OVER.search(text, max(begin, sign.start - 60), sign.start):
            return None
        if _is_noun(sign) and "," in text[sign.end : start]:
            continue
        if sign.word.startswith("could") and _NEGATIVE.search(text, begin, sign.start):
            return None
        if sign.word.startswith("to be") and _last_word(text, begin, sign.start) in _WORDS["seen"]:
            continue
        return sign.word
    if (
        behind
        and behind.kind == "ahead"
        and behind.end < min(stop, end + BEHIND)
        and _FINITE.match(behind.word)
    ):
        return behind.word
    return None


_FINITE = re.compile(r"(?:will|['’]ll|won|shall|must|may|might|should|could|would|plans|is|are)\b")
_NEGATIVE = re.compile(r"\b(?:neither|nor|no|none|nobody)\b", re.IGNORECASE)


def _is_noun(sign: Sign) -> bool:
    """It looks ahead within its own phrase only."""
    return sign.word.startswith(("ahead", "upcoming", "forthcoming"))


def _is_of_what_was(text: str, end: int) -> bool:
    """ "Friday's ruling" is no part of what the verb plans, "Friday's vote" may be."""
    if text[end : end + 2] not in ("'s", "’s"):
        return False
    words = _WORD.findall(text[end + 2 : end + 50])[:3]
    return not any(
        word.lower().rstrip("s") in _WORDS["gatherings"] or word.lower() in _WORDS["gatherings"]
        for word in words
    )


def _is_arranged(text: str, before: list[Sign], begin: int, sign: Sign) -> bool:
    """The only verb of its clause, behind a subject that it agrees with: "talks resume", "the trial opens"."""
    clause = max((m.end() for m in _BREAK.finditer(text, begin, sign.start)), default=begin)
    if any(one.start >= clause and one.kind != "arranged" for one in before):
        return False
    subject = _last_word(text, clause, sign.start)
    if not subject[:1].isalpha() or subject.lower() in _NO_SUBJECT:
        return False
    return (
        (subject.endswith("s") and not subject.endswith("ss"))
        if sign.word in _WORDS["arranged_plural"]
        else True
    )


_NO_SUBJECT = frozenset(
    (
        "to",
        "not",
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "for",
        "and",
        "or",
        "with",
        "by",
        "at",
        "from",
        "its",
        "his",
        "her",
        "their",
    )
)


def _last_word(text: str, begin: int, start: int) -> str:
    words = text[max(begin, start - 24) : start].split()
    return words[-1] if words else ""


def _opens_clause(text: str, sign: Sign, start: int) -> bool:
    """True if what was said begins before the date: "said the vote on Friday would …"."""
    if sign.word not in ("said", "says", "say", "added"):
        return False
    behind = _WORD.match(text, sign.end + 1)
    return behind is not None and behind.end() < start and behind[0] in _WORDS["clause_openers"]
