"""Words broken at a line end, made whole."""

from __future__ import annotations

import re
from functools import cached_property

BROKEN = "\ufffe"
"""PDFium's sign for a hyphen that only the line end called for."""
_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-\u2010"
_TOKEN = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_FIRST = re.compile(r"[^\W\d_]+")


class Hyphens:
    """Tells a hyphen of the word's own from one of the line end, by the other words of the same text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(token.lower().replace("\u2010", "-") for token in _TOKEN.findall(self._text))

    def seam(self, above: str, line: str) -> tuple[str, str]:
        """What of a line's end is kept, and what stands between it and the next line: a blank, but where a word was broken."""
        above = above.rstrip()
        if above.endswith((BROKEN, _SOFT_HYPHEN)):
            return above[:-1], ""
        if not above.endswith(tuple(_HYPHENS)) or not line[:1].isalpha():
            return above, " "
        last, first = _last_word(above[:-1]), _FIRST.match(line)
        if not last or first is None:
            return above, " "
        return (above, "") if self._is_own(last, first[0]) else (above[:-1], "")

    def _is_own(self, left: str, right: str) -> bool:
        """True if the word is written with a hyphen: as elsewhere in the text, before a capital, or if both parts are words."""
        if not right[0].islower():
            return True
        whole, parted = f"{left}{right}".lower(), f"{left}-{right}".lower()
        if (parted in self._known) != (whole in self._known):
            return parted in self._known
        # The part behind the line end is a token of the text in any case: it counts only if it stands elsewhere, too.
        return left.lower().rpartition("-")[2] in self._words_alone and right.lower() in self._words_alone

    @cached_property
    def _words_alone(self) -> frozenset[str]:
        without = re.sub(r"\b[^\W\d_]++[-\u2010]\n\s*+[^\W\d_]+", " ", self._text)
        return frozenset(word.lower() for word in re.findall(r"(?<![\w-])[^\W\d_]++(?![\w-])", without))


def _last_word(line: str) -> str:
    """The letters and the hyphens between them at the end of a line; "" if it ends with something else."""
    start = len(line)
    while start and (line[start - 1].isalpha() or line[start - 1] == "-"):
        start -= 1
    return "" if line.endswith("-") else line[start:].lstrip("-")
