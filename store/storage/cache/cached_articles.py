"""The findings of a whole collection, left in the cache and read one at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from store.records import ArticleAnalysis
from store.storage.cache.database import Cache


class CachedArticles(Mapping[str, ArticleAnalysis]):
    """Article id -> its findings as the collection was last linked, read at every look; what is garbled is not there."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._keys = cache.states()

    def __getitem__(self, article: str) -> ArticleAnalysis:
        kept = self._cache.article(article) if article in self._keys else None
        if kept is None:
            raise KeyError(article)
        return kept.found

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
