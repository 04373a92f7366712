"""The pane of the timeline."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence

from textual import events, on
from textual.widget import Widget

from store import edtf
from store.event_list import EventList
from store.records import Event, Level
from tui.filtering.event_filter import EventFilter
from tui.panes.density_strip import DensityStrip
from tui.panes.list_pane import ListPane, folded
from tui.panes.rows.article_entity_rows import RowLine
from tui.panes.rows.event_drawing import EventDrawing
from tui.panes.rows.event_rows import Names, heading_line
from tui.panes.timeline_model.date_jump import place_for
from tui.panes.timeline_model.folds import GRAINS, PLANNED
from tui.panes.timeline_model.levels import LEVELS, stepped
from tui.panes.timeline_model.outline import Heading, Line, Row
from tui.panes.timeline_model.timeline_list import Listing
from tui.state.where import Where
from tui.words.sources import Voices

SHORT = 22
"""Lines of the pane below which fewer passages stand below the list."""
LOW = 14
"""Lines of the pane below which the strip has no years under it."""
NARROW, TIGHT = 40, 60
"""Columns below which the heading has no room for more words: without a filter in it, and with one."""
WRAPPED = 300
"""Rows up to which headlines take as many lines as they need: each is read to be measured."""
MEASURABLE = 30
"""Columns below which nothing is wrapped."""
FEW = 2000
"""Events that are read at once for a filter; more are read a chunk at a time."""
CHUNK = 100
"""Events of a chunk: some milliseconds of work."""
REST = 0.004
"""Seconds left to keys between two chunks: what follows a key takes many turns of the loop."""
SHOWN = 5000
"""Events read after which those found so far are shown."""


class TimelinePane(ListPane):
    """Events by date, under headings that fold; a strip over them says where they are dense."""

    where = Where.TIMELINE
    EMPTY = "No dated happenings yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.strip = DensityStrip()
        self.drawing = EventDrawing()
        """How rows are drawn."""
        self._listing = Listing()
        self._coming: Listing | None = None
        self._words = ""
        self._expected: str | None = None
        self.grain = "year"
        self.level: Level = "told"
        """How much is shown."""
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
        return self._listing.events

    @property
    def shown(self) -> int:
        """How many events the filter and the level leave."""
        return len(self._listing.shown)

    @property
    def leaves_out(self) -> bool:
        """True if the level hides some of what the filter leaves."""
        return self.shown < len(self._listing.matching)

    @property
    def listed(self) -> Sequence[Event]:
        """The events that the filter and the level leave, by date."""
        return self._listing.found

    @property
    def places(self) -> tuple[EventList, Sequence[int]]:
        """The list that is shown, and where in it the events stand that filter and level leave; none is read."""
        return self._listing.events, self._listing.shown

    @property
    def words(self) -> str:
        """The filter in force."""
        return self._words

    @property
    def _row(self) -> Row | None:
        index, layout = self.rows.index, self._listing.layout
        return layout[index] if index is not None and index < len(layout) else None

    @property
    def chosen(self) -> Event | None:
        """The event on which the list stands."""
        if not isinstance(self._row, Line):
            return None
        event = self._listing.event(self._row)
        return self._coming.anew(event) if self._coming else event

    @property
    def chosen_fold(self) -> str | None:
        """The fold on which or in which it stands."""
        row = self._row
        return row.key if isinstance(row, Heading) else row.heading if row else None

    # Loading

    def restore(
        self, grain: str, closed: Sequence[str], several: bool = False, level: Level = "told"
    ) -> None:
        """Folds, filter and level as they were left."""
        self.grain, self.closed = grain if grain in GRAINS else "year", set(closed)
        self.several, self.level = several, level

    def load(
        self,
        events: EventList,
        names: Names,
        words: str,
        voices: Voices | None = None,
        found: EventFilter | None = None,
        hidden: EventList | None = None,
    ) -> None:
        """Other events; the row chosen stays the same event if it is still there.

        Where a filter in force has many of them read, what it found before stays in sight until that is done.
        """
        self.drawing.names, self.drawing.voices = names, voices or Voices()
        listing = Listing(events, found or EventFilter(events, names, voices), hidden)
        self.workers.cancel_group(self, "reading")
        if self.shown and words == self._words and listing.filter.needs(words) and len(events) > FEW:
            self._coming = listing
            self._count()
            self.rows.redraw()
            self.say_chosen()
            self._read(self._read_anew)
        else:
            self._take(listing, words)

    def _read(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Reads in the background; given as a method, of which nothing is left if it is cancelled before it begins."""
        self.run_worker(work, group="reading")  # type: ignore[arg-type]

    async def _read_anew(self) -> None:
        listing = self._coming
        while listing and listing.filter.needs(self._words):
            listing.filter.read_on(CHUNK)
            await asyncio.sleep(REST)
        if listing:
            self._take(listing, self._words)

    def _take(self, listing: Listing, words: str) -> None:
        chosen, fold = self.chosen, self.chosen_fold
        self._listing, self._coming = listing, None
        self._find(words)
        expected, self._expected = self._expected, None
        if expected and self.reveal(expected):
            return
        if not (chosen and self.choose(chosen.id)):
            self._stand(listing.place_of_heading(fold))

    def expect(self, identifier: str | None) -> None:
        """Stands on this event once the list is loaded anew, its fold opened."""
        self._expected = identifier

    # Filtering

    def filter(self, words: str) -> None:
        """Only events for which the query holds; words are sought in date, headline, names and tags.

        A long list is read for that while keys go on working; what is found meanwhile is shown.
        """
        self.workers.cancel_group(self, "reading")
        if self._coming:
            self._take(self._coming, words)
        else:
            self._find(words)

    def _find(self, words: str) -> None:
        self._words = words
        found = self._listing.filter
        if found.needs(words) and len(self.all) <= FEW:
            found.read_on(len(self.all))
        if found.needs(words):
            self._read(self._read_on)
        self._show_found()

    async def _read_on(self) -> None:
        found = self._listing.filter
        while found.needs(self._words):
            found.read_on(CHUNK)
            if found.read % SHOWN == 0:
                self._show_found()
            await asyncio.sleep(REST)
        self._show_found()

    def _show_found(self) -> None:
        self._listing.find(self._words, self.several, self.level)
        self._listing.group(self.grain)
        self._arrange()
        self._count()

    def _count(self) -> None:
        shown, total = self.shown, len(self.all)
        self.count(shown, self._listing.total, self._words, self._part())
        tight = self.size.width < (TIGHT if self._words.strip() else NARROW)
        if self.several:
            self.rows.say("Nothing here is told by two sources")
            self._facts = [("!  " if tight else "! 2+ sources  ", "bold"), *self._facts]
        if self._coming or self._listing.filter.needs(self._words):
            self.rows.say("Reading the events …")
            done = "…" if self._coming else f"{self._listing.filter.read * 100 // total} %"
            self._facts = [(f"{done}  " if tight else f"reading {done}  ", "$primary"), *self._facts]
        self.head_again()
        self.strip.set_class(not total, "-none")
        said = " ".join(text.strip() for text, _ in self._facts)
        self.strip.show(map(self._listing.dates.__getitem__, self._listing.shown), said)

    def _part(self) -> str:
        """What the level shows of what the filter leaves: "story 15 of 330"; "" where it shows all that is told."""
        shown, rows = self.shown, len(self._listing.rows)
        if shown < rows:
            return f"{self.level} {shown:,} of {rows:,}"
        return f"{self.level} {shown:,}" if self.level == "passages" and self._listing.has_asides else ""

    def step_level(self, step: int) -> Level | None:
        """Shows finer passages, or only what weighs more; the level then, None at an end."""
        level = stepped(self.level, step)
        if level:
            self.show_level(level)
        return level

    def show_level(self, level: Level) -> None:
        """Shows more or less of what the filter leaves; the row chosen stays the same if it is still there."""
        self.level = level
        self._listing.show(level)
        self._listing.group(self.grain)
        self._arrange()
        self._count()

    def show_several(self, on: bool | None = None) -> None:
        """Shows only rows of two or more sources, or all again."""
        wanted = not self.several if on is None else on
        if wanted != self.several:
            self.several = wanted
            self.filter(self._words)

    def show_hidden(self) -> int:
        """Shows hidden events in a fold at the end, or hides them again; how many there are."""
        self.hidden_shown = not self.hidden_shown
        self._arrange()
        return len(self._listing.hidden)

    # Folds

    def _arrange(self) -> None:
        """Puts the events in rows anew; the row chosen stays the same, or its heading."""
        row, fold = self._row, self.chosen_fold
        self._listing.arrange(self.closed, self._words, self.hidden_shown)
        layout = self._listing.layout
        self.set_lines(len(layout))
        if not (isinstance(row, Line) and self._stand(layout.place_of(row.index, hidden=row.hidden))):
            self._stand(self._listing.place_of_heading(fold))

    def _stand(self, place: int | None) -> bool:
        if place is not None and place != self.rows.index:
            self.rows.choose(place)
        return place is not None

    def fold(self, verb: str) -> None:
        """Opens or closes the fold in which the list stands, or all."""
        self.closed = folded(self.closed, verb, self.chosen_fold, self._listing.layout.keys)
        self._arrange()

    def regroup(self, step: int) -> bool:
        """Groups by longer or shorter times; False at an end."""
        place = GRAINS.index(self.grain) + step
        if not 0 <= place < len(GRAINS):
            return False
        self.grain = GRAINS[place]
        self._listing.group(self.grain)
        self._arrange()
        return True

    # Going to a row

    def choose(self, event: str) -> bool:
        """Stands on an event; False if it is not shown."""
        return self._stand(self._listing.place(event))

    def reveal(self, event: str) -> bool:
        """Stands on an event, its fold opened; False if it is not among those shown."""
        if self.choose(event):
            return True
        level = self._listing.level_of(event)
        if level and LEVELS.index(level) > LEVELS.index(self.level):
            self.show_level(level)
        keys = self._listing.keys_of(event)
        self.closed -= keys
        if keys:
            self._arrange()
        return self.choose(event)

    def beside(self) -> str | None:
        """The event after the one chosen, else the one before it: where to stand when that one leaves."""
        return self._listing.beside(self.rows.index or 0)

    def follow(self, article: str | None, offset: int) -> None:
        """Stands on the event that is told at an offset of an article."""
        if article:
            self._stand(self._listing.told_at(article, offset))

    def jump(self, date: str) -> bool:
        """Stands on the heading of a date (EDTF), else on the first row from then on; False if nothing has a date."""
        listing, rows = self._listing, self.rows
        place = place_for(date, listing.layout, listing.folds, listing.dates, self.grain)
        if place is None:
            return False
        top = rows.scroll_offset.y
        if not top < place < top + rows.size.height - 3:
            rows.scroll_to(y=max(place - 1, 0), animate=False, force=True, immediate=True)
        return self._stand(place)

    @on(DensityStrip.Picked)
    def _picked(self, event: DensityStrip.Picked) -> None:
        event.stop()
        self.jump(event.date)
        self.rows.focus()

    # Drawing

    def heights(self, count: int) -> Sequence[int] | None:
        """As many lines as headlines take; one each in a long list, and before the pane has a size."""
        wrap = self.size.width - 3
        self.drawing.wrap = wrap if count <= WRAPPED and wrap >= MEASURABLE else 0
        return [len(self.lines(index, wrap)) for index in range(count)] if self.drawing.wrap else None

    def lines(self, index: int, width: int) -> list[RowLine]:
        """A heading or an event."""
        row = self._listing.layout[index]
        if isinstance(row, Heading):
            return [heading_line(row)]
        event = (self._listing.hidden if row.hidden else self._listing.events)[row.index]
        if self._coming:
            event = self._coming.anew(event)
        return self.drawing.lines(row, event, width)

    def said_of_chosen(self) -> str:
        """What is known of it, and the first passages that tell it, one of each article first, a line each."""
        event = self.chosen
        if event is None:
            return ""
        width = max(self.details.content_size.width, MEASURABLE)
        return self.drawing.details(event, width, max(self.details.size.height - 2, 1))

    def say_chosen(self) -> None:
        """The lines below the list, and the place in the strip."""
        super().say_chosen()
        row = self._row
        if isinstance(row, Line):
            date = self._listing.date(row)
        else:
            date = row.key.removesuffix(f" {PLANNED}") if row else None
        self.strip.stand(date if date and edtf.is_valid(date) else None)

    def on_resize(self, event: events.Resize) -> None:
        """The years below the strip go where there is little room."""
        self.strip.set_class(event.size.height < LOW, "-low")
        self.set_class(event.size.height < SHORT, "-low")
        if event.size.width - 3 != self.drawing.wrap:
            self.set_lines(len(self._listing.layout))
