"""Spellings joined step by step: every join keeps its rule, its score and what was compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from store.names.resolution.spelling_index import FormId
from store.names.spelling.word_similarity import Alike


class Join(NamedTuple):
    """One join of two spellings."""

    a: FormId
    b: FormId
    alike: Alike


class Clusters:
    """Disjoint sets of spellings that remember their joins."""

    def __init__(self, ids: Iterable[FormId]) -> None:
        self._parent = {i: i for i in ids}
        self._members = {i: [i] for i in self._parent}
        self.joins: list[Join] = []

    def find(self, ident: FormId) -> FormId:
        """The representative of a spelling's cluster: its smallest id."""
        parent = self._parent
        while parent[ident] != ident:
            parent[ident] = parent[parent[ident]]
            ident = parent[ident]
        return ident

    def members(self, ident: FormId) -> list[FormId]:
        """All spellings of the cluster, sorted."""
        return sorted(self._members[self.find(ident)])

    def join(
        self, a: FormId, b: FormId, alike: Alike, allowed: Callable[[FormId, FormId], bool] | None = None
    ) -> bool:
        """Joins two clusters if every pair across them is allowed; False if one is not."""
        root, other = sorted((self.find(a), self.find(b)))
        if root == other:
            return True
        if allowed and not all(allowed(x, y) for x in self._members[root] for y in self._members[other]):
            return False
        self._parent[other] = root
        self._members[root] += self._members.pop(other)
        self.joins.append(Join(a, b, alike))
        return True

    def roots(self) -> list[FormId]:
        """One id a cluster, sorted."""
        return sorted(self._members)
