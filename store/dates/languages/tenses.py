"""Whether the words around a date look ahead or back, in another language: the nearest sign of its clause decides.

Signs are words, or endings of verbs ("se retrouveront"), listed for each language. Simplified: no parts of speech, so a noun
may end like a verb; it only hides a sign that stands farther away.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from store.dates.languages.lexicon import WORD, Lexicon, lexicon, norm
from store.dates.tense import Cue, Tense, Tenses

_WORD = re.compile(WORD)
_STOP = re.compile(r"[.!?…։。！？؟।]['\"”’»)]{0,2}(?:\s+(?=[\W_]{0,3}[^\W\d_])|(?<=[。！？]))|\n")
_BREAK = re.compile(r"[,;:—،؛]")
_SHORTEST = 5
"""Letters of the shortest word whose ending is looked at."""
_ASIAN_AHEAD = re.compile(r"将于?|將|오는|计划|预计|拟|予定|見通し|見込み|方針|예정|계획|전망")
_ASIAN_BACK = re.compile(r"了|已|表示|称|説明した|した|だった|述べた|했다|였다|밝혔다|말했다")
_LEAD = 16
_REACH, _BEHIND = 300, 140
"""How far before and behind a date its sign may stand, in code points."""


class ForeignTenses(Tenses):
    """The signs of one text in another language."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text)
        self._words, self._language = lexicon(language), language
        self._known: dict[int, list[tuple[int, Cue]]] = {}

    @staticmethod
    def _stops_of(text: str) -> list[int]:
        """Not before a small letter: "2020 г. началась"."""
        return [
            match.end() for match in _STOP.finditer(text) if not text[match.end() : match.end() + 1].islower()
        ]

    def opens(self, offset: int) -> bool:
        """True if no more than two short words stand before it in its sentence: "На початку 1943 року"."""
        first, _ = self._sentence(offset)
        lead = self._text[first:offset].strip(" \n\"'“‘«„(—–-•*")
        return len(lead) <= _LEAD and len(lead.split()) <= 2

    def tense(self, start: int, end: int) -> Cue | None:
        """The nearest sign before it in its clause, else the first behind, else the nearest of the sentence."""
        signs = self._signs_of(start)
        begin, stop = self._clause(start, end)
        before = _between(signs, max(begin, start - _REACH), start)
        behind = _between(signs, end, min(stop, end + _BEHIND))
        if before or behind:
            return before[-1] if before else behind[0]
        earlier, later = _between(signs, start - _REACH, start), _between(signs, end, end + _BEHIND)
        return later[0] if later else earlier[-1] if earlier else None

    def has_will(self, start: int) -> bool:
        """True if a sign of the future stands before it in its clause."""
        begin, _ = self._clause(start, start)
        return any(cue.tense == "future" for at, cue in self._signs_of(start) if begin <= at < start)

    def looks_ahead(self, start: int, end: int) -> str | None:
        """The sign that makes the date a coming one, or None."""
        cue = self.tense(start, end)
        if cue is not None:
            return cue.word if cue.tense == "future" else None
        return self._until(start)

    def _until(self, start: int) -> str | None:
        """ "До пятницы": the word right before it."""
        words = _WORD.findall(self._text, max(start - 16, 0), start)
        last = norm(words[-1]) if words else ""
        known = self._words.words.get(last, {}) if self._words else {}
        return words[-1] if "until" in known else None

    def _clause(self, start: int, end: int) -> tuple[int, int]:
        """Between the marks around it, within its sentence."""
        first, last = self._sentence(start)
        marks = [match.end() for match in _BREAK.finditer(self._text, first, start)]
        close = _BREAK.search(self._text, end, max(last, end))
        return (marks[-1] if marks else first), (close.start() if close else last)

    def _sentence(self, offset: int) -> tuple[int, int]:
        at = bisect_right(self._stops, offset)
        return (
            self._stops[at - 1] if at else 0,
            self._stops[at] if at < len(self._stops) else len(self._text),
        )

    def _signs_of(self, offset: int) -> list[tuple[int, Cue]]:
        begin, stop = self._sentence(offset)
        known = self._known.get(begin)
        if known is None:
            known = self._known[begin] = self._look(begin, stop)
        return known

    def _look(self, begin: int, stop: int) -> list[tuple[int, Cue]]:
        if self._words is None or self._language in ("zh", "ja", "ko"):
            found = [(m.start(), Cue("future", m[0])) for m in _ASIAN_AHEAD.finditer(self._text, begin, stop)]
            found += [(m.start(), Cue("past", m[0])) for m in _ASIAN_BACK.finditer(self._text, begin, stop)]
            return sorted(found)
        return [
            (match.start(), Cue(tense, match[0]))
            for match in _WORD.finditer(self._text, begin, stop)
            if (tense := _tense(norm(match[0]), self._words)) is not None
        ]


def _between(signs: list[tuple[int, Cue]], first: int, last: int) -> list[Cue]:
    return [cue for at, cue in signs if first <= at < last]


def _tense(word: str, words: Lexicon) -> Tense | None:
    if word in words.ahead:
        return "future"
    if word in words.back:
        return "past"
    if len(word) < _SHORTEST or word in words.words:
        return None
    if word.endswith(words.ahead_endings) or word.startswith(words.ahead_beginnings):
        return "future"
    return "past" if word.endswith(words.back_endings) else None


def tenses_of(text: str, language: str) -> Tenses:
    """The signs of a text by its language."""
    return Tenses(text) if language == "en" else ForeignTenses(text, language)
