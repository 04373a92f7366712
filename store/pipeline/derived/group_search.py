"""Looking for copies and stories: in the whole collection, or around the articles that are others than before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from contextlib import suppress

from store.event_list import EventList
from store.events.article_groups import near_duplicates, stories
from store.events.article_groups.near_duplicates import Sketch
from store.pipeline.derived.article_groups_delta import patched
from store.pipeline.derived.groups import ArticleGroups
from store.pipeline.documents import Documents
from store.pipeline.ports import ArticleRow, Corpus
from store.storage.cache import Cache

_SKETCH = "sketch"
_AT_ONCE = 500
"""Sketches kept in one transaction."""


class GroupSearch:
    """One look at the articles as they are now; their sketches are kept in the cache."""

    def __init__(self, shelf: Corpus, cache: Cache, events: EventList) -> None:
        self._shelf = shelf
        self._cache = cache
        self._events = events
        self._documents = Documents(shelf)

    def anew(self) -> ArticleGroups:
        """Copies and stories among all articles."""
        copies = near_duplicates.group(dict(self._sketches(self._shelf.articles())))
        told = stories.group(tuple(self._events), self._documents, copies)
        return ArticleGroups(copies=copies, stories=told)

    def around(self, changed: Set[str], before: ArticleGroups) -> ArticleGroups | None:
        """Those of `before` with what has changed around some articles; None if too many lie around them."""

        def sketches(keys: Iterable[str]) -> dict[str, Sketch]:
            return dict(self._sketches(map(self._shelf.row, keys)))

        return patched(before, changed, self._events, self._documents, sketches)

    def _sketches(self, rows: Iterable[ArticleRow]) -> Iterator[tuple[str, Sketch]]:
        """The sketch of every article in their order; new ones are kept."""
        rows, documents = list(rows), self._documents
        known = self._cache.per_text(_SKETCH, [row.body for row in rows])
        fresh: dict[str, bytes] = {}
        for row in rows:
            with suppress(ValueError):
                if row.body in known:
                    yield row.id, Sketch.from_bytes(known[row.body])
                    continue
            made = near_duplicates.sketch(documents[row.id].text, row.article.furniture)
            if row.id not in documents.unreadable:
                fresh[row.body] = made.to_bytes()
            yield row.id, made
            if len(fresh) >= _AT_ONCE:
                self._keep(fresh)
        self._keep(fresh)

    def _keep(self, fresh: dict[str, bytes]) -> None:
        if fresh:
            self._cache.keep_of_texts(_SKETCH, fresh)
            fresh.clear()
