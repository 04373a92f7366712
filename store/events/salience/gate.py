"""Rules that keep a passage out of the rows of the timeline: it stays, with its date, at the level of passages.

A look back or ahead earns its row by telling a happening of its own, with its own day, in words that stand alone. The
reasons are classes of the rubric by which editors judge rows; each is said to the reader in words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store import edtf
from store.events import lexicon
from store.events.extraction import verbs
from store.events.extraction.clauses import Piece

UNDATED = "no date of its own: it belongs to its article's news"
BOUND = "its date is a limit or a comparison, not the day of a happening"
OF_NOUN = "its date belongs to a noun, not to what is told"
SUPPOSED = "supposed, not told"
DENIED_DATE = "its date is denied"
MARKET = "a market report"
STATISTIC = "a statistic"
HABIT = "a habit, on no day"
STATE = "it says how something is, not what happened"
OPINION = "an opinion"
CAPTION = "a caption: it tells in the present what a picture of a past day shows"
COARSE = "its date is no more than a decade or a century"
UNDATING = frozenset({BOUND, COARSE})
"""Faults of a date itself: what has one of them says little of when it was."""
_BOUND = re.compile(
    r"\b(?:since|until|till|than|by|from|before|after|within|through|to|between|as of|prior to|ahead of|starting|ending|"
    r"as early as|as late as|no later than|over|past|dating (?:back )?to|back to|up to)\s+(?:about\s|around\s|at least\s|late\s|early\s|mid-?\s?|"
    r"(?:in|on|at|during)\s(?:the\s)?|the\s|(?:the\s)?(?:end|start|beginning|middle) of\s(?:the\s)?)*$",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|versus|against|up from|down from|as in|like in|worst|best|highest|lowest|biggest|largest|lowest level)\b",
    re.I,
)
_FULL_DATE = re.compile(r"\d{1,2}\b.{0,20}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d")
_FIGURE = re.compile(r"\d")
_SHARE = re.compile(
    r"\d[\d.,]{0,30}+\s?(?:%|percent\b|per cent\b|percentage\b)|[$€£¥]\s?\d[\d.,]{0,30}+\s(?:a|per)\s", re.I
)
_PRICE = re.compile(
    r"\b(?:shares?|stocks?)\b[^.;,]{0,30}\s(?:closed|traded|ended|finished|were valued|was valued|were quoted|was quoted)\b[^;]{0,30}\d"
)
"""A price of a share without what moved it: "Metsa shares closed at 346 pence"."""
_MOVED = re.compile(r"\b(?:after|as|following|because|when|amid)\b")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_YEARS = ("decade", "century", "millennium")
REACH = 40
"""Characters before a date in which a word may bind it."""


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in lexicon.sections("row_words.txt")}


def fault(text: str, piece: Piece, told: str) -> str:
    """Why a dated piece of a sentence tells no happening of its own; "" if it may.

    `told` is how it stands to what it tells (`records.Told`).
    """
    date = piece.date
    if date is None:
        return UNDATED
    if piece.attributive:
        return OF_NOUN
    before = text[max(piece.start, date.start - REACH) : date.start]
    if piece.start > 0:
        before = text[max(0, date.start - REACH) : date.start]
    if _BOUND.search(before) or _COMPARED.search(before):
        return BOUND
    if edtf.precision(date.edtf or "") in _YEARS:
        return COARSE
    if told == "hypothetical":
        return SUPPOSED
    if told == "told" and _FULL_DATE.search(date.text) and _shows(text[piece.start : date.start]):
        return CAPTION
    return of_words(text[piece.start : piece.end])


def _shows(before: str) -> bool:
    """True for a clause in the present before a full date: so captions tell what a picture shows."""
    tense = verbs.read(before)
    return verbs.has_present(before) and not (tense.past or tense.future or verbs.says(before))


def of_words(passage: str) -> str:
    """Why the words of a passage tell no happening, whatever its date: market, statistic, habit, state, opinion; ""."""
    own = verbs.outside_quotes(passage)
    words = [word.lower() for word in _WORD.findall(own)]
    lists = _words()
    figure = _FIGURE.search(own) is not None
    market = sum(word in lists["market"] for word in words)
    if market >= 3 or (market >= 2 and figure) or (_PRICE.search(own) and not _MOVED.search(own)):
        return MARKET
    if _SHARE.search(own) or (figure and any(word in lists["statistic"] for word in words)):
        return STATISTIC
    tense = verbs.read(passage)
    if not lists["habit"].isdisjoint(words) and not tense.past:
        return HABIT
    if not verbs.says(passage) and not lists["opinion"].isdisjoint(words):
        return OPINION
    if tense.states and not (tense.past or tense.future):
        return STATE
    return ""
