"""What many mentions of one spelling tell, added up: in whole numbers, so that the order of counting shows nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import add
from typing import NamedTuple

from store.names.entity_types.context_features import context
from store.names.entity_types.scores import KINDS, as_kind
from store.names.model import Candidate

_PARTS = 10_000
"""A weight is counted in so many parts of one."""
_PLACE = {kind: place for place, kind in enumerate(KINDS)}


class Tally(NamedTuple):
    """Counts that add up over mentions; both tuples are in the order of `KINDS`."""

    number: int = 0
    """Mentions."""
    told: tuple[int, ...] = (0,) * len(KINDS)
    """What stands beside them tells, in parts of one."""
    found: tuple[int, ...] = (0,) * len(KINDS)
    """Mentions that a recogniser of the user's gives this kind."""

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(
            self.number + other.number,
            tuple(map(add, self.told, other.told)),
            tuple(map(add, self.found, other.found)),
        )

    def weight(self, place: int) -> float:
        """What was told for one kind, all mentions together."""
        return self.told[place] / _PARTS


def tally(mentions: Iterable[Candidate]) -> Tally:
    """Counts what stands beside these mentions."""
    number, told, found = 0, [0] * len(KINDS), [0] * len(KINDS)
    for mention in mentions:
        number += 1
        if mention.at == "found":
            found[_PLACE[as_kind(mention.kind, "other")]] += 1
        for kind, weight in context(mention).items():
            told[_PLACE[kind]] += round(weight * _PARTS)
    return Tally(number, _shared(tuple(told)), _shared(tuple(found)))


@lru_cache(maxsize=1 << 12)
def _shared(counts: tuple[int, ...]) -> tuple[int, ...]:
    """The same counts as one object: a large bundle has few different ones, and those of most names are nought."""
    return counts
