"""How common words and names are in a collection: counted when all its events are linked, and kept for patches."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from store.cache import Cache

if TYPE_CHECKING:
    from store.events.weights import Weights

_NAME = "weights"
_LEAST = 2
"""Articles that hold a key which is kept: most words stand in one, and weigh as much as an unknown one."""


class Weighing:
    """The weights by which the events of a library were linked."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._kept: str | None = None
        self._weights: Weights | None = None

    def now(self) -> Weights | None:
        """As the last linking of all events had them; None if nobody counted."""
        from store.events.weights import Weights

        kept = self._cache.kept(_NAME)
        if kept != self._kept:
            self._kept, self._weights = kept, None
            with suppress(ValueError, TypeError):
                self._weights = Weights(*json.loads(kept)) if kept else None
        return self._weights

    def keep(self, articles: int, holders: Mapping[str, int]) -> None:
        """Keep the counts of a collection: how many articles it has, and how many hold each key."""
        several = {key: holders[key] for key in sorted(holders) if holders[key] >= _LEAST}
        written = json.dumps([articles, several], ensure_ascii=False, separators=(",", ":"))
        self._cache.keep(_NAME, written)

    def restore(self) -> None:
        """Keep what was last read once more, after the collection was replaced by a patched one."""
        if self._kept is not None:
            self._cache.keep(_NAME, self._kept)
