"""The words that web pages put around articles, looked up quickly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> tuple[str, ...]:
    """The words in lower case, without digits, signs and symbols."""
    return tuple(_WORD.findall(text.casefold()))


class Phrases:
    """A set of phrases, compared word by word."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = frozenset(words_of(phrase) for phrase in phrases)
        lengths: dict[str, set[int]] = {}
        for phrase in self._phrases:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        self._lengths = {word: tuple(sorted(counts)) for word, counts in lengths.items()}

    def __contains__(self, words: tuple[str, ...]) -> bool:
        return words in self._phrases

    def _at(self, words: tuple[str, ...], start: int) -> list[int]:
        """Where the phrases that begin at a word end."""
        lengths = self._lengths.get(words[start], ())
        return [start + n for n in lengths if words[start : start + n] in self._phrases]

    def opens(self, words: tuple[str, ...]) -> bool:
        """True if the words begin with a phrase."""
        return bool(words) and bool(self._at(words, 0))

    def within(self, words: tuple[str, ...]) -> bool:
        """True if a phrase stands anywhere in the words."""
        return any(word in self._lengths and self._at(words, i) for i, word in enumerate(words))

    def covers(self, words: tuple[str, ...]) -> bool:
        """True if the words are nothing but phrases, one behind the other."""
        reached = {0}
        for start in range(len(words)):
            if start in reached:
                reached.update(self._at(words, start))
            elif max(reached) < start:
                return False
        return len(words) > 0 and len(words) in reached


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(files("store.articles.metadata").joinpath("phrases.toml").read_text("utf-8"))


@lru_cache
def phrases(name: str) -> Phrases:
    """One of the lists of `phrases.toml`: "whole", "opening", "label", "list_follows", "boilerplate", "genre"."""
    return Phrases(_lists()[name])
