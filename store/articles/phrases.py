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
        self._lengths = sorted({len(phrase) for phrase in self._phrases})

    def __contains__(self, words: tuple[str, ...]) -> bool:
        return words in self._phrases

    def opens(self, words: tuple[str, ...]) -> bool:
        """True if the words begin with a phrase."""
        return any(words[:n] in self._phrases for n in self._lengths if n <= len(words))

    def within(self, words: tuple[str, ...]) -> bool:
        """True if a phrase stands anywhere in the words."""
        return any(words[i : i + n] in self._phrases for i in range(len(words)) for n in self._lengths)

    def covers(self, words: tuple[str, ...]) -> bool:
        """True if the words are nothing but phrases, one behind the other."""
        reached = {0}
        for start in range(len(words)):
            if start in reached:
                reached |= {start + n for n in self._lengths if words[start : start + n] in self._phrases}
        return len(words) > 0 and len(words) in reached


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(files("store.articles").joinpath("phrases.toml").read_text("utf-8"))


@lru_cache
def phrases(name: str) -> Phrases:
    """One of the lists of `phrases.toml`: "whole", "opening", "label", "list_follows", "boilerplate", "genre"."""
    return Phrases(_lists()[name])
