"""Words of an English dictionary: what opens a sentence or stands in a heading and is one of them is hardly a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from store.names.gazetteer.lists import gazetteer

_ENDINGS = ("s", "es", "ed", "er", "ing", "ly", "ers", "ings", "ness", "able", "less", "est")
_SHORTEST = 3
"""Letters that an ending leaves at least."""


@lru_cache(maxsize=1 << 15)
def is_dictionary_word(word: str) -> bool:
    """A lower-case word of the dictionary or a regular form of one; no given name and no common surname."""
    known = gazetteer()
    if word in known.words:
        return True
    if word in known.common_given_names or word in known.common_surnames:
        return False
    return word in known.dictionary or any(s in known.dictionary or s in known.words for s in stems(word))


def stems(word: str) -> Iterator[str]:
    """What a word may be a regular form of: "copied" of "copy", "planning" of "plan", "baking" of "bake"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word[: -len(ending)]
            yield stem
            yield f"{stem}e"
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"
            if len(stem) > _SHORTEST and stem[-1] == stem[-2]:
                yield stem[:-1]
