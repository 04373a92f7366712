"""What every format of the entities is written from: entities, the articles that name them, and who stands beside whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from store.records import Annotation, Document, Entity, Mention


@dataclass(frozen=True, slots=True)
class EntityReport:
    """Entities in the order of the library, the most named first."""

    entities: Sequence[Entity]
    documents: Mapping[str, Document]
    """By article id, those that can be read."""
    mentions: Mapping[str, Sequence[Mention]]
    """By article id: where the articles name them."""
    annotations: Sequence[Annotation] = ()
    memos: Mapping[str, str] = field(default_factory=dict)
    """What the reader wrote on an entity as a whole, by its id."""

    def together(self) -> Counter[tuple[str, str]]:
        """In how many articles two entities are both named, by their ids in the order of the report.

        Plain co-occurrence by document, the network of a bundle as most tools for text draw it.
        """
        place = {entity.id: number for number, entity in enumerate(self.entities)}
        by_article: dict[str, list[str]] = {}
        for entity in self.entities:
            for article in entity.articles:
                by_article.setdefault(article, []).append(entity.id)
        found: Counter[tuple[str, str]] = Counter()
        for named in by_article.values():
            found.update(combinations(sorted(named, key=place.__getitem__), 2))
        return found

    def by_tag(self) -> Counter[tuple[str, str]]:
        """How many passages with a tag name an entity, by tag and entity."""
        return Counter(self._tagged())

    def spelled(self) -> dict[tuple[str, str], list[str]]:
        """The spellings of an entity that stand in an article, each once, by entity and article."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for article, names in self.mentions.items():
            for name in names:
                found.setdefault((name.entity, article), {})[name.text] = None
        return {key: [*spellings] for key, spellings in found.items()}

    def _tagged(self) -> Iterator[tuple[str, str]]:
        known = {entity.id for entity in self.entities}
        for note in self.annotations:
            if note.tags and note.anchor.state != "lost":
                named = self._named(note) & known
                yield from ((tag, entity) for tag in note.tags for entity in sorted(named))

    def _named(self, note: Annotation) -> set[str]:
        start, end = note.anchor.start, note.anchor.end
        names = self.mentions.get(note.article, ())
        return {name.entity for name in names if name.start < end and start < name.end}
