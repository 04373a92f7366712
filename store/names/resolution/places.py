"""The mentions of a linked collection, kept as numbers and made when they are asked for: there are forty in an article."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from store.names import entity_types
from store.names.model import Candidate
from store.names.resolution.article_names import Use, spelt
from store.records import Entity, Kind, Mention


class Places(NamedTuple):
    """Where the names of one article stand."""

    uses: Sequence[Use]
    """Its spellings."""
    numbers: array[int]
    """Start, end and index in `uses` of every mention, in their order."""
    roles: Mapping[int, str]
    """Number of a mention -> the role said of it."""

    def mentions(self, entities: Sequence[Entity]) -> tuple[Mention, ...]:
        """The mentions; `entities` are those of the uses."""
        flat = iter(self.numbers)
        return tuple(
            Mention(
                start,
                end,
                self.uses[use].text,
                _kind_of(self.uses[use], entities[use]),
                entities[use].id,
                self.roles.get(at),
            )
            for at, (start, end, use) in enumerate(zip(flat, flat, flat, strict=True))
        )


def _kind_of(use: Use, entity: Entity) -> Kind:
    """A caller's kind stands for the mention, whatever its entity was voted."""
    return entity_types.as_kind(use.kind, entity.kind)


def placed(found: Sequence[Candidate], uses: Sequence[Use]) -> Places:
    """Where the candidates stand, `uses` being their spellings."""
    index = {(use.text, use.kind, use.owner): at for at, use in enumerate(uses)}
    numbers = array("i", (number for c in found for number in (c.start, c.end, index[spelt(c)])))
    return Places(uses, numbers, {at: c.role for at, c in enumerate(found) if c.role})


class LinkedMentions(Mapping[str, tuple[Mention, ...]]):
    """Article id -> its mentions in order, each with the id of its entity; made anew at every look."""

    def __init__(
        self,
        places: Mapping[str, Places],
        ids: Mapping[str, Sequence[str]],
        entities: Mapping[str, Entity],
    ) -> None:
        """`ids` are the entities of each article's spellings."""
        self._places, self._ids, self._entities = places, ids, entities

    def __getitem__(self, article: str) -> tuple[Mention, ...]:
        return self._places[article].mentions([self._entities[key] for key in self._ids[article]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
