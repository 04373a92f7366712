"""Names of the bundle that an article writes small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from store.names.detection.collection_lexicon import Lexicon
from store.names.detection.lowercase import is_common
from store.names.gazetteer import gazetteer
from store.names.model import Candidate, Spotted
from store.names.spelling.romanisation import ascii_of, script
from store.names.spelling.slip_keys import near
from store.names.spelling.word_similarity import alike
from store.text.word_lists import word_lists

RARER = 25
"""A name that is also written small is written so at most once in this many times."""


class LowercaseNames:
    """Names of the bundle, by their case-folded spelling."""

    def __init__(self, names: Iterable[tuple[str, int]], words: Lexicon) -> None:
        """`names` are spellings with the number of their mentions, in any order, the same one more than once."""
        self.words = words
        self.names: dict[str, int] = {}
        self.titled: set[str] = set()
        for text, count in names:
            key = text.casefold()
            self.names[key] = self.names.get(key, 0) + count
            if text.islower():
                self.titled.add(key)
        self._judged: dict[str, bool] = {}

    @cached_property
    def near(self) -> dict[str, list[str]]:
        """Words of frequent names, by what words nearly the same share with them."""
        found: dict[str, list[str]] = {}
        for part, count in self._parts().items():
            if len(part) > 5 and count > 2 and part.isascii():
                for key in near(part):
                    found.setdefault(key, []).append(part)
        return found

    def _parts(self) -> dict[str, int]:
        parts: dict[str, int] = {}
        for name, count in self.names.items():
            for part in name.split():
                parts[part] = parts.get(part, 0) + count
        return parts

    def is_name(self, word: str) -> bool:
        """Whether a word written small is a name: a known one, rarely small, or another spelling of a frequent one."""
        judged = self._judged.get(word)
        if judged is None:
            judged = self._judged[word] = self._judge(word)
        return judged

    def has(self, hope: str) -> bool:
        """Whether one of the `hopes` of an article comes true."""
        return hope in self.names if " " in hope else self.is_name(hope)

    def _judge(self, word: str) -> bool:
        if word in self.titled:
            return True
        if word in self.names:
            if word.upper() == word:  # a script without capitals
                return True
            rare = self.names[word] >= RARER * self.words.small[word] and not is_common(word)
            return rare or (word in gazetteer().english_places and word not in _AMBIGUOUS)
        if word in gazetteer().english_places and word not in _AMBIGUOUS:
            return True
        if not word.isascii() and script(word) not in ("latin", "cyrillic", "greek", "armenian"):
            return self._alike(word)
        return False

    def _alike(self, word: str) -> bool:
        plain = ascii_of(word)
        found = {p for key in near(plain) for p in self.near.get(key, ())}
        return any(alike(plain, p).score >= 0.85 for p in found)


_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_AMBIGUOUS = _WORDS["also_plain_words"]


def small(s: Spotted, known: LowercaseNames) -> list[Candidate]:
    """Names that an article writes small, in order; they may overlap with others."""
    if s.given:
        return []
    return sorted([*_phrases(s, known), *_words(s, known)], key=lambda c: (c.start, -c.end))


def hopes(s: Spotted) -> tuple[str, ...]:
    """Words and phrases of an article that are names if the bundle knows them."""
    if s.given:
        return ()
    phrases = (end for c in s.candidates if c.at == "small" for end in ends(c.text))
    return tuple(dict.fromkeys([*s.odd, *phrases]))


def ends(phrase: str) -> list[str]:
    """The ends of a lower-case phrase that may be a known name of several words, the longest first."""
    words = phrase.split()
    return [" ".join(words[i:]) for i in range(len(words) - 2)]


def _phrases(s: Spotted, known: LowercaseNames) -> Iterator[Candidate]:
    """The longest end of a lower-case phrase that is a known name of several words."""
    for c in s.candidates:
        if c.at != "small":
            continue
        for i, rest in enumerate(ends(c.text)):
            if rest in known.names:
                start = c.end - len(c.text.split(None, i)[-1])
                yield c._replace(start=start, text=c.text[start - c.start :], at="mid")
                break


def _words(s: Spotted, known: LowercaseNames) -> Iterator[Candidate]:
    for word, offsets in s.odd.items():
        if known.is_name(word):
            for offset in offsets:
                yield Candidate(offset, offset + len(word), word, "mid")
