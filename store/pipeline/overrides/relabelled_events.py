"""Tellings and events with the names as decided: looked at one by one, as a list of events is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from store.event_list import EventList
from store.names.overrides import Decided, shown
from store.records import Event, Mention, Telling

NamesOf = Callable[[str], Sequence[Mention]]


class RelabelledEvents(EventList):
    """Events as linked, each with the entities of its tellings as decided."""

    def __init__(self, events: EventList, decided: Decided, names_of: NamesOf) -> None:
        self._events, self._decided, self._names_of = events, decided, names_of

    def __len__(self) -> int:
        return len(self._events)

    def _one(self, place: int) -> Event:
        return self._event(self._events[place])

    def __iter__(self) -> Iterator[Event]:
        return map(self._event, self._events)

    def get_many(self, indices: Sequence[int]) -> Sequence[Event]:
        """The events at these indices."""
        return [self._event(event) for event in self._events.get_many(indices)]

    def dates(self) -> Sequence[str | None]:
        """The date of every event: names change none."""
        return self._events.dates()

    def articles(self) -> Sequence[Sequence[str]]:
        """The ids of the articles that tell every event."""
        return self._events.articles()

    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells."""
        return self._events.indices_of_article(article)

    def indices_of_entity(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity takes part, as decided."""
        linked = {entity, *(part.entity for part in self._decided.parts.get(entity, ()))}
        maybe = sorted({index for key in linked for index in self._events.indices_of_entity(key)})
        return [
            index
            for index, event in zip(maybe, self.get_many(maybe), strict=True)
            if entity in event.entities
        ]

    def linked(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity took part before any decision."""
        return self._events.indices_of_entity(entity)

    def index_of(self, event: str) -> int | None:
        """Index of the event with this id: names change none."""
        return self._events.index_of(event)

    def indices_planned(self) -> Sequence[int]:
        """Indices of the events that nobody tells as done: names change none."""
        return self._events.indices_planned()

    def weights(self) -> Sequence[float]:
        """The weight of every event: names change none."""
        return self._events.weights()

    def asides(self) -> Sequence[bool]:
        """Whether each event is kept as a dated passage instead of a row: names change none."""
        return self._events.asides()

    def _event(self, event: Event) -> Event:
        if not self._decided.touches(event.entities):
            return event
        told = tellings(event.tellings, self._decided, self._names_of)
        counts = Counter(entity for telling in told for entity in telling.entities)
        ranked = sorted(counts, key=lambda entity: (-counts[entity], entity))
        return replace(event, tellings=told, entities=tuple(ranked))


def regroups(decided: Decided) -> bool:
    """True if names became one or several; a new name or kind changes no row."""
    merged = any(len({part.entity for part in parts}) > 1 for parts in decided.parts.values())
    return merged or any(True for _ in decided.cuts.entities())


def tellings(told: Sequence[Telling], decided: Decided, names_of: NamesOf) -> tuple[Telling, ...]:
    """Tellings with the entities of their names as decided."""
    return tuple(_telling(telling, decided, names_of) for telling in told)


def _telling(telling: Telling, decided: Decided, names_of: NamesOf) -> Telling:
    if not decided.touches(telling.entities):
        return telling
    found = (now for entity in telling.entities for now in _now(entity, telling, decided, names_of))
    return replace(telling, entities=tuple(dict.fromkeys(entity for entity in found if entity)))


def _now(entity: str, telling: Telling, decided: Decided, names_of: NamesOf) -> list[str]:
    """What an entity of a telling is now; of one that was cut its mentions in the telling tell."""
    here = telling.article
    if decided.cuts.of(entity):
        mine = [m for m in names_of(here) if m.entity == entity and telling.start <= m.start < telling.end]
        if mine:
            return [decided.entity_of(entity, shown(m.text), here, m.start) for m in mine]
    return [decided.entity_of(entity, "", "", -1)]
