"""Which undated sentences are of their article's news, and which tell of a day that nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from store import edtf
from store.events.extraction import verbs
from store.events.extraction.verbs import Tense

SPEECH = "words of a speaker, who says no date"
PERSONAL = "told in the first person, without a date"
NO_HAPPENING = frozenset({SPEECH, PERSONAL})
"""Reasons for which an undated passage tells nothing."""
REMOTE = 6
"""Days before the article's own from which on a date leads away from the news."""
LONG_AGO = 60
ASIDE = 6
"""Sentences for which a text may stay at an earlier time."""
_HAD = re.compile(
    r"(?:\bhad|['’]d) (?:(?:not|never|already|also|just|only|once|long|since|previously|earlier|\w+ly) ){0,3}(?:been |being )?"
    r"(?P<verb>[^\W\d_]+)",
    re.I,
)
_PERFECT = re.compile(r"\b(?:has|have|hasn['’]t|haven['’]t)\b|\w['’]ve\b", re.I)
_NOW = re.compile(r"\b(?:now|currently|so far|already|still)\b", re.I)
_PERSONAL = re.compile(
    r"^\W*(?:(?:and|but|so|then|yet|when|while|as|after|before|if|because|today|now|here|well|yes|no)\W+){0,3}(?:I|we|you|my|our|your)\b"
    r"|[\s,](?:I|me|my)\s(?!\.)",
    re.I,
)
_I = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me)\b")
_IS = re.compile(r"\b(?:is|are|am|['’]re|(?:it|that|there|what|who)['’]s)\b|\w['’]s (?:a|an|the|not)\b", re.I)
_LONG_AGO = re.compile(
    r"\b(?:in the past|at the time|at that time|in those days|back then|used to|over the (?:years|decades|centuries)|traditionally|"
    r"historically|for (?:many )?(?:years|decades|centuries|generations))\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LEFT_OPEN = 8
"""Sentences after which a quotation that nobody closed is taken for closed."""


class NewsDayTracker:
    """The course of one article: what its sentences told so far, read from left to right."""

    def __init__(self, published: str | None, reports: bool = True) -> None:
        """`published` is the article's own date, EDTF; `reports` is False if it names no day of the week before."""
        self._published = published
        self._reports = reports
        self._aside = 0
        self._open = 0
        self._beside = False
        self._speech = ""

    def enter(self, sentence: str, beside: Iterable[str] = ()) -> None:
        """Take the next sentence: its quotation marks say whether the following begins within a speech.

        `beside` are the dates of its clauses with "when", "after" and their like: the main clause is of that time too.
        """
        self._beside = any((self._days_before(value) or 0) > REMOTE for value in beside)
        inside = 0 < self._open <= _LEFT_OPEN
        self._speech = sentence.partition("”")[0] if inside else ""
        opened, closed = sentence.rfind("“"), sentence.rfind("”")
        if opened > closed:
            self._open = 1
        elif closed >= 0 or not inside:
            self._open = 0
        else:
            self._open += 1

    def dated(self, value: str | None, passage: str, tense: Tense) -> None:
        """A main clause said its date: the text goes on from there."""
        gap = self._days_before(value)
        if value is None or gap is None or gap <= REMOTE:
            self._aside = 0
        elif gap <= LONG_AGO and edtf.precision(value) != "day":
            pass  # "in April" is an aside, "on 8 April" begins a story
        elif tense.past and not tense.states and not _PERFECT.search(passage):
            self._aside = ASIDE

    def unknown(self, passage: str, tense: Tense, is_first: bool = False) -> str:
        """Why an undated passage is not of the article's news, in words for a reader; "" if it is."""
        own = self._own(passage)
        if len(_WORD.findall(own)) < 2:
            return SPEECH
        if _I.search(own.partition(":")[0]) and _PERSONAL.search(own) and not _PERFECT.search(own):
            return PERSONAL
        if _only_before(own) or _LONG_AGO.search(own[:60]):
            return "it had happened before; no date in the sentence"
        if _describes(own):
            return "it says how something is, without a date"
        if not self._reports and not is_first and _goes_on(own, tense):
            return "no date in the sentence, and no day of that time in the article"
        if self._beside and _goes_on(own, tense):
            return "the clause beside it tells of an earlier time"
        if self._aside and _goes_on(own, tense):
            self._aside -= 1
            return "no date in the sentence, and the one before tells of an earlier time"
        self._aside = 0
        return ""

    def _own(self, passage: str) -> str:
        """The words of the article itself, without the speech of others."""
        if self._speech and self._speech.strip().startswith(passage.strip()[:40]):
            passage = passage.partition("”")[2]
        return verbs.outside_quotes(passage)

    def _days_before(self, value: str | None) -> int | None:
        if value is None or self._published is None:
            return None
        last, own = edtf.days(value).last, edtf.days(self._published).first
        return (own - last).days if last is not None and own is not None else None


def _only_before(own: str) -> bool:
    """True if its only past verbs stand behind "had": it happened before what the article tells."""
    found = [match for match in _HAD.finditer(own) if verbs.is_past(match["verb"]) or match["verb"] == "been"]
    return bool(found) and not verbs.read(_HAD.sub(" ", own)).past


def _describes(own: str) -> bool:
    """True if its first verb is "is" or "are": "X is the president of …", "the rules are based on …"."""
    found = _IS.search(own)
    if found is None or _PERFECT.search(own, 0, found.start()) or verbs.has_finite(own[: found.start()]):
        return False
    following = own[found.end() : found.end() + 40].split()
    return not any(word.strip(",.;").endswith("ing") for word in following[:3])


def _goes_on(own: str, tense: Tense) -> bool:
    """True for the plain past of a story; reports, perfects and presents come back to the news."""
    if not tense.past or tense.saying or tense.states or _PERFECT.search(own) or _NOW.search(own):
        return False
    return not verbs.says(own)
