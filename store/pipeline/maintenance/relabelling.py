"""Events after names in their tellings were linked otherwise: they stay, and the names in them change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from store.event_list import EventList
from store.records import Event, Telling

Told = Mapping[str, Sequence[Telling]]


def tell_the_same(before: Sequence[Telling], after: Sequence[Telling]) -> bool:
    """True if two lists of tellings of one article differ in their names at most."""
    return [replace(t, entities=()) for t in before] == [replace(t, entities=()) for t in after]


def rows_of(events: EventList, articles: Iterable[str]) -> Sequence[Event]:
    """The events that some articles tell."""
    return events.get_many(sorted({place for key in articles for place in events.indices_of_article(key)}))


def renamed(event: Event, told: Told) -> Event:
    """An event with the tellings of some articles as they are now; their spans are those that it has."""
    from store.events.coreference.build_events import entities_of

    now = {(t.article, t.start, t.end): t for t in _of(told, event)}
    tellings = tuple(now.get((t.article, t.start, t.end), t) for t in event.tellings)
    return replace(event, tellings=tellings, entities=entities_of(tellings))


def _of(told: Told, event: Event) -> Iterable[Telling]:
    articles = {telling.article for telling in event.tellings}
    return (telling for key in articles & told.keys() for telling in told[key])
