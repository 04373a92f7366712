"""How common words and names are in a collection: counted when all its events are linked, and kept for patches."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from store.pipeline.memo import Memo
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
        self._weights = Memo(lambda: (cache.get_meta(_NAME),), _weights)

    def now(self) -> Weights | None:
        """As the last linking of all events had them; None if nobody counted."""
        return self._weights.get()

    def kept(self, analysis: Analysis) -> dict[str, str]:
        """What to keep with a linked collection: its own counts, or those before if it was patched and nobody counted."""
        if not analysis.holders:
            before = self._cache.get_meta(_NAME)
            return {} if before is None else {_NAME: before}
        held = analysis.holders
        several = {key: held[key] for key in sorted(held) if held[key] >= _LEAST}
        counts = [len(analysis.articles), several]
        return {_NAME: json.dumps(counts, ensure_ascii=False, separators=(",", ":"))}


def _weights(kept: str | None) -> Weights | None:
    from store.events.coreference.term_weights import Weights

    with suppress(ValueError, TypeError):
        return Weights(*json.loads(kept)) if kept else None
    return None
