"""One state of the timeline: its events, those that a filter leaves, and where they stand. Pure.

However long the list is, an event is read when its row is drawn, or when a filter asks for its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from store.event_list import EventList, Listed
from store.records import Event, Level, Telling
from tui.filtering.event_filter import EventFilter
from tui.panes.timeline_model.folds import HIDDEN, PLANNED, Fold, folds, key_of
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
        self.rows: Sequence[int] = ()
        """Of these, those that stand for the whole at the level shown: what is told, or every passage."""
        self.shown: Sequence[int] = ()
        """And of these, those that the level shows."""
        self.folds: Sequence[Fold] = ()
        self.layout = Layout()
        self._without_asides = False
        self._planned: Collection[int] = frozenset(self.events.indices_planned())
        self._kept: tuple[Line, Event] | None = None
        self._told: tuple[str, Sequence[tuple[int, int, int]]] = ("", ())

    # What is shown

    def find(self, words: str, several: bool, level: Level = "passages") -> None:
        """Leaves the events for which a query holds, of those read if it needs to read them; `several` those of two sources.

        What is left makes a story of its own, of which `level` shows a part.
        """
        self.matching = self.filter.matching(words)
        if several:
            self.matching = [index for index in self.matching if index in self.filter.several]
        self.show(level)

    def show(self, level: Level) -> None:
        """Shows more or less of what the filter leaves."""
        self._without_asides = level != "passages" and self.has_asides
        asides = self._asides if self._without_asides else ()
        self.rows = [index for index in self.matching if not asides[index]] if asides else self.matching
        self.shown = self.rows
        if level in ("story", "more"):
            # What ranks them compares words, for which a start does not wait.
            from store.events.salience.levels import ranked, sizes

            story, more = sizes([self.dates[index] for index in self.rows])
            size = story if level == "story" else more
            if size < len(self.rows):
                heaviest = ranked(self.rows, self._weights, self.dates, self._headline, size)
                self.shown = sorted(heaviest)

    @property
    def total(self) -> int:
        """How many there would be at this level without a filter."""
        hidden = sum(self._asides) if self._without_asides else 0
        return len(self.events) - hidden

    @cached_property
    def has_asides(self) -> bool:
        """True if some passages are no rows."""
        return any(self._asides)

    @cached_property
    def _asides(self) -> Sequence[bool]:
        return self.events.asides()

    @cached_property
    def _weights(self) -> Sequence[float]:
        return self.events.weights()

    def _headline(self, index: int) -> str:
        return self.events[index].headline

    def group(self, grain: str) -> None:
        """Gathers them by time."""
        self.folds = folds(self.shown, self.dates, grain, self._planned)
        if len(self.shown) < len(self.rows):
            whole = Counter(key_of(self.dates[index], grain) for index in self.rows)
            for fold in self.folds:
                fold.total = whole[fold.key]

    def arrange(self, closed: set[str], words: str, with_hidden: bool) -> None:
        """Puts them in rows; folds open while a filter is set, as what was searched for must not hide."""
        shut = closed & {HIDDEN} if words.strip() else closed
        self.layout = Layout(self.folds, shut, len(self.hidden) if with_hidden else 0)

    @property
    def found(self) -> Sequence[Event]:
        """The events that are shown, by date."""
        return self.events if len(self.shown) == len(self.events) else self.events.get_many(self.shown)

    def level_of(self, event: str) -> Level | None:
        """The level that surely shows an event of those that the filter leaves; None if it leaves it out."""
        index = self.events.index_of(event)
        if index is None or index not in self.matching:
            return None
        return "passages" if self._asides[index] else "told"

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
        """The row of the event that is told at an offset of an article, by the shortest passage of those that show; None if none does."""
        if article != self._told[0]:
            self._told = article, self._spans(article)
        found = sorted((end - start, index) for start, end, index in self._told[1] if start <= offset < end)
        places = (self.layout.place_of(index) for _, index in found)
        return next((place for place in places if place is not None), None)

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
