"""Words made alike before they are compared: case, accents and, for names, script taken away."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


class _Accents(dict[int, int | None]):
    """A table for `str.translate` that drops combining marks; it learns each character once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = kept = None if unicodedata.combining(chr(code)) else code
        return kept


_ACCENTS = _Accents()


def folded(text: str) -> str:
    """Case and accents taken away: "Pashinyán" → "pashinyan"."""
    if text.isascii():
        return text.lower()
    # Twice: some signs become capital letters when they are taken apart (“X™” is “XTM”).
    return unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_ACCENTS)


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in Latin letters: "Пашинян" → ("pashinyan",); apostrophes join, other signs part."""
    plain = folded(text)
    if not plain.isascii():
        from anyascii import anyascii

        plain = anyascii(plain).lower()
    return tuple(_WORD.findall(plain.replace("'", "")))
