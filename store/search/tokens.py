"""A text as the words it is searched by: without case and accents, in Latin letters, with a way back to the text. Pure.

“Пашинян’s” gives "pashinyan" and "s". Scripts that put no blanks between words keep their characters and give every pair
of neighbours: 停火协议 gives 停火, 火协, 协议 and the last character 议, so that a word of any length is found as a row
of pairs (the bigrams that Lucene's CJKAnalyzer and others index). Every other character is folded by itself, as
`store.text.folding.name_words` folds names: a query and a text in two scripts meet where their letters do.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from store.text.folding import for_search, transliterated

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_RUN = re.compile(r"[a-z0-9]+|[^\x00-\x7f]+")
_SOUNDS = {
    **dict.fromkeys("şșšśŝ", "sh"),
    **dict.fromkeys("çčćĉ", "ch"),
    **dict.fromkeys("žź", "zh"),
    **dict.fromkeys("ğ", "gh"),
    **dict.fromkeys("äæ", "ae"),
    **dict.fromkeys("öøœ", "oe"),
    **dict.fromkeys("ü", "ue"),
    "å": "aa",
    "đ": "dj",
    "ñ": "ny",
    "ə": "a",
}
"""Letters with a sign -> how English spelling writes their sound; without the sign they are found as well."""
_MANY = frozenset(_SOUNDS) | frozenset(map(str.upper, _SOUNDS))


class Token(NamedTuple):
    """A word of a text, folded, and where it stands there (code points)."""

    word: str
    start: int
    end: int


class _Folding(dict[int, str]):
    """A table for `str.translate`: what a character gives, a blank where it parts words; it learns each once."""

    def __init__(self, sounds: dict[str, str]) -> None:
        super().__init__()
        self._sounds = sounds

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold(chr(code), self._sounds)
        return folded


def _fold(character: str, sounds: dict[str, str]) -> str:
    if character.lower() in sounds:
        return sounds[character.lower()]
    if _UNSPACED.match(character):
        return character
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return ""
    if not (character.isalnum() or unicodedata.category(character)[0] == "M"):
        return " "
    plain = transliterated(for_search(character))
    return "".join(filter(str.isalnum, plain))


_PLAIN, _SOUNDED = _Folding({}), _Folding(_SOUNDS)


def folded_words(text: str) -> list[str]:
    """The words of a text in order, the last character of a run without blanks after its pairs."""
    return _words(text.translate(_PLAIN), last=True)


def sounded_words(text: str) -> list[str]:
    """The same words with the sound of letters that carry a sign written out: “Paşinyan” gives "pashinyan"."""
    return _words(text.translate(_SOUNDED), last=True)


def has_sounds(text: str) -> bool:
    """True if the two ways of folding may differ for a text."""
    return not text.isascii() and not _MANY.isdisjoint(text)


def query_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a query, plain and sounded: the last character of a run only where it stands alone."""
    plain, sounded = (tuple(_words(text.translate(table), last=False)) for table in (_PLAIN, _SOUNDED))
    return plain, sounded if len(sounded) == len(plain) else plain


def tokens(text: str) -> list[Token]:
    """The words of a text as `folded_words` gives them, with their places."""
    places = _places(text)
    found: list[Token] = []
    for match in _RUN.finditer(text.translate(_PLAIN)):
        run, start = match[0], match.start()
        if run.isascii():
            found.append(Token(run, places[start], places[match.end() - 1] + 1))
            continue
        at = start
        for word in _pairs(run, last=True):
            found.append(Token(word, places[at], places[at + len(word) - 1] + 1))
            at += 1
    return found


def _places(text: str) -> list[int] | range:
    """Where each character of the folded text stands in the text."""
    # Few texts hold a character that gives none or several.
    if text.isascii() or all(len(_PLAIN[ord(character)]) == 1 for character in set(text)):
        return range(len(text))
    return [place for place, character in enumerate(text) for _ in _PLAIN[ord(character)]]


def _words(folded: str, *, last: bool) -> list[str]:
    runs: list[str] = _RUN.findall(folded)
    if folded.isascii():
        return runs
    return [word for run in runs for word in ((run,) if run.isascii() else _pairs(run, last=last))]


def _pairs(run: str, *, last: bool) -> list[str]:
    """Neighbours in a run without blanks; the last character if it is asked for or stands alone."""
    pairs = [run[at : at + 2] for at in range(len(run) - 1)]
    return [*pairs, run[-1]] if last or not pairs else pairs
