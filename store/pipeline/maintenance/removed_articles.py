"""Entities without the articles that were removed: their mentions do not count while they are gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from store.records import Entity, Mention


def without(
    entities: Iterable[Entity], gone: Collection[str], mentions: Iterable[Mention]
) -> tuple[Entity, ...]:
    """The entities without `gone` articles and the `mentions` in them; those named nowhere else are left out."""
    count = Counter(mention.entity for mention in mentions)
    spelt = Counter((mention.entity, mention.text) for mention in mentions)
    trimmed = (
        _trim(entity, gone, count[entity.id], spelt) if count[entity.id] else entity for entity in entities
    )
    return tuple(entity for entity in trimmed if entity.articles)


def _trim(entity: Entity, gone: Collection[str], less: int, spelt: Counter[tuple[str, str]]) -> Entity:
    fewer = (replace(v, count=v.count - spelt[entity.id, v.text]) for v in entity.variants)
    return replace(
        entity,
        mentions=entity.mentions - less,
        articles=tuple(article for article in entity.articles if article not in gone),
        variants=tuple(variant for variant in fewer if variant.count > 0),
    )
