"""Romanisation folded: spellings of one foreign name in Latin letters, and the same name in its own script, become equal.

Based on the letters where the common romanisations of Cyrillic, Armenian, Georgian, Arabic, Persian and Turkish part ways.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from store.text.folding import transliterated

_RULES = [
    (re.compile(p), r, tuple(needles.split()))
    for p, r, needles in (
        (r"[^a-z]", "", ""),
        (r"^(?:ye|je)", "e", "ye je"),
        (r"tch|tsch|tsj", "c", "tch tsch tsj"),
        (r"sch|sh|sz|s'", "s", "sch sh sz"),
        (r"dzh|dj|dsch", "j", "dzh dj dsch"),
        (r"ch|cz|cs", "c", "ch cz cs"),
        (r"ts|tz|tc", "c", "ts tz tc"),
        (r"zh", "j", "zh"),
        (r"kh|gh(?=[aeiouy])", "h", "kh gh"),
        (r"ph|ff", "f", "ph ff"),
        (r"th", "t", "th"),
        (r"dh", "d", "dh"),
        (r"ck|q|c(?=[aouklr]|$)", "k", "c q"),
        (r"x", "ks", "x"),
        (r"w", "v", "w"),
        (r"ov[ae]?$|off$", "ov", "ov off"),
        (r"ou|oo|oe(?=[^aeiou])", "u", "ou oo oe"),
        (r"ya|ia|ja(?=[^aeiou]|$)", "ia", "ya ia ja"),
        (r"yu|iu|ju(?=[^aeiou]|$)", "iu", "yu iu ju"),
        (r"(?<=[^aeiou])(?:iy|ij|yi|yy|ii|ie|ey|ei|y)$", "i", "iy ij ii ie ei y"),
        (r"ee|iy|yi|ij|ie|y", "i", "ee ij ie y"),
        (r"ae|oe|ue", "e", "ae oe ue"),
        (r"(?<=[aeiou])h(?=[^aeiou]|$)", "", "h"),
        (r"(.)\1+", r"\1", ""),
    )
]
_VOWELS = re.compile(r"[aeiouy]")
# Endings behind a foreign name that are no part of it: the Armenian article, the Georgian nominative.
_ARTICLE = re.compile(r"(?<=[\u0561-\u0587]{3})ը$|(?<=ან)ი$|(?<=ენ)ი$|(?<=ინ)ი$|(?<=ოვ)ი$|(?<=ევ)ი$")
# Letters of Turkish and Azerbaijani that lose their sound without their mark.
_MARKED = str.maketrans({"ş": "sh", "ç": "ch", "ğ": "g", "ı": "i", "ə": "a", "š": "sh", "č": "ch", "ž": "zh", "đ": "dj", "ć": "ch",
                         "ł": "l", "ø": "o", "ö": "o", "ü": "u", "ä": "a", "ñ": "n"})  # fmt: skip


@lru_cache(maxsize=1 << 17)
def ascii_of(word: str) -> str:
    """A word in plain lower-case Latin letters."""
    word = word.casefold()
    if word.isascii():
        return word
    word = _ARTICLE.sub("", unicodedata.normalize("NFC", word)).translate(_MARKED)
    if word.isascii():
        return word
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare if bare.isascii() else transliterated(word)


def of_soft_g(a: str, b: str) -> bool:
    """ "Ağdam" and "Aghdam": what Turkish newspapers print as a bare g is gh in Azerbaijani names."""
    if a.isascii() and b.isascii():
        return False
    one, other = a.casefold(), b.casefold()
    return ("ğ" in one) != ("ğ" in other) and _with_gh(one) == _with_gh(other)


def _with_gh(text: str) -> str:
    return " ".join(ascii_of(word) for word in text.replace("ğ", "gh").split())


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """What stays of a word's sound under any of the common romanisations."""
    word = ascii_of(word)
    for pattern, replacement, needles in _RULES:
        # Most rules find nothing, and a search for letters costs a tenth of one for a pattern.
        if not needles or any(needle in word for needle in needles):
            word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """First letter and consonants of the folded word: vowels are what romanisations of Arabic differ in."""
    folded = fold(word)
    return folded[:1] + _VOWELS.sub("", folded[1:])


def script(text: str) -> str:
    """ "latin", or the first word of the Unicode name of its first letter, lower case."""
    for c in text:
        if c.isalpha():
            name = unicodedata.name(c, "latin").split()[0].lower()
            return "han" if name == "cjk" else name
    return "latin"
