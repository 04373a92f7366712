"""Pairs that nearly link: looked for when the collection is analysed, and kept in the cache."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from store.names.merge_candidates import Suggestion, suggest
from store.names.overrides import Decided
from store.names.overrides.pieces import Part
from store.pipeline.base_view import DerivedAnalysis
from store.records import Entity
from store.storage.cache import Cache

_NAME = "suggestions"
_QUICK = 2000
"""Entities that are compared in the time of a key."""


class MergeCandidates:
    """The near links of a linked collection, whatever was decided about them."""

    def __init__(self, found: DerivedAnalysis, cache: Cache | None) -> None:
        self._found = found
        self._cache = cache
        self._entities: Sequence[Entity] | None = None
        self._all: Sequence[Suggestion] | None = None

    def all(self) -> Sequence[Suggestion]:
        """Best first: from the cache, or looked for now."""
        entities = self._found.entities()
        if self._all is None or entities is not self._entities:
            self._entities = entities
            self._all = self._kept()
            if self._all is None:
                self._all = suggest(entities)
                if self._cache:
                    self._cache.put_meta(_NAME, json.dumps(self._all, ensure_ascii=False))
        return self._all

    def renew(self) -> None:
        """Have them kept with the collection as it is linked now."""
        self._all = None
        self.all()

    def is_stale(self) -> bool:
        """True if nobody has looked since the collection was linked."""
        return self._cache is not None and self._cache.get_meta(_NAME) is None

    def is_slow(self) -> bool:
        """True if looking would take longer than a reader waits for a key."""
        entities = self._found.entities()
        known = self._all is not None and entities is self._entities
        return not known and self._kept() is None and len(entities) > _QUICK

    def _kept(self) -> Sequence[Suggestion] | None:
        kept = self._cache.get_meta(_NAME) if self._cache else None
        try:
            return [Suggestion(*row) for row in json.loads(kept)] if kept else None
        except (ValueError, TypeError):
            return None


def _alike(one: str, other: str) -> bool:
    from store.names.resolution.compare_names import SUGGEST, compare

    return compare(one, other).score >= SUGGEST


def waiting(
    suggestions: Iterable[Suggestion], decided: Decided, name_of: Callable[[str], str]
) -> Sequence[Suggestion]:
    """Those about which nothing was decided, with the ids of their entities now.

    A surname that has found its owner suggests nobody else who bears it: what a merge changed must still look alike.
    """
    found: dict[frozenset[str], Suggestion] = {}
    for suggestion in suggestions:
        one, other = (decided.ids.get(Part(key), key) for key in (suggestion.one, suggestion.other))
        pair = frozenset((one, other))
        if not (one and other and len(pair) == 2) or pair in decided.apart:
            continue
        if (one, other) == (suggestion.one, suggestion.other) or _alike(name_of(one), name_of(other)):
            found.setdefault(pair, suggestion._replace(one=one, other=other))
    return list(found.values())
