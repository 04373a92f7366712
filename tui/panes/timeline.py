"""The pane of the timeline."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Sequence

from textual import events, on
from textual.widget import Widget

from store import edtf
from store.eventlist import EventList, Listed
from store.records import Event
from tui.commands.base import Where
from tui.event_filter import EventFilter
from tui.panes.event_rows import Names, event_details, event_line, heading_line
from tui.panes.folds import GRAINS, HIDDEN, PLANNED, Fold, folds
from tui.panes.jumping import place_for
from tui.panes.layout import Heading, Layout, Line, Row
from tui.panes.lists import ListPane
from tui.panes.rows import RowLine
from tui.panes.strip import DensityStrip
from tui.voices import Voices

LOW = 14
"""Lines of the pane below which the strip has no years under it."""
NARROW, TIGHT = 40, 60
"""Columns below which the heading has no room for more words: without a filter in it, and with one."""
FEW = 2000
"""Events that are read at once for a filter; more are read a chunk at a time."""
CHUNK = 40
"""Events of a chunk: some milliseconds of work, as a key has to pass between many of them."""
SHOWN = 5000
"""Events read after which those found so far are shown."""


def _nobody(entity: str) -> str | None:
    return None


class TimelinePane(ListPane):
    """Events by date, under headings that fold; a strip over them says where they are dense.

    However long the list is, an event is read when its row is drawn, or when a filter asks for its words.
    """

    where = Where.TIMELINE
    EMPTY = "No dated happenings yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._all: EventList = Listed()
        self._hidden: EventList = Listed()
        self._dates: Sequence[str | None] = ()
        self._planned: Collection[int] = frozenset()
        self.strip = DensityStrip()
        self._names: Names = _nobody
        self._voices = Voices()
        self._filter = EventFilter()
        self._matching: Sequence[int] = ()
        self._folds: list[Fold] = []
        self._layout = Layout()
        self._kept: tuple[Line, Event] | None = None
        self._told: tuple[str, list[tuple[int, int, int]]] = ("", [])
        self._words = ""
        self._expected: str | None = None
        self.grain = "year"
        self.closed: set[str] = set()
        self.several = False
        """True while only rows of two or more sources are shown."""
        self.hidden_shown = False
        """True while hidden events stand in a fold at the end."""

    def compose_body(self) -> Iterable[Widget]:
        """The strip, the list and what is said of the row chosen."""
        yield self.strip
        yield from super().compose_body()

    # What is there, and what is chosen

    @property
    def all(self) -> EventList:
        """All of them by date, filtered out or not; without hidden ones."""
        return self._all

    @property
    def shown(self) -> int:
        """How many events the filter leaves."""
        return len(self._matching)

    @property
    def places(self) -> Sequence[int]:
        """Where the events that the filter leaves stand in `all`."""
        return self._matching

    @property
    def listed(self) -> Sequence[Event]:
        """The events that the filter leaves, by date."""
        return self._all if len(self._matching) == len(self._all) else self._all.some(self._matching)

    @property
    def words(self) -> str:
        """The filter in force."""
        return self._words

    @property
    def _row(self) -> Row | None:
        index = self.rows.index
        return self._layout[index] if index is not None and index < len(self._layout) else None

    def _event(self, row: Line) -> Event:
        return (self._hidden if row.hidden else self._all)[row.index]

    @property
    def chosen(self) -> Event | None:
        """The event on which the list stands; read once, as every key asks for it."""
        row = self._row
        if not isinstance(row, Line):
            return None
        if self._kept is None or self._kept[0] != row:
            self._kept = row, self._event(row)
        return self._kept[1]

    @property
    def chosen_fold(self) -> str | None:
        """The fold on which or in which it stands."""
        row = self._row
        return row.key if isinstance(row, Heading) else row.heading if row else None

    # Loading

    def restore(self, grain: str, closed: Sequence[str], several: bool = False) -> None:
        """Folds and filter as they were left."""
        self.grain, self.closed = grain if grain in GRAINS else "year", set(closed)
        self.several = several

    def load(
        self,
        events: EventList,
        names: Names,
        words: str,
        voices: Voices | None = None,
        found: EventFilter | None = None,
        hidden: EventList | None = None,
    ) -> None:
        """Other events; the row chosen stays the same event if it is still there."""
        chosen = self.chosen
        self._all, self._names, self._voices = events, names, voices or Voices()
        self._hidden = hidden if hidden is not None else Listed()
        self._dates, self._planned = events.dates(), frozenset(events.planned())
        self._filter = found or EventFilter(events, names, self._voices)
        self._kept, self._told = None, ("", [])
        self._layout = Layout()
        self.filter(words)
        if chosen:
            self.choose(chosen.id)
        expected, self._expected = self._expected, None
        if expected:
            self.reveal(expected)

    def expect(self, identifier: str | None) -> None:
        """Stands on this event once the list is loaded anew, its fold opened."""
        self._expected = identifier

    # Filtering

    def filter(self, words: str) -> None:
        """Only events for which the query holds; words are sought in date, headline, names and tags.

        A long list is read for that while keys go on working; what is found meanwhile is shown.
        """
        self._words = words
        self.workers.cancel_group(self, "reading")
        if self._filter.needs(words) and len(self._all) <= FEW:
            self._filter.read_on(len(self._all))
        if self._filter.needs(words):
            self.run_worker(self._read_on(self._filter), group="reading")
        self._show_found()

    async def _read_on(self, found: EventFilter) -> None:
        while found is self._filter and found.needs(self._words):
            found.read_on(CHUNK)
            if found.read % SHOWN == 0:
                self._show_found()
            await asyncio.sleep(0)
        self._show_found()

    def _show_found(self) -> None:
        self._matching = self._filter.matching(self._words)
        if self.several:
            self._matching = [i for i in self._matching if i in self._filter.several]
        self._group()
        self._fold()
        self._count()

    def _count(self) -> None:
        shown, total = len(self._matching), len(self._all)
        self.count(shown, total, self._words)
        if self.several:
            self.rows.say("Nothing here is told by two sources")
            tight = self.size.width < (TIGHT if self._words.strip() else NARROW)
            self._facts = [("!  " if tight else "! 2+ sources  ", "bold"), *self._facts]
        if self._filter.needs(self._words):
            read = f"reading {self._filter.read * 100 // total} %  "
            self.rows.say("Reading the events …")
            self._facts = [(read, "$primary"), *self._facts]
        self.head_again()
        self.strip.set_class(not total, "-none")
        said = " ".join(text.strip() for text, _ in self._facts)
        self.strip.show(map(self._dates.__getitem__, self._matching), said)

    def show_several(self, on: bool | None = None) -> None:
        """Shows only rows of two or more sources, or all again."""
        wanted = not self.several if on is None else on
        if wanted != self.several:
            self.several = wanted
            self.filter(self._words)

    def show_hidden(self) -> int:
        """Shows hidden events in a fold at the end, or hides them again; how many there are."""
        self.hidden_shown = not self.hidden_shown
        self._fold()
        return len(self._hidden)

    # Folds

    def _group(self) -> None:
        self._folds = folds(self._matching, self._dates, self.grain, self._planned)

    def _fold(self) -> None:
        """Folds open while a filter is set: what was searched for must not hide."""
        row, fold = self._row, self.chosen_fold
        closed = self.closed & {HIDDEN} if self._words.strip() else self.closed
        self._layout = Layout(self._folds, closed, len(self._hidden) if self.hidden_shown else 0)
        self.set_lines(len(self._layout))
        if not (isinstance(row, Line) and self._stand(self._layout.place_of(row.index, hidden=row.hidden))):
            self._choose_fold(fold)

    def _choose_fold(self, key: str | None) -> bool:
        place = self._layout.place_of_heading(key or "")
        if place is None and key:
            place = self._layout.place_of_heading(key.removesuffix(f" {PLANNED}"))
        return self._stand(place)

    def _stand(self, place: int | None) -> bool:
        if place is not None and place != self.rows.index:
            self.rows.choose(place)
        return place is not None

    def fold(self, verb: str) -> None:
        """Opens or closes the fold in which the list stands, or all."""
        key, every = self.chosen_fold, self._layout.keys
        if verb == "close-all":
            self.closed |= every
        elif verb == "open-all":
            self.closed -= every
        elif key and (verb == "close" or (verb == "toggle" and key not in self.closed)):
            self.closed.add(key)
        elif key:
            self.closed.discard(key)
        self._fold()

    def regroup(self, step: int) -> bool:
        """Groups by longer or shorter times; False at an end."""
        place = GRAINS.index(self.grain) + step
        if not 0 <= place < len(GRAINS):
            return False
        self.grain = GRAINS[place]
        self._group()
        self._fold()
        return True

    # Going to a row

    def _place(self, event: str) -> int | None:
        index = self._all.place_of(event)
        if index is not None:
            return self._layout.place_of(index)
        hidden = self._hidden.place_of(event)
        return None if hidden is None else self._layout.place_of(hidden, hidden=True)

    def choose(self, event: str) -> bool:
        """Stands on an event; False if it is not shown."""
        return self._stand(self._place(event))

    def reveal(self, event: str) -> bool:
        """Stands on an event, its fold opened; False if it is not among those shown."""
        if self.choose(event):
            return True
        index = self._all.place_of(event)
        fold = next((fold for fold in self._folds if index in fold.told or index in fold.planned), None)
        if fold is None:
            return False
        self.closed -= {fold.key, f"{fold.key} {PLANNED}"}
        self._fold()
        return self.choose(event)

    def beside(self) -> str | None:
        """The event after the one chosen, else the one before it: where to stand when that one leaves."""
        at, layout = self.rows.index or 0, self._layout
        for place in (*range(at + 1, len(layout)), *range(at - 1, -1, -1)):
            if isinstance(row := layout[place], Line) and not row.hidden:
                return self._event(row).id
        return None

    def follow(self, article: str | None, offset: int) -> None:
        """Stands on the event that is told at an offset of an article."""
        if article != self._told[0]:
            indices = self._all.told_in(article or "")
            self._told = (
                article or "",
                [
                    (telling.start, telling.end, index)
                    for index, event in zip(indices, self._all.some(indices), strict=True)
                    for telling in event.tellings
                    if telling.article == article
                ],
            )
        found = [(end - start, index) for start, end, index in self._told[1] if start <= offset < end]
        if found:
            self._stand(self._layout.place_of(min(found)[1]))

    def jump(self, date: str) -> bool:
        """Stands on the heading of a date (EDTF), else on the first row from then on; False if nothing has a date."""
        place = place_for(date, self._layout, self._folds, self._dates, self.grain)
        if place is None:
            return False
        view = self.rows.size.height
        if not self.rows.scroll_offset.y < place < self.rows.scroll_offset.y + view - 3:
            self.rows.scroll_to(y=max(place - 1, 0), animate=False, force=True, immediate=True)
        self._stand(place)
        return True

    @on(DensityStrip.Picked)
    def _picked(self, event: DensityStrip.Picked) -> None:
        event.stop()
        self.jump(event.date)
        self.rows.focus()

    # Drawing

    def lines(self, index: int, width: int) -> list[RowLine]:
        """A heading or an event."""
        row = self._layout[index]
        if isinstance(row, Heading):
            return [heading_line(row)]
        event = self._event(row)
        return [event_line(row, event, width, self._names, self._voices.of(event))]

    def said_of_chosen(self) -> str:
        """The whole headline, date, sources and names."""
        event = self.chosen
        return event_details(event, self._names, self._voices.of(event)) if event else ""

    def say_chosen(self) -> None:
        """The lines below the list, and the place in the strip."""
        super().say_chosen()
        row = self._row
        if isinstance(row, Line):
            date = (self._hidden.dates() if row.hidden else self._dates)[row.index]
        else:
            date = row.key.removesuffix(f" {PLANNED}") if row else None
        self.strip.stand(date if date and edtf.is_valid(date) else None)

    def on_resize(self, event: events.Resize) -> None:
        """The years below the strip go where there is little room."""
        self.strip.set_class(event.size.height < LOW, "-low")
