"""Words made alike before they are compared: the one place that says which differences count for what.

| fold | taken away | for |
|---|---|---|
| `for_search` | case, accents | filters and searches by words |
| `for_finding` | case, accents, shapes of marks and blanks, what has no width | finding in the text on screen |
| `for_names` | shapes of marks | spellings of names, whose case and accents still tell something |
| `name_words` | case, accents, script, marks | looking an entity up |
| `aligned_folding.fold` | shapes of marks, runs of blanks, what has no width | quotations, with a way back to the text |
"""

from __future__ import annotations

import re
import unicodedata

MARKS = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′ʼ`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
"""Quotes and dashes of all shapes -> the plain one."""
_MARKS = str.maketrans(MARKS)
_NAME_MARKS = str.maketrans({**MARKS, "\u00a0": " ", "\u00ad": ""})
_WORD = re.compile(r"[^\W_]+")
_UNSEEN = ("Mn", "Me", "Cf")


class _Accents(dict[int, int | None]):
    """A table for `str.translate` that drops combining marks; it learns each character once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = kept = None if unicodedata.combining(chr(code)) else code
        return kept


_ACCENTS = _Accents()


def for_search(text: str) -> str:
    """Case and accents taken away: "Pashinyán" → "pashinyan"."""
    if text.isascii():
        return text.lower()
    # Twice: some signs become capital letters when they are taken apart (“X™” is “XTM”).
    return unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_ACCENTS)


def for_finding(text: str) -> str:
    """Case, accents, the shape of marks and blanks taken away, each character by itself."""
    return "".join(map(_for_finding, text))


def _for_finding(character: str) -> str:
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(c for c in plain if unicodedata.category(c) not in _UNSEEN).translate(_MARKS)


def for_names(text: str) -> str:
    """Composed, with plain quotes, dashes and blanks: "d’Arc" → "d'Arc"."""
    if text.isascii():  # of all that is translated only the backtick is, and `translate` is slow
        return text.replace("`", "'")
    return unicodedata.normalize("NFC", text).translate(_NAME_MARKS)


def transliterated(text: str) -> str:
    """In Latin letters: "москва" → "moskva"; what is ASCII comes back as it is, the rest in small letters."""
    if text.isascii():
        return text
    # Its tables take a while to load, and most texts need none.
    from anyascii import anyascii

    return anyascii(text).lower()


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in Latin letters: "Пашинян" → ("pashinyan",); apostrophes join, other signs part."""
    plain = transliterated(for_search(text))
    return tuple(_WORD.findall(plain.replace("'", "")))


def lower(text: str) -> str:
    """The text in small letters, character by character, so that its length stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
