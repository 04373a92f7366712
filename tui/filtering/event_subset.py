"""The events of some articles, as a list of their own. Pure; no event is read for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from store.event_list import EventList
from store.records import Event


class EventPart(EventList):
    """Those of a list that one of the articles tells, in its order."""

    def __init__(self, events: EventList, articles: Collection[str]) -> None:
        self._events = events
        self._indices = sorted(
            {index for article in articles for index in events.indices_of_article(article)}
        )

    def __len__(self) -> int:
        return len(self._indices)

    def _one(self, place: int) -> Event:
        return self._events[self._indices[place]]

    def dates(self) -> Sequence[str | None]:
        """The date of every event."""
        return self._of(self._events.dates())

    def articles(self) -> Sequence[Sequence[str]]:
        """The ids of all articles that tell every event, also of those that were not asked for."""
        every = self._events.articles()
        return [every[index] for index in self._indices]

    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells."""
        return self._among(self._events.indices_of_article(article))

    def indices_of_entity(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity takes part."""
        return self._among(self._events.indices_of_entity(entity))

    def index_of(self, event: str) -> int | None:
        """Index of the event with this id."""
        index = self._events.index_of(event)
        return next(iter(self._among([] if index is None else [index])), None)

    def indices_planned(self) -> Sequence[int]:
        """Indices of the events that nobody tells as done."""
        return self._among(self._events.indices_planned())

    def weights(self) -> Sequence[float]:
        """The weight of every event."""
        every = self._events.weights()
        return [every[index] for index in self._indices]

    def asides(self) -> Sequence[bool]:
        """Whether each event is kept as a dated passage instead of a row."""
        every = self._events.asides()
        return [every[index] for index in self._indices]

    def get_many(self, indices: Sequence[int]) -> Sequence[Event]:
        """The events at these indices."""
        return self._events.get_many([self._indices[index] for index in indices])

    def _of(self, every: Sequence[str | None]) -> Sequence[str | None]:
        return [every[index] for index in self._indices]

    def _among(self, indices: Sequence[int]) -> Sequence[int]:
        places = ((bisect_left(self._indices, index), index) for index in indices)
        return [at for at, index in places if at < len(self._indices) and self._indices[at] == index]
