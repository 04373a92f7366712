"""What linking keeps in the cache for the next time: of the names what each article and word gave, of the events how common
words are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress

from store.events.coreference.term_weights import Weights
from store.names.detection.collection_lexicon import COUNTERS, counts, remembered
from store.names.resolution.linker_state import Memory, Settled
from store.pipeline.memo import Memo
from store.records import Analysis
from store.storage.cache import Cache, Remembered

_WEIGHTS = "weights"
_LEAST = 2
"""Articles that hold a key which is kept: most words stand in one, and weigh as much as an unknown one."""


def written(memory: Memory) -> Remembered:
    """All that is remembered of a collection."""
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

    counted = {word: counts(memory.words, word) for word in words}
    return {word: json.dumps(found) if any(found) else "" for word, found in counted.items()}


class TermStatistics:
    """The weights by which the events of a library were linked."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._weights = Memo(lambda: (cache.get_meta(_WEIGHTS),), _weights)

    def now(self) -> Weights | None:
        """As the last linking of all events had them; None if nobody counted."""
        return self._weights.get()

    def kept(self, analysis: Analysis) -> dict[str, str]:
        """What to keep with a linked collection: its own counts, or those before if it was patched and nobody counted."""
        if not analysis.holders:
            before = self._cache.get_meta(_WEIGHTS)
            return {} if before is None else {_WEIGHTS: before}
        held = analysis.holders
        several = {key: held[key] for key in sorted(held) if held[key] >= _LEAST}
        counts = [len(analysis.articles), several]
        return {_WEIGHTS: json.dumps(counts, ensure_ascii=False, separators=(",", ":"))}


def _weights(kept: str | None) -> Weights | None:
    with suppress(ValueError, TypeError):
        return Weights(*json.loads(kept)) if kept else None
    return None
