"""Whether the words around a date look ahead or back: the nearest verb or preposition decides.

The cues were chosen on news (notes on direction): a future one makes "Friday" the coming Friday, a past one breaks
the tie of "Nov. 30" between two years.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Tense = Literal["past", "future"]


class Cue(NamedTuple):
    """The word that decides, and for what."""

    tense: Tense
    word: str


_FUTURE = (
    r"will|['’]ll|won['’]t|would|shall|may|might|could|can|must|should|expects?|expected|expecting|plans?|planned|planning|"
    r"due|scheduled|set for|set to|slated|until|till|by|through|to(?= (?!(?:the|a|an|his|her|its|their|this|that|death|court|jail|prison|work|power|office|war|peace|date|school|earth|home)\b)[a-z]+)|"
    r"going to|hopes?|hoping|intends?|upcoming|next|effective|payable|matur\w+|expires?|expiring|deadline|ahead of|is to|are to|"
    r"begins|starts|opens|ends|takes effect|as early as|as soon as|no later than|not before|proposed|seeks?|if"
)
_PAST = (
    r"was|were|had|has|have|been|said|says|did|ended|since|ago|began|went|took|made|came|told|won|lost|fell|rose|left|saw|held|met|"
    r"gave|got|became|sold|bought|broke|brought|led|sent|set|spoke|wrote|found|kept|paid|ran|struck|hit|shot|died|grew|"
    r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bstill )(?!un|need|speed|indeed)[a-z]{2,}ed"
)
# A modal takes the participle behind it along: "will be held" looks ahead although "held" alone looks back.
_TAKES = r"(?: (?:not|also|still|then|now|likely))?(?: (?:be|have been|have|be set to))?(?: \w+ly)?(?: \w+(?:ed|en)\b| held\b| paid\b| made\b| sold\b| sent\b| set\b)?"
_CUE = re.compile(rf"\b(?:(?P<future>(?:{_FUTURE}){_TAKES})|(?P<past>{_PAST}))(?![\w-])", re.IGNORECASE)
_STOP = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“‘'(])|\n")
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|until|till|due|set|scheduled|expected|expects?|plans?|planned|slated|shall|would|"
    r"as early as|as soon as|no later than|to be|next)\b|['’]ll\b"
)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|added)\b")


def sentence_start(text: str, start: int, reach: int = 200) -> int:
    """Where the sentence of an offset begins, at most `reach` before it."""
    low = max(start - reach, 0)
    stops = [match.end() for match in _STOP.finditer(text, low, start)]
    return stops[-1] if stops else low


def sentence_end(text: str, end: int, reach: int = 120) -> int:
    """Where the sentence of an offset ends, at most `reach` behind it."""
    match = _STOP.search(text, end, min(end + reach, len(text)))
    return match.start() if match else min(end + reach, len(text))


_WILL = re.compile(r"\b(?:will|shall|would)\b|['’]ll\b|\bwon['’]t\b")


def has_will(text: str, start: int) -> bool:
    """True if "will" or its kin stand before it in the sentence."""
    return bool(_WILL.search(text, sentence_start(text, start), start))


def tense(text: str, start: int, end: int) -> Cue | None:
    """The nearest cue to the left in the sentence, else the first to the right."""
    cue = None
    for match in _CUE.finditer(text, sentence_start(text, start), start):
        cue = match
    if cue is None:
        cue = _CUE.search(text, end, sentence_end(text, end))
    if cue is None:
        return None
    return Cue("future" if cue["future"] else "past", cue[0])


_PLANS = re.compile(
    r"\b(?:(?:will|would) be \w+ing|(?:is|are) to [a-z]+|plan(?:s|ned|ning)? (?:a|an|to)|(?:is|are) (?:scheduled|due|set|expected))\b"
)
_OVER = re.compile(r"\b(?:had|previously|originally|earlier)(?: \w+){0,2}\s\Z")


def looks_ahead(text: str, start: int, reach: int = 30) -> str | None:
    """The word that makes a weekday a coming one: close before it, with no "said" between; else None.

    What had been due or was previously planned lies behind; an outright plan reaches farther than a single word.
    """
    begin = sentence_start(text, start, 90)
    for cues, low in ((_AHEAD, max(begin, start - reach)), (_PLANS, max(begin, start - 75))):
        found = None
        for match in cues.finditer(text, low, start):
            found = match
        if (
            found
            and not _SAID.search(text, found.end(), start)
            and not _OVER.search(text, begin, found.start())
        ):
            return found[0]
    return None
