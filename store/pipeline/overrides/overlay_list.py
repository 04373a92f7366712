"""A list of events with some taken out and others put in their place: the rest is not looked at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from store.event_list import EventList, holders, nobody_did, order
from store.events.overrides import Base, Draft
from store.records import Event

T = TypeVar("T")
Build = Callable[[Draft], Event]


class OverlayEventList(EventList):
    """Events as linked without those at some indices, and drafts among them, in the order of `eventlist.order`.

    A draft becomes an event when it is looked at.
    """

    def __init__(self, base: Base, gone: Sequence[int], drafts: Iterable[Draft], build: Build) -> None:
        """`gone` are indices of `base`, ascending."""
        self._base = base
        self._events = base.events
        self._gone, self._out = gone, frozenset(gone)
        self._gaps = [index - number for number, index in enumerate(gone)]
        self._build = build
        self._built: dict[int, Event] = {}
        self._drafts = sorted(drafts, key=lambda draft: order(draft.outline))
        before = (base.before(draft.outline) for draft in self._drafts)
        self._slots = [index - bisect_left(gone, index) for index in before]
        """How many events of the base that stay come before each draft."""
        self._at = [slot + number for number, slot in enumerate(self._slots)]
        self._numbers = {draft.id: number for number, draft in enumerate(self._drafts)}

    def __len__(self) -> int:
        return len(self._events) - len(self._gone) + len(self._drafts)

    def _one(self, place: int) -> Event:
        number = self._number(place)
        return self._events[self._behind(place)] if number is None else self._event(number)

    def get_many(self, indices: Sequence[int]) -> Sequence[Event]:
        """The events at these indices."""
        linked = iter(self._events.get_many([self._behind(at) for at in indices if self._number(at) is None]))
        numbers = map(self._number, indices)
        return [next(linked) if number is None else self._event(number) for number in numbers]

    def _number(self, place: int) -> int | None:
        """Which draft stands at a place, if one does."""
        number = bisect_left(self._at, place)
        return number if number < len(self._at) and self._at[number] == place else None

    def _event(self, number: int) -> Event:
        if number not in self._built:
            self._built[number] = self._build(self._drafts[number])
        return self._built[number]

    def __iter__(self) -> Iterator[Event]:
        drafts, kept = 0, 0
        for index, event in enumerate(self._events):
            if index in self._out:
                continue
            while drafts < len(self._slots) and self._slots[drafts] <= kept:
                yield self._event(drafts)
                drafts += 1
            yield event
            kept += 1
        yield from (self._event(number) for number in range(drafts, len(self._drafts)))

    def dates(self) -> Sequence[str | None]:
        """The date of every event."""
        return self._shown_dates

    @cached_property
    def _shown_dates(self) -> Sequence[str | None]:
        return self._merged(list(self._base.dates), [draft.outline.date for draft in self._drafts])

    def articles(self) -> Sequence[Sequence[str]]:
        """The ids of the articles that tell every event."""
        return self._shown_articles

    @cached_property
    def _shown_articles(self) -> Sequence[Sequence[str]]:
        return self._merged(list(self._events.articles()), [draft.articles for draft in self._drafts])

    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells."""
        return self._found(self._events.indices_of_article(article), self._telling.get(article, ()))

    @cached_property
    def _telling(self) -> Mapping[str, Sequence[int]]:
        return holders(draft.articles for draft in self._drafts)

    def indices_of_entity(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity takes part."""
        return self._found(self._events.indices_of_entity(entity), self._named.get(entity, ()))

    @cached_property
    def _named(self) -> Mapping[str, Sequence[int]]:
        return holders(draft.outline.entities for draft in self._drafts)

    def indices_planned(self) -> Sequence[int]:
        """Indices of the events that nobody tells as done."""
        drafts = (n for n, draft in enumerate(self._drafts) if nobody_did(draft.outline.tellings))
        return self._found(self._events.indices_planned(), drafts)

    def weights(self) -> Sequence[float]:
        """The weight of every event."""
        return self._merged(list(self._events.weights()), [draft.outline.weight for draft in self._drafts])

    def asides(self) -> Sequence[bool]:
        """Whether each event is kept as a dated passage instead of a row."""
        return self._merged(
            list(self._events.asides()), [bool(draft.outline.aside) for draft in self._drafts]
        )

    def index_of(self, event: str) -> int | None:
        """Index of the event with this id."""
        if event in self._numbers:
            return self._at[self._numbers[event]]
        index = self._events.index_of(event)
        return None if index is None or index in self._out else self._before(index)

    def _found(self, linked: Iterable[int], drafts: Iterable[int]) -> list[int]:
        stay = (self._before(index) for index in linked if index not in self._out)
        return sorted([*stay, *(self._at[number] for number in drafts)])

    def _merged(self, linked: list[T], drafts: Iterable[T]) -> list[T]:
        """What the base has of its events and what the drafts have, in the order of this list; takes `linked` apart."""
        for index in reversed(self._gone):
            del linked[index]
        for place, value in zip(self._at, drafts, strict=True):
            linked.insert(place, value)
        return linked

    def _behind(self, place: int) -> int:
        """Index in the base of the event at a place."""
        kept = place - bisect_left(self._at, place)
        return kept + bisect_right(self._gaps, kept)

    def _before(self, index: int) -> int:
        """Index here of an event of the base that stays."""
        kept = index - bisect_left(self._gone, index)
        return kept + bisect_right(self._slots, kept)
