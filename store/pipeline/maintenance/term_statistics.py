"""How common words and names are in a collection: counted when all its events are linked, and kept for patches."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from store.records import Analysis
from store.storage.cache import Cache

if TYPE_CHECKING:
    from store.events.coreference.term_weights import Weights

_NAME = "weights"
_LEAST = 2
"""Articles that hold a key which is kept: most words stand in one, and weigh as much as an unknown one."""


class TermStatistics:
    """The weights by which the events of a library were linked."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._kept: str | None = None
        self._weights: Weights | None = None

    def now(self) -> Weights | None:
        """As the last linking of all events had them; None if nobody counted."""
        from store.events.coreference.term_weights import Weights

        kept = self._cache.get_meta(_NAME)
        if kept != self._kept:
            self._kept, self._weights = kept, None
            with suppress(ValueError, TypeError):
                self._weights = Weights(*json.loads(kept)) if kept else None
        return self._weights

    def kept(self, analysis: Analysis) -> dict[str, str]:
        """What to keep with a linked collection: its own counts, or those before if it was patched and nobody counted."""
        if not analysis.holders:
            before = self._cache.get_meta(_NAME)
            return {} if before is None else {_NAME: before}
        held = analysis.holders
        several = {key: held[key] for key in sorted(held) if held[key] >= _LEAST}
        counts = [len(analysis.articles), several]
        return {_NAME: json.dumps(counts, ensure_ascii=False, separators=(",", ":"))}
