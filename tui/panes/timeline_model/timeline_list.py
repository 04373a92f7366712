"""One state of the timeline: its events, those that a filter leaves, and where they stand. Pure.

However long the list is, an event is read when its row is drawn, or when a filter asks for its words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from store.event_list import EventList, Listed
from store.records import Event, Telling
from tui.filtering.event_filter import EventFilter
from tui.panes.timeline_model.folds import HIDDEN, PLANNED, Fold, folds
from tui.panes.timeline_model.outline import Layout, Line


class Listing:
    """Events as they were when the list was asked for."""

    def __init__(
        self,
        events: EventList | None = None,
        found: EventFilter | None = None,
        hidden: EventList | None = None,
    ) -> None:
        self.events: EventList = Listed() if events is None else events
        self.hidden: EventList = Listed() if hidden is None else hidden
        self.filter = found or EventFilter(self.events)
        self.dates: Sequence[str | None] = self.events.dates()
        self.matching: Sequence[int] = ()
        """Indices of the events that the filter leaves."""
        self.folds: Sequence[Fold] = ()
        self.layout = Layout()
        self._planned: Collection[int] = frozenset(self.events.indices_planned())
        self._kept: tuple[Line, Event] | None = None
        self._told: tuple[str, Sequence[tuple[int, int, int]]] = ("", ())

    # What is shown

    def find(self, words: str, several: bool) -> None:
        """Leaves the events for which a query holds, of those read if it needs to read them; `several` those of two sources."""
        self.matching = self.filter.matching(words)
        if several:
            self.matching = [index for index in self.matching if index in self.filter.several]

    def group(self, grain: str) -> None:
        """Gathers them by time."""
        self.folds = folds(self.matching, self.dates, grain, self._planned)

    def arrange(self, closed: set[str], words: str, with_hidden: bool) -> None:
        """Puts them in rows; folds open while a filter is set, as what was searched for must not hide."""
        shut = closed & {HIDDEN} if words.strip() else closed
        self.layout = Layout(self.folds, shut, len(self.hidden) if with_hidden else 0)

    @property
    def found(self) -> Sequence[Event]:
        """The events that the filter leaves, by date."""
        return self.events if len(self.matching) == len(self.events) else self.events.get_many(self.matching)

    # Rows

    def event(self, row: Line) -> Event:
        """That of a row; the last one is kept, as every key asks for it."""
        if self._kept is None or self._kept[0] != row:
            self._kept = row, (self.hidden if row.hidden else self.events)[row.index]
        return self._kept[1]

    def anew(self, event: Event) -> Event:
        """An event of an earlier list as it is in this one: by its id, which a decision may change, else by a passage."""
        for listed in (self.events, self.hidden):
            if (index := listed.index_of(event.id)) is not None:
                return listed[index]
        for telling in event.tellings[:1]:
            for listed in (self.hidden, self.events):
                index = listed.at(telling.article, telling.start, telling.end)
                if index is not None and _tells(listed[index], telling):
                    return listed[index]
        return event

    def date(self, row: Line) -> str | None:
        """The date (EDTF) of a row's event, which is not read for it."""
        return (self.hidden.dates() if row.hidden else self.dates)[row.index]

    def place(self, event: str) -> int | None:
        """The row of an event by its id; None if it does not show."""
        index = self.events.index_of(event)
        if index is not None:
            return self.layout.place_of(index)
        hidden = self.hidden.index_of(event)
        return None if hidden is None else self.layout.place_of(hidden, hidden=True)

    def place_of_heading(self, key: str | None) -> int | None:
        """The row of a heading, or of the one around it."""
        place = self.layout.place_of_heading(key or "")
        if place is None and key:
            return self.layout.place_of_heading(key.removesuffix(f" {PLANNED}"))
        return place

    def keys_of(self, event: str) -> set[str]:
        """The headings below which an event stands, be they open or not; none if the filter leaves it out."""
        index = self.events.index_of(event)
        fold = next((fold for fold in self.folds if index in fold.told or index in fold.planned), None)
        return {fold.key, f"{fold.key} {PLANNED}"} if fold else set()

    def beside(self, place: int) -> str | None:
        """Id of the event of the next row that has one, else of the one before; hidden ones do not count."""
        for at in (*range(place + 1, len(self.layout)), *range(place - 1, -1, -1)):
            row = self.layout[at]
            if isinstance(row, Line) and not row.hidden:
                return self.event(row).id
        return None

    def told_at(self, article: str, offset: int) -> int | None:
        """The row of the event that is told at an offset of an article, by the shortest passage; None if it does not show."""
        if article != self._told[0]:
            self._told = article, self._spans(article)
        found = [(end - start, index) for start, end, index in self._told[1] if start <= offset < end]
        return self.layout.place_of(min(found)[1]) if found else None

    def _spans(self, article: str) -> list[tuple[int, int, int]]:
        indices = self.events.indices_of_article(article)
        return [
            (telling.start, telling.end, index)
            for index, event in zip(indices, self.events.get_many(indices), strict=True)
            for telling in event.tellings
            if telling.article == article
        ]


def _tells(event: Event, telling: Telling) -> bool:
    span = telling.article, telling.start, telling.end
    return any((t.article, t.start, t.end) == span for t in event.tellings)
