"""What kind of line a name stands in: running text, a headline, capitals."""

from __future__ import annotations

import re

from store.names.gazetteer import gazetteer
from store.text.word_lists import word_lists

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def mode(line: str) -> str:
    """ "mid" for running text, "title" for a headline in title case, "caps" for capitals."""
    if len(line) > 240:
        return "mid"
    if line.isupper():
        return "caps"
    words = _WORD.findall(line)
    if len(words) < 3:
        return "mid"
    if sum(w.isupper() for w in words if len(w) > 1) >= 0.7 * len(words):
        return "caps"
    if line.rstrip()[-1:] in ".!?" and any(w.islower() and w not in _FUNCTION for w in words):
        return "mid"
    return "title" if _is_title(words) else "mid"


_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_FUNCTION = _WORDS["small_in_titles"]


def _is_title(words: list[str]) -> bool:
    """Nearly all long words capitalised, and at least two of them plain English words."""
    long = [w for w in words[1:] if len(w) > 3]
    small = sum(w[0].islower() for w in long)
    if not long or small > 0.2 * len(long):
        return False
    common = gazetteer().words
    plain = sum(w[0].isupper() and w.lower() in common for w in words[1:] if len(w) > 2)
    return plain >= 2 and plain >= 0.2 * len(long)
