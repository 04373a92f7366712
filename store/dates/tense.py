"""Whether the words around a date look ahead or back: the nearest verb or preposition decides.

The cues were chosen on news (notes on direction): a future one makes "Friday" the coming Friday, a past one breaks
the tie of "Nov. 30" between two years.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

from store.dates import direction

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
_PAST_VERB = re.compile(rf"\b(?:{_PAST})(?![\w-])")
_STOP = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“‘'(])|\n")
_PREPOSITIONS = ("", "On", "In", "By", "During", "Throughout", "Since", "From", "Early", "Late")

_PASSIVE = re.compile(
    r"\b(?!followed|led)[a-z]{3,20}(?:ed|en) \Z|\b(?:made|held|won|run|sold|bought|built|brought|paid|sent|hit|shot|found|kept|lost|caught|told) \Z"
)
_IN = re.compile(r"\w (?:in|on|during|since) \Z")
_DEED = re.compile(r"[a-z](?:tion|sion|ment) \Z")
_AT_DATE = 20
"""How far before a date "by" may stand that belongs to it, in code points: "by the end of March"."""

_WILL = ("will", "shall", "would", "'ll", "’ll", "won")


class Tenses:
    """The cues of one text; those of a sentence are looked for once, when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[int, tuple[list[int], list[Cue]]] = {}
        self._signs: dict[int, list[direction.Sign]] = {}

    @cached_property
    def _stops(self) -> list[int]:
        return self._stops_of(self._text)

    @staticmethod
    def _stops_of(text: str) -> list[int]:
        """Where sentences end."""
        return [match.end() for match in _STOP.finditer(text)]

    def _cues(self, offset: int) -> tuple[list[int], list[Cue]]:
        """Offsets and cues of the sentence of an offset; no cue reaches over a sentence's end."""
        at = bisect_right(self._stops, offset)
        known = self._found.get(at)
        if known is None:
            begin = self._stops[at - 1] if at else 0
            stop = self._stops[at] if at < len(self._stops) else len(self._text)
            found = list(_CUE.finditer(self._text, begin, stop))
            cues = [Cue("future" if match["future"] else "past", match[0]) for match in found]
            known = self._found[at] = ([match.start() for match in found], cues)
        return known

    def begin(self, offset: int, reach: int = 200) -> int:
        """Where the sentence of an offset begins, at most `reach` before it."""
        at = bisect_right(self._stops, offset)
        return max(self._stops[at - 1] if at else 0, offset - reach, 0)

    def end(self, offset: int, reach: int = 120) -> int:
        """Where the sentence of an offset ends, at most `reach` behind it."""
        at = bisect_right(self._stops, offset)
        stop = self._stops[at] if at < len(self._stops) else len(self._text)
        return min(stop, offset + reach)

    def ends_between(self, first: int, last: int) -> int:
        """How many sentences end between two offsets."""
        return bisect_right(self._stops, last) - bisect_right(self._stops, first)

    def opens(self, offset: int) -> bool:
        """True if no more than a preposition stands before it in its sentence."""
        begin = self.begin(offset, 40)
        return self._text[begin:offset].strip(" \n\"“‘'") in _PREPOSITIONS

    def tense(self, start: int, end: int) -> Cue | None:
        """The nearest cue to the left in the sentence, else the first to the right."""
        starts, cues = self._cues(start)
        at = bisect_left(starts, start)
        while (
            at and cues[at - 1].word.lower().split()[0] == "by" and self._leads_agent(starts[at - 1], start)
        ):
            at -= 1
        if at and starts[at - 1] >= self.begin(start):
            return cues[at - 1]
        starts, cues = self._cues(end)
        at = bisect_left(starts, end)
        return cues[at] if at < len(cues) and starts[at] < self.end(end) else None

    def _leads_agent(self, by: int, start: int) -> bool:
        """ "Annexed by Norland in August": the word says who did it, not by when."""
        is_within = _IN.search(self._text, by + 3, start) is not None
        if (is_within or start - by > _AT_DATE) and _PASSIVE.search(self._text, max(by - 24, 0), by):
            return True
        return (
            is_within
            and _DEED.search(self._text, max(by - 24, 0), by) is not None
            and " and " not in self._text[by:start]
        )

    def has_will(self, start: int) -> bool:
        """True if "will" or its kin stand before it in the sentence."""
        starts, cues = self._cues(start)
        first, last = bisect_left(starts, self.begin(start)), bisect_left(starts, start)
        return any(cue.word.lower().startswith(_WILL) for cue in cues[first:last])

    def looks_ahead(self, start: int, end: int) -> str | None:
        """The word that makes the date between two offsets a coming one, or None."""
        at = bisect_right(self._stops, start)
        signs = self._signs.get(at)
        begin = self._stops[at - 1] if at else 0
        stop = self._stops[at] if at < len(self._stops) else len(self._text)
        if signs is None:
            signs = self._signs[at] = direction.signs(self._text, begin, stop)
        return direction.ahead(self._text, signs, begin, start, end, stop)
