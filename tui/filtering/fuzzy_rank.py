"""Ranking what a reader may mean by a few typed letters: tags, commands, names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from store.text import similarity

T = TypeVar("T")


def rank(query: str, options: Sequence[T], key: Callable[[T], str], limit: int = 50) -> list[T]:
    """The options that match, best first, at most `limit`; all of them, in their order, for a blank query.

    A prefix of the whole or of a word beats letters that lie scattered, and both beat a misspelling:
    "pashnian" still finds "Nikol Pashinyan". Scores come from rapidfuzz.
    """
    wanted = query.strip().casefold()
    if not wanted:
        return list(options[:limit])
    scored = [(score(wanted, key(option).casefold()), -index) for index, option in enumerate(options)]
    best = sorted((pair for pair in scored if pair[0] >= 60), reverse=True)[:limit]
    return [options[-index] for _, index in best]


def score(query: str, text: str) -> float:
    """How well `text` answers `query`, 0 to 110; both casefolded."""
    if text == query:
        return 110.0
    if text.startswith(query):
        return 105.0
    if any(word.startswith(query) for word in text.replace("/", " ").replace("-", " ").split()):
        return 100.0
    if query in text:
        return 95.0
    if len(query) >= 2 and _scattered(query, text):
        return 70.0 + 20.0 * len(query) / len(text)
    return float(similarity.partial_ratio(query, text, score_cutoff=70)) * 0.9 if len(query) >= 4 else 0.0


def _scattered(query: str, text: str) -> bool:
    """True if the letters of the query occur in order, the first at the start of a word."""
    first = query[0]
    starts = [i for i, letter in enumerate(text) if letter == first and (i == 0 or not text[i - 1].isalnum())]
    return any(_in_order(query, text, start) for start in starts[:4])


def _in_order(query: str, text: str, start: int) -> bool:
    rest = iter(text[start:])
    return all(letter in rest for letter in query)
