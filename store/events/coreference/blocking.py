"""Which tellings are worth comparing: those that share rare words, names or numbers.

Every telling is looked up by its rarest keys, and a key that many tellings share is used only together with the day.
So the work grows with the number of tellings, not with its square.

Blocking, as record linkage does it (Christen 2012 surveys the ways); rarest keys first is what prefix filtering of set
similarity joins does. Simplified: a fixed number of keys and partners each, so a pair that shares common words only is missed.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from operator import neg

from store.events.coreference.evidence import MentionFeatures

BUDGET = 300
"""Lookups for one telling: in a small bundle all its keys, in a large one the rarest."""
HOLDERS = 60
PARTNERS = 20
AROUND = 0.6
"""What a word or name around a short passage weighs."""
DAY = 9.0
"""What it weighs that two tellings say the same day."""

Weigh = Callable[[str], float]
Keys = list[tuple[float, str]]
"""Keys with their weights, these below zero, so that the heaviest come first where they are sorted."""


class _Weighed(dict[str, tuple[float, str]]):
    """Key -> its weight below zero and itself, one object for all who hold it: a large collection has millions of them."""

    def __init__(self, weigh: Weigh, part: float = 1.0) -> None:
        super().__init__()
        self._weigh, self._part = weigh, part

    def __missing__(self, key: str) -> tuple[float, str]:
        pair = self[key] = (-self._part * self._weigh(key), key)
        return pair


def _keys_of(item: MentionFeatures, own: _Weighed, around: _Weighed) -> Keys:
    """The keys of a telling, heaviest first; what stands around a short passage counts less."""
    weighed = [own[stem] for stem in item.stems]
    weighed += [own["@" + name] for name in item.names]
    weighed += [around[stem] for stem in item.context]
    weighed += [around["@" + name] for name in item.around]
    if item.said is not None and item.said.is_day:
        weighed.append((-DAY, f"#{item.said.first}"))
    weighed.sort()
    return weighed


def dated(key: str, item: MentionFeatures) -> str | None:
    """The key together with the day that a telling is of, if that is one."""
    return f"{key}|{item.guess.first}" if item.guess is not None and item.guess.is_day else None


def pairs(
    items: Sequence[MentionFeatures], weigh: Weigh, only: Iterable[int] | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs of indices (lower first) that share enough to be compared, in their order; each pair once.

    With `only` those of these indices with any other.
    """
    for at, others in enumerate(_higher(items, weigh, range(len(items)) if only is None else only)):
        for other in sorted(set(others)):
            yield at, other


def _higher(items: Sequence[MentionFeatures], weigh: Weigh, wanted: Iterable[int]) -> list[array[int]]:
    """For every index the higher ones that it is to be compared with: four bytes each, for there are millions of them."""
    own, around = _Weighed(weigh), _Weighed(weigh, AROUND)
    keys = [_keys_of(item, own, around) for item in items]
    index = _index(items, keys)
    higher: list[array[int]] = [array("i") for _ in items]
    for at in wanted:
        for other in _partners(at, items, keys[at], index):
            higher[min(at, other)].append(max(at, other))
    return higher


def _index(items: Sequence[MentionFeatures], keys: Sequence[Keys]) -> dict[str, list[int]]:
    """Key -> who holds it; a key with too many holders only together with their days."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, held in enumerate(keys):
        for _, key in held:
            index[key].append(at)
    for key in [key for key, holders in index.items() if len(holders) > HOLDERS]:
        for at in index.pop(key):
            with_day = dated(key, items[at])
            if with_day is not None:
                index[with_day].append(at)
    return index


def _partners(
    at: int, items: Sequence[MentionFeatures], keys: Keys, index: Mapping[str, Sequence[int]]
) -> list[int]:
    """The indices that share the most weight, heaviest first, and further ones that say the same day."""
    shared: dict[int, float] = defaultdict(float)
    used = 0
    for below, key in keys:
        if used >= BUDGET or below > -0.5:
            break
        holders = index.get(key)
        if holders is None:
            with_day = dated(key, items[at])
            holders = index.get(with_day, ()) if with_day is not None else ()
        if not 2 <= len(holders) <= HOLDERS:
            continue
        used += len(holders)
        for other in holders:
            shared[other] -= below
    shared.pop(at, None)
    best = _heaviest(shared)
    said = items[at].said
    if said is None or not said.is_day or len(best) == len(shared):
        return best
    same_day = {other: weight for other, weight in shared.items() if items[other].said == said}
    for other in best:
        same_day.pop(other, None)
    return best + _heaviest(same_day)


def _heaviest(shared: Mapping[int, float]) -> list[int]:
    """The partners of most weight, the first of equals."""
    return [other for _, other in nsmallest(PARTNERS, zip(map(neg, shared.values()), shared, strict=True))]
