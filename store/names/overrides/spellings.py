"""Which entity a spelling belongs to, before any decision."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from store.names.overrides.model import Ref, shown
from store.names.spelling.normalise import plain_key
from store.records import Entity, Mention

NamesOf = Callable[[str], Sequence[Mention]]
"""Mentions of an article, as they were linked."""


class Spellings:
    """Entities by their spellings; made once for a collection and asked by every decision."""

    def __init__(self, entities: Iterable[Entity], names_of: NamesOf) -> None:
        self.entities = {entity.id: entity for entity in entities}
        self.names_of = names_of

    @cached_property
    def by_text(self) -> dict[str, list[str]]:
        """Spelling to entities."""
        found: dict[str, list[str]] = defaultdict(list)
        for entity in self.entities.values():
            for variant in entity.variants:
                found[variant.text].append(entity.id)
            # Offices are shown with a land that their articles may say elsewhere.
            if entity.id not in found.get(entity.name, ()):
                found[entity.name].append(entity.id)
        return found

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for text, ids in self.by_text.items():
            found[plain_key(text)] += ids
        return found

    def find(self, ref: Ref) -> str | None:
        """The entity that is meant: by its name rather than by another spelling, of the same kind, the most mentioned."""
        if ref.article:
            return self._in_article(ref)
        ids = self.by_text.get(ref.text) or self._by_key.get(plain_key(ref.text)) or []
        return max(ids, key=lambda i: self._rank(ref, self.entities[i]), default=None)

    def _rank(self, ref: Ref, entity: Entity) -> tuple[object, ...]:
        named, kind = entity.name == ref.text, entity.kind == ref.kind
        count = sum(v.count for v in entity.variants if v.text == ref.text)
        return (named and kind, named, kind, count, entity.mentions, entity.id)

    def _in_article(self, ref: Ref) -> str | None:
        found = Counter(
            m.entity
            for m in self.names_of(ref.article)
            if shown(m.text) == ref.text and ref.start in (-1, m.start) and m.entity in self.entities
        )
        return max(found, key=lambda i: (found[i], i), default=None)

    def within(self, ref: Ref, whole: Ref | None) -> str | None:
        """The entity with this spelling, the one that is called `whole` if it has it."""
        if whole is not None and not ref.article:
            entity = self.entities.get(self.find(whole) or "")
            if entity and any(v.text == ref.text for v in entity.variants):
                return entity.id
        return self.find(ref)
