"""Who is meant by a name as a reader types it: exactly, else by whole words, by beginnings, or nearly. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from store.records import Entity
from store.text import similarity
from store.text.folding import name_words

NEAR = 75.0
"""Likeness of two words from which on one may be a misspelling of the other, of 100."""
SHORT = 4
"""Letters below which a word has no near misses."""
_MOST = 12


@dataclass(frozen=True, slots=True)
class Meant:
    """The entities that a name may mean."""

    entities: tuple[Entity, ...] = ()
    near: bool = False
    """True if nobody is called so, and the nearest were taken."""

    @property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(entity.id for entity in self.entities)


class Called:
    """Finds entities by any of their spellings; made ready at the first question."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities
        self._names: dict[tuple[str, ...], set[int]] = {}
        self._words: dict[str, set[int]] = {}
        self._known: dict[str, Meant] = {}

    def meant(self, name: str) -> Meant:
        """Those called exactly so; else with all these words; else with words that begin so; else nearly."""
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> Meant:
        wanted = name_words(name)
        if not wanted:
            return Meant()
        self._prepare()
        found = self._names.get(wanted) or self._all([[word] for word in wanted])
        if not found:
            found = self._all([[known for known in self._words if known.startswith(word)] for word in wanted])
        if found:
            return Meant(self._chosen(found))
        return Meant(self._chosen(self._all([self._near(word) for word in wanted])), near=True)

    def _prepare(self) -> None:
        if self._words:
            return
        names: dict[tuple[str, ...], set[int]] = defaultdict(set)
        words: dict[str, set[int]] = defaultdict(set)
        for number, entity in enumerate(self._entities):
            for text in {entity.name, *(variant.text for variant in entity.variants)}:
                key = name_words(text)
                names[key].add(number)
                for word in key:
                    words[word].add(number)
        self._names, self._words = dict(names), dict(words)

    def _all(self, choices: Iterable[Sequence[str]]) -> set[int]:
        """Entities that have one word of each choice."""
        sets = [set[int]().union(*(self._words.get(word, set()) for word in choice)) for choice in choices]
        return set.intersection(*sets) if sets else set()

    def _near(self, word: str) -> list[str]:
        if len(word) < SHORT:
            return [word]
        found = similarity.extract(
            word, self._words.keys(), scorer=similarity.ratio, score_cutoff=NEAR, limit=_MOST
        )
        return [known for known, _, _ in found]

    def _chosen(self, numbers: set[int]) -> tuple[Entity, ...]:
        return tuple(self._entities[number] for number in sorted(numbers))
