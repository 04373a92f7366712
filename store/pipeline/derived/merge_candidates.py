"""Pairs that nearly link: looked for when the collection is analysed, and kept in the cache."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from store import names
from store.names.overrides import Decided
from store.names.overrides.pieces import Part
from store.names.suggestion import Suggestion
from store.pipeline.memo import Memo
from store.pipeline.ports import AnalysisView
from store.records import Entity
from store.storage.cache import Cache

_NAME = "suggestions"
_QUICK = 2000
"""Entities that are compared in the time of a key."""


class MergeCandidates:
    """The near links of a linked collection, whatever was decided about them."""

    def __init__(self, found: AnalysisView, cache: Cache | None) -> None:
        self._found = found
        self._cache = cache
        self._all = Memo(lambda: (found.entities(),), self._look)

    def all(self) -> Sequence[Suggestion]:
        """Best first: from the cache, or looked for now."""
        return self._all.get()

    def _look(self, entities: Sequence[Entity]) -> Sequence[Suggestion]:
        kept = self._kept()
        if kept is None:
            kept = names.suggest(entities)
            if self._cache:
                self._cache.put_meta(_NAME, json.dumps(kept, ensure_ascii=False))
        return kept

    def renew(self) -> None:
        """Have them kept with the collection as it is linked now."""
        self._all.forget()
        self.all()

    def is_stale(self) -> bool:
        """True if nobody has looked since the collection was linked."""
        return self._cache is not None and self._cache.get_meta(_NAME) is None

    def is_slow(self) -> bool:
        """True if looking would take longer than a reader waits for a key."""
        return not self._all.is_known() and self._kept() is None and len(self._found.entities()) > _QUICK

    def _kept(self) -> Sequence[Suggestion] | None:
        kept = self._cache.get_meta(_NAME) if self._cache else None
        try:
            return [Suggestion(*row) for row in json.loads(kept)] if kept else None
        except (ValueError, TypeError):
            return None


def _alike(one: str, other: str) -> bool:
    return names.compare(one, other).score >= names.SUGGEST


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
