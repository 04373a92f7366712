"""A quotation as it is compared: what differs between two copies of the same words is evened out, offsets are kept.

Characters are decomposed (NFD), runs of blanks become one, typographic quotes and dashes plain ones, and what has no
width (byte order mark, soft hyphen, bidi marks) is left out. Case is kept.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from store.text.folding import MARKS

_PLAIN = {**MARKS, "…": "..."}


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if character in _PLAIN:
        return _PLAIN[character]
    if unicodedata.category(character) == "Cf":
        return ""
    return unicodedata.normalize("NFD", character)


class Folded:
    """A folded text, and where each of its characters stands in the original."""

    def __init__(self, original: str) -> None:
        pieces: list[str] = []
        self._places: list[int] = []
        last = " "
        for index, character in enumerate(original):
            piece = _fold_character(character)
            if piece and not (piece == " " and last == " "):
                pieces.append(piece)
                self._places += [index] * len(piece)
                last = piece
        self.text = "".join(pieces)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the folded text in the original; it must not be empty."""
        return self._places[start], self._places[end - 1] + 1


def parts_letter(text: str, end: int) -> bool:
    """True if a span that ends there would part a letter from its accents."""
    return end < len(text) and unicodedata.combining(text[end]) != 0


def fold(text: str) -> str:
    """A short text, folded, without blanks at its ends."""
    return Folded(text).text.strip()
