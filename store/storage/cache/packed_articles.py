"""The findings of a whole collection in memory, as they are kept on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from store.records import ArticleAnalysis
from store.storage.cache.collection_delta import Columns, columns, from_columns


class PackedArticles(Mapping[str, ArticleAnalysis]):
    """Article id -> its findings, a twentieth of the room of their records, which are made anew at every look."""

    def __init__(self, order: Iterable[str]) -> None:
        """`order` are the ids, in the order of the collection."""
        self._columns: dict[str, Columns | None] = dict.fromkeys(order)

    def put(self, found: ArticleAnalysis) -> None:
        """Take in what an article gives, or gives now."""
        self._columns[found.article] = columns(found)

    def columns(self, article: str) -> Columns:
        """What the cache writes of an article; raises KeyError."""
        kept = self._columns[article]
        if kept is None:
            raise KeyError(article)
        return kept

    def __getitem__(self, article: str) -> ArticleAnalysis:
        return from_columns(article, self.columns(article))

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)
