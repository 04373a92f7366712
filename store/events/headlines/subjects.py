"""Who or what a clause is about, where its own words begin with the verb."""

from __future__ import annotations

import re

from store.events.extraction import verbs
from store.records import Span

_RELATIVE = re.compile(r"(?:which|who|that)\s+(?=\S)", re.I)
_INTRODUCTION = re.compile(
    r"(?:and|but|also|meanwhile|elsewhere|however|then|later|now|still|yet|(?:(?-i:[A-Z])[a-z]{1,40}ing|according to|during|without|for|in|at|on|after|before|following|as|with|by|despite|under|"
    r"since|amid|among|from|when|while|although|if)\b[^,;:]{2,80}),\s+(?:\d{4},\s+)?",
    re.I,
)
_AT = re.compile(r"(?:in|on|since|by|during)(?:\s+[^\s,;:]+){0,3}\s+(?:\d{4}|[A-Z][a-z]+day)\s+")
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*\.?")
_STOPS = frozenset(
    "to in on at by with for from and but or nor that which who whom whose than as after before when while into over against said says if "
    "because since until where about near under between among during through like including also only not".split()
)
_INNER = frozenset("at in for from with on near".split())
_TOWARDS = _INNER | frozenset("to by against into about over".split())
"""Behind these "which" may as well be about what stands before: "an offer to Reyes, which failed"."""
_ADVERBS = frozenset(
    "first yesterday today also later then now again apparently reportedly allegedly subsequently eventually finally still never once not".split()
)
_WHEN = re.compile(r"(?<![,;:])\s(?:when|after|before|since|while|as)\s")
_WHO = re.compile(r"\s(?:who|which|that)$")
_AUXILIARY = re.compile(r"(?:has|have|had|was|were|is|are|will|would)\b")
LONGEST = 60
"""Characters of a subject."""


def missing(passage: str) -> bool:
    """True if the passage begins with its verb, an adverb aside: "was opened in …", "later moved to …"."""
    words = passage[:80].split(None, 4)
    while words and (words[0].lower() in _ADVERBS or (words[0].endswith("ly") and words[0].islower())):
        words = words[1:]
    return bool(words) and verbs.is_finite(words[0].strip(",.;:")) and words[0][:1].islower()


def subject(text: str, sentence: Span, start: int) -> str:
    """The subject of the clause that starts at `start` within a sentence, if it has none of its own; "" if not found."""
    relative = _RELATIVE.match(text, start)
    if relative and start > sentence[0] and _lacks(text[relative.end() : relative.end() + 120]):
        inner = _TOWARDS if text[start : start + 5].lower() == "which" else _INNER
        return _antecedent(text[max(sentence[0], start - 200) : start], inner)
    if start <= sentence[0]:
        return ""
    before = text[sentence[0] : min(start, sentence[0] + 300)]
    clause = _WHEN.search(before) if text[start - 1] == " " and text[start - 2] not in ",;:" else None
    if clause and clause.start() <= LONGEST and _AUXILIARY.match(text, start):
        return before[: clause.start()]
    return leading(before)


def without_time(passage: str) -> str:
    """ "that saw …" for "that in fall 2020 saw …": where the verb comes directly behind when it was."""
    relative = _RELATIVE.match(passage)
    when = _AT.match(passage, relative.end()) if relative else None
    if relative is None or when is None or not missing(passage[when.end() :]):
        return passage
    return passage[: relative.end()] + passage[when.end() :]


def _lacks(clause: str) -> bool:
    """True if the verb comes first, or directly behind when it was: "in fall 2020 saw …"."""
    when = _AT.match(clause)
    return missing(clause) or bool(when and missing(clause[when.end() :]))


def leading(clause: str) -> str:
    """The subject that a clause begins with: what stands before its first verb, to the first comma."""
    at = 0
    while found := _INTRODUCTION.match(clause, at):
        at = found.end()
    verb = verbs.first_finite(clause[at : at + 200], start=True)
    head = clause[at : at + verb] if verb >= 0 else clause[at:]
    head = _WHO.sub("", head.partition(",")[0].strip(' –—-“"'))
    fitting = 2 <= len(head) <= LONGEST and ";" not in head and ":" not in head
    return head if fitting and (at or head[0].isupper() or head[0].isdigit()) else ""


def _antecedent(before: str, inner: frozenset[str]) -> str:
    """The noun phrase that ends a text: back to the last verb, preposition or mark, "of" aside."""
    before = before.rstrip(" ,–—-")
    start = len(before)
    for match in reversed(list(_WORD.finditer(before))):
        word = match[0].lower()
        between = before[match.end() : start].strip()
        if between or word in _STOPS or verbs.is_finite(word):
            if word in inner and not between:  # "a fellow at the institute, who …" is about the fellow
                return ""
            break
        start = match.start()
    if before[:start].endswith((" and ", " or ")):
        return ""
    found = before[start:].strip()
    return found if 3 <= len(found) <= LONGEST else ""
