"""The events of the cache as a list that reads them as they are looked at."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

from store.event_list import EventList
from store.records import Event
from store.storage.cache.lazy_rows import PAGE, Rows
from store.storage.cache.packed_rows import unpack

Ask = Callable[[str, Sequence[object]], Sequence[tuple[Any, ...]]]
"""A query and its values -> its rows, none if the database cannot be read."""


class EventRows(EventList):
    """Events by date, undated ones last, as they stand when the list is first asked for anything.

    If the cache changes under a list that somebody still holds, it gives the changed events; one that is there no more,
    or that the disk garbled, is blank: without id and tellings.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    @cached_property
    def _order(self) -> Sequence[tuple[int, str | None, int, float, int]]:
        """Number, date, whether it is planned, weight and whether it is no row, of every event: all from the index."""
        return self._ask("select number, date, planned, weight, aside from events order by rank, id", ())

    @cached_property
    def _places(self) -> dict[int, int]:
        return {number: index for index, (number, *_) in enumerate(self._order)}

    @cached_property
    def _rows(self) -> Rows[Event]:
        # A story shows few rows of many: those between them, each with all its tellings, would be read for nothing.
        return Rows(len(self._order), self._read, page=1)

    def __len__(self) -> int:
        return len(self._order)

    def _one(self, place: int) -> Event:
        return self._rows[place]

    def __iter__(self) -> Iterator[Event]:
        for first in range(0, len(self), PAGE):
            yield from self._read(first, PAGE)

    def get_many(self, indices: Sequence[int]) -> Sequence[Event]:
        """The events at these indices."""
        parts = (indices[first : first + PAGE] for first in range(0, len(indices), PAGE))
        return [event for part in parts for event in self._load([self._order[index] for index in part])]

    def dates(self) -> Sequence[str | None]:
        """The date of every event."""
        return [date for _, date, *_ in self._order]

    def articles(self) -> Sequence[Sequence[str]]:
        """The ids of the articles that tell every event."""
        rows = self._ask("select number, articles from events", ())
        # One call for all: many small ones cost three times as much.
        held = json.loads(f"[{','.join(articles for _, articles in rows)}]")
        told = {number: articles for (number, _), articles in zip(rows, held, strict=True)}
        return [told.get(number, ()) for number, *_ in self._order]

    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells."""
        return self._found("select event from told where article = ?", article)

    def indices_of_entity(self, entity: str) -> Sequence[int]:
        """Indices of the events in which an entity takes part."""
        return self._found("select event from named where entity = ?", entity)

    def index_of(self, event: str) -> int | None:
        """Index of the event with this id."""
        return next(iter(self._found("select number from events where id = ?", event)), None)

    def indices_planned(self) -> Sequence[int]:
        """Indices of the events that nobody tells as done."""
        return [index for index, (_, _, planned, *_) in enumerate(self._order) if planned]

    def weights(self) -> Sequence[float]:
        """The weight of every event."""
        return [weight for *_, weight, _ in self._order]

    def asides(self) -> Sequence[bool]:
        """Whether each event is kept as a dated passage instead of a row."""
        return [bool(aside) for *_, aside in self._order]

    def _found(self, query: str, *values: str) -> list[int]:
        numbers = self._ask(query, values)
        return sorted(self._places[number] for (number,) in numbers if number in self._places)

    def _read(self, first: int, count: int) -> Sequence[Event]:
        return self._load(self._order[first : first + count])

    def _load(self, part: Sequence[tuple[int, str | None, int, float, int]]) -> Sequence[Event]:
        marks = ",".join("?" * len(part))
        query = f"select number, data from events where number in ({marks})"
        found = {number: unpack(Event, data) for number, data in self._ask(query, [n for n, *_ in part])}
        return [found.get(number) or Event("", date, "", (), ()) for number, date, *_ in part]
