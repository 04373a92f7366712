"""Records after articles left or names were linked otherwise: adjusted as they stand, without linking anything again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from store import events
from store.event_list import EventList
from store.records import Entity, Event, Mention, Telling

Told = Mapping[str, Sequence[Telling]]

# Entities without the articles that were removed: their mentions do not count while they are gone.


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


# Events after names in their tellings were linked otherwise: they stay, and the names in them change.


def tell_the_same(before: Sequence[Telling], after: Sequence[Telling]) -> bool:
    """True if two lists of tellings of one article differ in their names at most."""
    return [replace(t, entities=()) for t in before] == [replace(t, entities=()) for t in after]


def rows_of(listed: EventList, articles: Iterable[str]) -> Sequence[Event]:
    """The events that some articles tell."""
    return listed.get_many(sorted({place for key in articles for place in listed.indices_of_article(key)}))


def renamed(event: Event, told: Told) -> Event:
    """An event with the tellings of some articles as they are now; their spans are those that it has."""
    now = {(t.article, t.start, t.end): t for t in _of(told, event)}
    tellings = tuple(now.get((t.article, t.start, t.end), t) for t in event.tellings)
    return replace(event, tellings=tellings, entities=events.entities_of(tellings))


def _of(told: Told, event: Event) -> Iterable[Telling]:
    articles = {telling.article for telling in event.tellings}
    return (telling for key in articles & told.keys() for telling in told[key])
