"""Choosing events: by time, by whom they name, by where they are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from store import edtf
from store.edtf import Days
from store.records import Event, Span, Telling

NEVER = Days(None, None)


@dataclass(frozen=True, slots=True)
class EventSelection:
    """Which events to keep; what is None chooses nothing away."""

    first: str | None = None
    """EDTF of any precision: nothing that ends before it begins."""
    last: str | None = None
    """EDTF of any precision: nothing that begins after it ends."""
    who: tuple[frozenset[str], ...] = ()
    """Sets of entity ids: one of each must be named."""
    articles: frozenset[str] | None = None
    """Ids of articles that are chosen as a whole; together with `passages` they say where an event must be told."""
    passages: Mapping[str, Sequence[Span]] | None = None
    """Article id -> chosen passages."""
    tagged: Callable[[str], bool] | None = None
    """True for a tag that chooses the events that have it themselves, wherever they are told."""
    events: frozenset[str] | None = None
    """Ids of the events chosen."""

    def takes(self, event: Event) -> bool:
        """True if the event is chosen."""
        picked = self.events is None or event.id in self.events
        return picked and self._in_time(event) and self._names(event) and self._is_there(event)

    def choose(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """The chosen ones, in their order."""
        return tuple(event for event in events if self.takes(event))

    def _in_time(self, event: Event) -> bool:
        if self.first is None and self.last is None:
            return True
        if event.date is None:
            return False
        days = edtf.days(event.date)
        if days == NEVER:  # before the calendar begins, or of no known year
            return event.date.startswith("-") and self.first is None
        first = edtf.days(self.first).first if self.first else None
        last = edtf.days(self.last).last if self.last else None
        return days.meets(Days(first, last))

    def _names(self, event: Event) -> bool:
        return all(not ids.isdisjoint(event.entities) for ids in self.who)

    def _is_there(self, event: Event) -> bool:
        has_tag = self.tagged is not None and any(map(self.tagged, event.tags))
        return has_tag or self._told_there(event)

    def _told_there(self, event: Event) -> bool:
        if self.articles is None and self.passages is None:
            return True
        whole: Set[str] = self.articles or frozenset()
        return any(
            t.article in whole or meets(t, (self.passages or {}).get(t.article, ())) for t in event.tellings
        )


def meets(telling: Telling, spans: Sequence[Span]) -> bool:
    """True if a telling shares a character with one of the passages."""
    return any(start < telling.end and telling.start < end for start, end in spans)
