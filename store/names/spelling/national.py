"""Surnames as their nations are romanised: Sargsyan and Sarkisian, Hasanov and Gasanov, Tsikhanouskaya and Tikhanovskaya.

The letters in which the usual romanisations part: Armenian in its eastern and western reading (BGN/PCGN 1981 and the
western reform), Azerbaijani in its own Latin letters and by way of Russian, Belarusian and Ukrainian by way of Russian.
Too loose for any name: only a surname with its nation's ending has a key, and given names must agree beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from store.names.spelling.romanisation import fold

_SHORTEST = 5
"""Letters of a surname with an ending that tells its nation."""
_ARMENIAN = re.compile(r"(?:yants|iants|yan|ian)$")
_EASTERN = str.maketrans({"b": "p", "g": "k", "d": "t", "j": "c", "w": "v", "f": "v"})
"""What the west reads as the other of two: Petrosyan, Bedrosian."""
_VOWELS = re.compile(r"[aeiou]")
_AZERBAIJANI = re.compile(r"(?:ov|yev|ev|ova|yeva|eva|zad[ae]|li|lu|oglu|oghlu)$")
_C = re.compile(r"c(?!h)")
_ENDING_IN_E = re.compile(r"zade$")
_SLAVIC = re.compile(r"(?:ou|au|eu|ov|ev|sk[iy]|skaya|skaia|enk[ao])$")
_BELARUSIAN = (
    (re.compile(r"^tsi"), "ti"),
    (re.compile(r"dzi"), "di"),
    (re.compile(r"[oa]u(?=sk|$)"), "ov"),
    (re.compile(r"eu(?=sk|$)"), "ev"),
    (re.compile(r"enka$"), "enko"),
)


@lru_cache(maxsize=1 << 16)
def keys(surname: str) -> frozenset[str]:
    """What a surname in lower-case Latin letters shares with its other romanisations; empty if it tells no nation."""
    if len(surname) < _SHORTEST:
        return frozenset()
    found = (_armenian(surname), _azerbaijani(surname), _belarusian(surname))
    return frozenset(key for key in found if key)


def are_one(a: str, b: str) -> bool:
    """Two surnames are romanisations of one."""
    return not keys(a).isdisjoint(keys(b))


def given_are_one(a: str, b: str) -> bool:
    """Two given names differ in nothing but Azerbaijani letters: Ceyhun, Jeyhun."""
    return _in_russian(a) == _in_russian(b)


def _armenian(word: str) -> str:
    ending = _ARMENIAN.search(word)
    if not ending:
        return ""
    stem = fold(word[: ending.start()]).translate(_EASTERN)
    bare = stem[:1] + _VOWELS.sub("", stem[1:])
    return f"hy {bare}" if len(bare) > 2 else ""


def _azerbaijani(word: str) -> str:
    return f"az {_in_russian(_ENDING_IN_E.sub('zada', word))}" if _AZERBAIJANI.search(word) else ""


def _in_russian(word: str) -> str:
    """Azerbaijani c as j, x as kh, q and h as g: what stays after the letters that Russian lacks."""
    return fold(_C.sub("j", word.replace("x", "kh").replace("q", "g"))).replace("g", "h")


def _belarusian(word: str) -> str:
    if not _SLAVIC.search(word):
        return ""
    for pattern, letters in _BELARUSIAN:
        word = pattern.sub(letters, word)
    return f"be {fold(word)}"
