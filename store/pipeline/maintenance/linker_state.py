"""What linking the names remembers, to and from the cache."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.storage.cache import Cache, Remembered

if TYPE_CHECKING:
    from store.names.resolution.linker_state import Memory, Settled


def written(memory: Memory) -> Remembered:
    """All that is remembered of a collection."""
    from store.names.detection.collection_lexicon import COUNTERS

    words = {word for name in COUNTERS for word in getattr(memory.words, name)}
    return Remembered(
        {key: _article(article) for key, article in memory.articles.items()}, _words(memory, words)
    )


def rewritten(memory: Memory, articles: Iterable[str], words: Iterable[str]) -> Remembered:
    """What changed of it: these articles, some of them gone, and these words."""
    known = memory.articles
    return Remembered(
        {key: _article(known[key]) if key in known else "" for key in articles}, _words(memory, words)
    )


def read(cache: Cache) -> Memory:
    """What the cache has of it, nothing if it has none; raises ValueError, TypeError or IndexError on what is garbled."""
    from store.names.detection.collection_lexicon import COUNTERS, remembered
    from store.names.resolution.linker_state import Memory, Settled

    def ask(word: str) -> list[int]:
        data = cache.word(word)
        return json.loads(data) if data else [0] * len(COUNTERS)

    kept = cache.remembered()
    # One call for all: ten thousand small ones cost much more.
    articles = json.loads(f"[{','.join(kept.values())}]")
    return Memory(
        remembered(ask), {key: Settled.from_json(data) for key, data in zip(kept, articles, strict=True)}
    )


def _article(article: Settled) -> str:
    return json.dumps(article.to_json(), separators=(",", ":"), ensure_ascii=False)


def _words(memory: Memory, words: Iterable[str]) -> dict[str, str]:
    from store.names.detection.collection_lexicon import counts

    counted = {word: counts(memory.words, word) for word in words}
    return {word: json.dumps(found) if any(found) else "" for word, found in counted.items()}
