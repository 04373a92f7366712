"""Acronyms and the long forms that prove them."""

from __future__ import annotations

import re
from functools import lru_cache

from store.text.word_lists import word_lists

_PARTS = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_WORDS = word_lists("store.names.gazetteer", "spelling.txt")
_LEGAL = _WORDS["legal_without_letter"]
_SMALL = _WORDS["small_without_letter"]


def is_acronym(text: str) -> bool:
    """Two to seven capitals, dots and "&" apart, and a small s of the plural: "CSTO", "U.N.", "NGOs"."""
    letters = re.sub(r"[.&'’-]", "", text)
    if not 2 <= len(letters) <= 7 or not letters.isalnum():
        return False
    return letters.isupper() or (len(letters) > 2 and letters[-1] == "s" and letters[:-1].isupper())


_INNER = re.compile(r"\b(?:[A-Z]\.?){2,3}(?=\s)")


def _spread(match: re.Match[str]) -> str:
    """ "US Air Force" has the initials of "U S Air Force"."""
    return " ".join(match[0].replace(".", ""))


@lru_cache(maxsize=1 << 16)
def initials(long: str) -> frozenset[str]:
    """The acronyms that a long form may have, upper case: with and without its small words, "-" as a break."""
    words = _PARTS.findall(_INNER.sub(_spread, long).replace("-", " "))
    if len(words) < 2:
        return frozenset()
    every = "".join(w[0] for w in words).upper()
    strong = "".join(w[0] for w in words if w.lower() not in _SMALL).upper()
    bare = [w for i, w in enumerate(words) if not (i and w.lower() in _LEGAL)]
    short = "".join(w[0] for w in bare if w.lower() not in _SMALL).upper()
    joined = "".join(w[0] for w in _PARTS.findall(long.replace("-", "")) if w.lower() not in _SMALL).upper()
    return frozenset(a for a in (every, strong, joined, short) if len(a) >= 2)


def initials_fit(long: str, short: str) -> bool:
    """Whether `short` is made of the first letters of `long`, in order."""
    if not is_acronym(short) or len(long.split()) < 2:
        return False
    letters = re.sub(r"[^\w]", "", short).upper()
    return letters in initials(long) or (
        len(letters) > 3 and letters.endswith("S") and letters[:-1] in initials(long)
    )


def letters_fit(long: str, short: str) -> bool:
    """Whether a bracketed acronym takes its letters from a name in order, every word's first among them: SIngapore Airlines."""
    words = [w.lower() for w in _PARTS.findall(long) if w.lower() not in _SMALL]
    letters = re.sub(r"[^a-z]", "", short.lower())
    if not is_acronym(short) or len(words) < 2 or not len(words) <= len(letters) <= len(words) + 3:
        return False
    return _fits(letters, words)


def _fits(letters: str, words: list[str]) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if not letters or letters[0] != word[0]:
        return False
    taken, at = 1, 1
    if _fits(letters[1:], rest):
        return True
    while taken < len(letters):
        at = word.find(letters[taken], at)
        if at < 0:
            return False
        taken, at = taken + 1, at + 1
        if _fits(letters[taken:], rest):
            return True
    return False
