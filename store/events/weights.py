"""How much a shared word or name is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from store.events import words
from store.events.evidence import Evidence

_BACKGROUND = {0: 0.0, 1: 1.5, 2: 3.2, 3: 6.0}
"""Weight of a word by how common it is in any news, on the scale of an inverse document frequency."""
_NAME = 4.5
_FEW = 20
"""Articles at which the bundle's own counts weigh as much as they ever do, by half."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Inverse document frequencies: half of the bundle, half of ordinary news.

    A bundle about one story makes its own words look common, and a handful of articles has no frequencies at all;
    both would mislead without the other half.
    """

    articles: int
    holders: Mapping[str, int]
    """Key -> number of articles that hold it; names are keyed "@" and their id."""

    def of(self, key: str) -> float:
        """The weight of a stem, or of a name keyed "@id"."""
        background = _NAME if key[0] == "@" else _BACKGROUND[words.commonness().get(key, 3)]
        if background == 0.0:
            return 0.0
        share = 0.5 * self.articles / (self.articles + _FEW)
        own = log((self.articles + 1) / (self.holders.get(key, 0) + 0.5))
        return (1 - share) * background + share * max(own, 0.1)


def weigh(articles: Iterable[Iterable[Evidence]]) -> Weights:
    """Counts in how many articles each word and name stands."""
    holders: Counter[str] = Counter()
    total = 0
    for article in articles:
        total += 1
        keys: set[str] = set()
        for item in article:
            keys.update(item.stems)
            keys.update("@" + name for name in item.names)
        holders.update(keys)
    return Weights(total, holders)
