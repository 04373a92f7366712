"""How much a shared word or name is worth.

Inverse document frequency (Spärck Jones 1972), mixed with that of ordinary news in four steps of commonness. Simplified:
the background is a word list, no corpus; no length of documents enters, as BM25 would have it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from math import fsum, log

from store.events.coreference import stems
from store.events.coreference.evidence import ArticleFeatures

_BACKGROUND = {0: 0.0, 1: 1.5, 2: 3.2, 3: 6.0}
"""Weight of a word by how common it is in any news, on the scale of an inverse document frequency."""
_NAME = 4.5
LATER = 2
"""Days after a day from which on an article that names it comes back to it instead of reporting it."""
_FEW = 20
"""Articles at which the bundle's own counts weigh as much as they ever do, by half."""


class Weights:
    """Inverse document frequencies: half of the bundle, half of ordinary news.

    A bundle about one story makes its own words look common, and a handful of articles has no frequencies at all;
    both would mislead without the other half.
    """

    def __init__(self, articles: int, holders: Mapping[str, int]) -> None:
        """`holders` counts the articles that hold a key: a stem, or "@" and the id of a name."""
        self.articles = articles
        self.holders = holders
        self._share = 0.5 * articles / (articles + _FEW)
        self.of: Callable[[str], float] = _Known(self._weigh).__getitem__
        """The weight of a stem, or of a name keyed "@id"."""
        self._chance: float | None = None

    @property
    def chance(self) -> float:
        """The cosine that two articles of the collection have by what all of them are about, 0 to 1.

        Of two articles that hold each word as often as the collection does, independently: near 0 for articles about
        many stories, a tenth and more where all are about one.
        """
        if self._chance is None:
            self._chance = self._by_chance()
        return self._chance

    def identifies(self, name: str) -> float:
        """How much it says that two passages share a name, 0 to 1: little of one that most articles hold."""
        held = self.articles_with("@" + name) / self.articles if self.articles else 0.0
        return 1.0 - 2 * self._share * held

    def articles_with(self, key: str) -> int:
        """How many articles hold a key."""
        return self.holders.get(key, 0)

    def _by_chance(self) -> float:
        """Simplified: a word weighs the same in every article that holds it."""
        if not self.articles:
            return 0.0
        common, whole = [], []
        for key, held in self.holders.items():
            if key[0] in "@#" or held < 2:
                continue
            part, square = held / self.articles, self.of(key) ** 2
            common.append(part * part * square)
            whole.append(part * square)
        return 2 * self._share * fsum(common) / fsum(whole) if whole else 0.0

    def _weigh(self, key: str) -> float:
        background = _NAME if key[0] == "@" else _BACKGROUND[stems.commonness().get(key, 3)]
        if background == 0.0:
            return 0.0
        own = log((self.articles + 1) / (self.holders.get(key, 0) + 0.5))
        return (1 - self._share) * background + self._share * max(own, 0.1)


def day_key(day: int) -> str:
    """The key under which the articles are counted that name a day (its number)."""
    return f"#{day}"


def later_key(day: int) -> str:
    """The same for those of them that came out `LATER` days after it or more."""
    return f"#{day}+"


def _days(account: ArticleFeatures) -> set[str]:
    """The days that an article says, and that of its own news; what its rules keep out of the rows says none."""
    keys: set[str] = set()
    for item in account.items:
        days = item.said if item.telling.said else item.guess if item.telling.news else None
        if days is None or not days.is_day:
            continue
        keys.add(day_key(days.first))
        if item.published is not None and item.published >= days.first + LATER:
            keys.add(later_key(days.first))
    return keys


class _Known(dict[str, float]):
    """Keys and their weights, worked out when first asked for."""

    def __init__(self, weigh: Callable[[str], float]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, key: str) -> float:
        weight = self[key] = self._weigh(key)
        return weight


def weigh(accounts: Iterable[ArticleFeatures]) -> Weights:
    """Counts in how many articles each word and name stands."""
    holders: Counter[str] = Counter()
    total = 0
    for account in accounts:
        total += 1
        holders.update(account.counts.keys())
        holders.update({"@" + name for item in account.items for name in item.names})
        holders.update(_days(account))
    return Weights(total, holders)
