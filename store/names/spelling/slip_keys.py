"""Keys that a word shares with its slips of the pen and its other romanisations: look-ups instead of comparisons.

Each word is filed under itself and under what is left of it without one letter (symmetric deletion, as in SymSpell; Garbe
2012): two words one edit apart meet under at least one key, without making all edits of either.
"""

from __future__ import annotations

from functools import lru_cache

from store.names.spelling.romanisation import fold, skeleton

_SHORTEST, _LONGEST = 4, 64
"""Letters: of a shorter word too little is left, and a longer one is no word but a text without blanks, whose keys
would take the square of its length."""


def deletes(word: str) -> set[str]:
    """A word and what is left of it without one letter: two words one edit apart share at least one."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return {word}
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


@lru_cache(maxsize=1 << 14)
def near(word: str) -> tuple[str, ...]:
    """Keys that a word shares with its typos and other romanisations, each once: of the raw and of the folded word."""
    found = deletes(word)
    if fold(word) != word:
        found |= deletes(fold(word))
    return tuple(found | {skeleton(word)})
