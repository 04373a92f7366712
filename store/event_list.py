"""A list of events, however long, that is asked for dates, articles and names without reading every event."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import overload

from store import edtf
from store.records import Event, Telling


class EventList(Sequence[Event]):
    """Events by date (`order`), undated ones last. Indices count from 0 and hold until the list is asked for anew."""

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        """An event, or some of them in their order; raises IndexError."""
        if isinstance(index, slice):
            return self.get_many(range(*index.indices(len(self))))
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        return self._one(place)

    @abstractmethod
    def _one(self, place: int) -> Event:
        """The event at an index from 0 that is there."""

    @abstractmethod
    def dates(self) -> Sequence[str | None]:
        """The date (EDTF) of every event, in their order; cheap."""

    @abstractmethod
    def articles(self) -> Sequence[Sequence[str]]:
        """The ids of the articles that tell every event, each once; cheap."""

    @abstractmethod
    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells, ascending; cheap."""

    @abstractmethod
    def indices_of_entity(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity takes part, ascending; cheap."""

    @abstractmethod
    def index_of(self, event: str) -> int | None:
        """Index of the event with this id, None if there is none; cheap."""

    def indices_planned(self) -> Sequence[int]:
        """Indices of the events that nobody tells as done (`nobody_did`), ascending; here by reading all of them."""
        return [index for index, event in enumerate(self) if nobody_did(event.tellings)]

    def weights(self) -> Sequence[float]:
        """The weight of every event, in their order; here by reading all of them."""
        return [event.weight for event in self]

    def asides(self) -> Sequence[bool]:
        """Whether each event is kept as a dated passage instead of a row; here by reading all of them."""
        return [bool(event.aside) for event in self]

    def get_many(self, indices: Sequence[int]) -> Sequence[Event]:
        """The events at these indices, in that order; where they lie far apart this is cheaper than one after the other."""
        return [self[index] for index in indices]

    def at(self, article: str, start: int, end: int) -> int | None:
        """Index of the event told in a span of an article: of the telling that shares most of it, the first of equals."""
        best: tuple[int, int, int] | None = None
        told = self.indices_of_article(article)
        for index, event in zip(told, self.get_many(told), strict=True):
            for telling in event.tellings:
                shared = min(telling.end, end) - max(telling.start, start)
                if telling.article == article and shared > 0:
                    best = max(best or (0, 0, 0), (shared, -(telling.end - telling.start), -index))
        return -best[2] if best else None


class Listed(EventList):
    """A list in memory."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._events = tuple(events)
        self._by_article: Mapping[str, Sequence[int]] | None = None
        self._by_entity: Mapping[str, Sequence[int]] | None = None
        self._by_id: Mapping[str, int] | None = None

    def __len__(self) -> int:
        return len(self._events)

    def _one(self, place: int) -> Event:
        return self._events[place]

    def dates(self) -> Sequence[str | None]:
        """The date of every event."""
        return [event.date for event in self._events]

    def articles(self) -> Sequence[Sequence[str]]:
        """The ids of the articles that tell every event."""
        return [articles_of(event.tellings) for event in self._events]

    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells."""
        if self._by_article is None:
            self._by_article = holders(self.articles())
        return self._by_article.get(article, ())

    def indices_of_entity(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity takes part."""
        if self._by_entity is None:
            self._by_entity = holders([event.entities for event in self._events])
        return self._by_entity.get(entity, ())

    def index_of(self, event: str) -> int | None:
        """Index of the event with this id."""
        if self._by_id is None:
            self._by_id = {event.id: index for index, event in enumerate(self._events)}
        return self._by_id.get(event)


def order(event: Event) -> tuple[tuple[int, int, int], bool, int, str]:
    """Sorts events by date, finest first, undated last; of one date said before inferred, then by how many articles tell it."""
    return (edtf.sort_key(event.date), event.inferred, -len(articles_of(event.tellings)), event.id)


def articles_of(tellings: Iterable[Telling]) -> tuple[str, ...]:
    """The articles of some tellings, each once, in their order."""
    return tuple(dict.fromkeys(telling.article for telling in tellings))


def news_of(events: Iterable[Event]) -> dict[str, str]:
    """Article id -> id of the event that its title or lead tells; of several the heaviest row."""
    best: dict[str, tuple[bool, float, str]] = {}
    for event in events:
        for telling in event.tellings:
            if telling.news:
                found = (not event.aside, event.weight, event.id)
                best[telling.article] = max(best.get(telling.article, found), found)
    return {article: found[2] for article, found in best.items()}


def nobody_did(tellings: Sequence[Telling]) -> bool:
    """True for what is planned, supposed or denied by all who tell it."""
    return bool(tellings) and all(telling.told != "told" for telling in tellings)


def holders(held: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """What is held -> the places of those that hold it, ascending."""
    found: dict[str, list[int]] = {}
    for index, keys in enumerate(held):
        for key in keys:
            found.setdefault(key, []).append(index)
    return found
