"""Copies and stories: looked for when the collection is analysed, and kept in the cache."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b

from store.pipeline import derived
from store.pipeline.derived.groups import ArticleGroups
from store.pipeline.maintenance.update_task import LARGE, SMALL_PART
from store.pipeline.memo import Memo
from store.pipeline.ports import AnalysisView, Corpus
from store.storage.cache import Cache
from store.storage.codec import dumps, loads_whole

_NAME = "groups"


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
        # It loads what compares texts, which showing groups does without.
        search = derived.GroupSearch(self._shelf, self._cache, self._found.events())
        changed = self._few_changed(basis) if basis is not None else None
        found = search.around(changed, self._kept()) if changed is not None else None
        self._all = replace(found or search.anew(), states=self._states())
        self._cache.put_meta(_NAME, dumps(self._all))

    def _few_changed(self, basis: Mapping[str, str]) -> set[str] | None:
        """The articles that are others now; None if they are too many, or the library is small."""
        now = self._cache.states()
        changed = {key for key in basis.keys() | now.keys() if basis.get(key) != now.get(key)}
        return None if len(now) <= LARGE or len(changed) * SMALL_PART >= len(now) else changed

    def _kept(self) -> ArticleGroups:
        if self._all is None:
            kept = self._cache.get_meta(_NAME)
            self._all = (loads_whole(ArticleGroups, kept) if kept else None) or ArticleGroups()
        return self._all

    def _states(self) -> str:
        states = "\n".join(f"{key} {state}" for key, state in sorted(self._cache.states().items()))
        return blake2b(states.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
