"""Names told again in another script, in brackets: "Isaac Herzog (יצחק הרצוג)"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from store.names.model import Candidate, Stated
from store.names.spelling.romanisation import ascii_of, script, skeleton
from store.names.spelling.word_similarity import alike

RULE = "in another script"
_OPENS = re.compile(r"\s?[(\[（][\"“'‘«]?\s?")
_INSIDE = re.compile(r"[^()\[\]（）,;:/\n\"”»]{2,40}")
_CLOSES = re.compile(r"[\"”’'»]?\s?[)\]）,;]")
_ALPHABETS = frozenset("latin cyrillic greek armenian georgian".split())
"""Scripts that write vowels: what they spell can be compared by sound."""


def told_again(text: str, candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Stated]]:
    """The names in brackets behind others, written in a script without capitals, with the statement that both are one."""
    if text.isascii():
        return
    for left in candidates:
        span = _bracketed(text, left.end) if left.at in ("mid", "start", "given", "found") else None
        if span is None:
            continue
        name = text[span[0] : span[1]]
        if _has_no_capitals(name) and may_be_one(left.text, name):
            yield (
                Candidate(*span, name, "mid", left.text.lower().split()[-1] + " (", ")"),
                Stated(left.text, name, RULE),
            )


def _bracketed(text: str, at: int) -> tuple[int, int] | None:
    opened = _OPENS.match(text, at)
    inside = _INSIDE.match(text, opened.end()) if opened else None
    if inside is None or not _CLOSES.match(text, inside.end()):
        return None
    start = inside.start()
    return start, start + len(inside[0].rstrip(" ’'"))


def _has_no_capitals(name: str) -> bool:
    """One script, and none that knows capitals; a few words at most."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or len(name.split()) > 5:
        return False
    rest = [c for c in name if not c.isalpha() and unicodedata.category(c)[0] != "M" and c not in " ·・‧=-"]
    return not rest and not any(
        c.isupper() or c.islower() for c in letters if ord(c) < 0x10A0 or ord(c) > 0x10FF
    )


def may_be_one(left: str, right: str) -> bool:
    """Two names in different scripts; where both write their vowels, a word of each must sound alike."""
    scripts = {script(left), script(right)}
    if len(scripts) == 1:
        return False
    if not scripts <= _ALPHABETS:
        return True
    here, there = (_words(name) for name in (left, right))
    return any(skeleton(a) == skeleton(b) or alike(a, b).score > 0 for a in here for b in there)


def _words(name: str) -> list[str]:
    return [ascii_of(word) for word in re.findall(r"[^\W\d_]{3,}", name)]
