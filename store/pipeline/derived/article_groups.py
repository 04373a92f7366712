"""Copies and stories: looked for when the collection is analysed, and kept in the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

from store.pipeline.derived.article_groups_delta import patched
from store.pipeline.derived.groups import ArticleGroups
from store.pipeline.documents import Documents
from store.pipeline.maintenance.exact_update import LARGE, SMALL_PART
from store.pipeline.memo import Memo
from store.pipeline.ports import AnalysisView, ArticleRow, Corpus
from store.storage.cache import Cache
from store.storage.codec import dumps, loads_whole

if TYPE_CHECKING:
    from store.events.article_groups.near_duplicates import Sketch

_NAME = "groups"
_SKETCH = "sketch"
_AT_ONCE = 500
"""Sketches kept in one transaction."""


class ArticleGroupsView:
    """The groups of a library as it was last analysed, without articles that were removed since."""

    def __init__(self, found: AnalysisView, shelf: Corpus, cache: Cache) -> None:
        self._found = found
        self._shelf = shelf
        self._cache = cache
        self._all: ArticleGroups | None = None
        self._now: Memo[ArticleGroups] = Memo(
            lambda: (self._kept(), shelf.revisions.articles),
            lambda kept, _: kept.within({row.id for row in shelf.articles()}),
        )

    def now(self) -> ArticleGroups:
        """The groups; none before any analysis."""
        return self._now.get()

    def is_stale(self) -> bool:
        """True if nobody has looked since the collection was linked."""
        return self._cache.get_meta(_NAME) is None

    def is_exact(self) -> bool:
        """True if the articles and their dates are those that were looked at: stories rest on dates too."""
        return self.now().states == self._states()

    def basis(self) -> Mapping[str, str] | None:
        """The states of the articles that the groups were made of; None if there are no such groups."""
        return self._cache.states() if not self.is_stale() and self.is_exact() else None

    def renew(self, basis: Mapping[str, str] | None = None) -> None:
        """Look for copies and stories among the articles as they are now.

        With the `basis` of the groups that are kept, in a large library of which few articles are others now, only around
        these.
        """
        documents = Documents(self._shelf)
        found = self._patched(basis, documents) if basis is not None else None
        self._all = found or self._anew(documents)
        self._cache.put_meta(_NAME, dumps(self._all))

    def _anew(self, documents: Documents) -> ArticleGroups:
        from store.events.article_groups import near_duplicates as copies
        from store.events.article_groups import stories

        groups = copies.group(dict(self._sketches(documents, self._shelf.articles())))
        told = stories.group(tuple(self._found.events()), documents, groups)
        return ArticleGroups(self._states(), groups, told)

    def _patched(self, basis: Mapping[str, str], documents: Documents) -> ArticleGroups | None:
        """None if too much has changed."""
        now = self._cache.states()
        changed = {key for key in basis.keys() | now.keys() if basis.get(key) != now.get(key)}
        if len(now) <= LARGE or len(changed) * SMALL_PART >= len(now):
            return None

        def sketches(keys: Iterable[str]) -> dict[str, Sketch]:
            return dict(self._sketches(documents, [self._shelf.row(key) for key in keys]))

        found = patched(self._kept(), changed, self._found.events(), documents, sketches)
        return None if found is None else ArticleGroups(self._states(), found.copies, found.stories)

    def _kept(self) -> ArticleGroups:
        if self._all is None:
            kept = self._cache.get_meta(_NAME)
            self._all = (loads_whole(ArticleGroups, kept) if kept else None) or ArticleGroups()
        return self._all

    def _states(self) -> str:
        states = "\n".join(f"{key} {state}" for key, state in sorted(self._cache.states().items()))
        return blake2b(states.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    def _sketches(self, documents: Documents, rows: Sequence[ArticleRow]) -> Iterator[tuple[str, Sketch]]:
        """The sketch of every article in their order; new ones are kept."""
        from store.events.article_groups.near_duplicates import Sketch, sketch

        known = self._cache.per_text(_SKETCH, [row.body for row in rows])
        fresh: dict[str, bytes] = {}
        for row in rows:
            with suppress(ValueError):
                if row.body in known:
                    yield row.id, Sketch.from_bytes(known[row.body])
                    continue
            made = sketch(documents[row.id].text, row.article.furniture)
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
