"""The regular forms of English nouns and verbs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def inflected(section: str, words: Iterable[str]) -> Iterator[str]:
    """Words with their regular forms; `section` is "verbs", "nouns", or what has no other forms."""
    for word in words:
        yield word
        if section in ("verbs", "nouns"):
            yield _with_s(word)
        if section == "verbs":
            yield from _past_and_participle(word)


def _with_s(word: str) -> str:
    if re.search(r"(?:[sxz]|ch|sh)$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"


def _past_and_participle(word: str) -> tuple[str, str]:
    """Verbs that double their last letter stand among the irregular ones."""
    if word.endswith("e"):
        return f"{word}d", f"{word if word.endswith('ee') else word[:-1]}ing"
    past = f"{word[:-1]}ied" if re.search(r"[^aeiou]y$", word) else f"{word}ed"
    return past, f"{word}ing"
