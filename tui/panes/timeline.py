"""The pane of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from textual import events
from textual.widget import Widget

from store import edtf
from store.records import Event
from store.search.query import Term
from tui.commands.base import Where
from tui.filters import Haystack, event_words
from tui.panes.event_rows import event_details, event_line
from tui.panes.folds import GRAINS, Group, Heading, Line, Row, groups, rows
from tui.panes.lists import ListPane
from tui.panes.rows import RowLine
from tui.panes.strip import DensityStrip
from tui.voices import Voices

LOW = 14
"""Lines of the pane below which the strip has no years under it."""


class TimelinePane(ListPane):
    """Events by date, under headings that fold; a strip over them says where they are dense."""

    where = Where.TIMELINE
    EMPTY = "No dated happenings yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._all: Sequence[Event] = ()
        self.strip = DensityStrip()
        self._names: Mapping[str, str] = {}
        self._voices = Voices()
        self._matching: Sequence[int] = ()
        self._groups: list[Group] = []
        self._rows: list[Row] = []
        self._haystack: Haystack[Event] = Haystack((), lambda event: "")
        self._by_article: dict[str, list[tuple[int, int, str]]] = {}
        self._words = ""
        self._expected: str | None = None
        self.grain = "year"
        self.closed: set[str] = set()
        self.several = False
        """True while only rows of two or more sources are shown."""

    def compose_body(self) -> Iterable[Widget]:
        """The strip, the list and what is said of the row chosen."""
        yield self.strip
        yield from super().compose_body()

    @property
    def _row(self) -> Row | None:
        index = self.rows.index
        return self._rows[index] if index is not None and index < len(self._rows) else None

    @property
    def all(self) -> Sequence[Event]:
        """All of them by date, filtered out or not."""
        return self._all

    @property
    def shown(self) -> int:
        """How many events the filter leaves."""
        return len(self._matching)

    @property
    def listed(self) -> Sequence[Event]:
        """The events that the filter leaves, by date."""
        return [self._all[i] for i in self._matching]

    @property
    def words(self) -> str:
        """The filter in force."""
        return self._words

    @property
    def chosen(self) -> Event | None:
        """The event on which the list stands."""
        return self._row.event if isinstance(self._row, Line) else None

    @property
    def chosen_fold(self) -> str | None:
        """The fold on which or in which it stands."""
        row = self._row
        return row.key if isinstance(row, Heading) else row.heading if row else None

    def restore(self, grain: str, closed: Sequence[str]) -> None:
        """The folds as they were left."""
        self.grain, self.closed = grain if grain in GRAINS else "year", set(closed)

    def load(
        self,
        events: Sequence[Event],
        names: Mapping[str, str],
        words: str,
        voices: Voices | None = None,
        test: Callable[[Term], Callable[[Event], bool]] | None = None,
    ) -> None:
        """Other events; the row chosen stays the same event if it is still there."""
        self._all, self._names, self._voices = events, names, voices or Voices()
        self._haystack = Haystack(events, lambda event: event_words(event, self._names_of(event)), test)
        self._by_article = {}
        for event in events:
            for telling in event.tellings:
                self._by_article.setdefault(telling.article, []).append(
                    (telling.start, telling.end, event.id)
                )
        self.filter(words)
        expected, self._expected = self._expected, None
        if expected:
            self.reveal(expected)

    def expect(self, identifier: str | None) -> None:
        """Stands on this event once the list is loaded anew, its fold opened."""
        self._expected = identifier

    def beside(self) -> str | None:
        """The event after the one chosen, else the one before it: where to stand when that one leaves."""
        at = self.rows.index or 0
        rest = (*self._rows[at + 1 :], *reversed(self._rows[:at]))
        return next((row.event.id for row in rest if isinstance(row, Line)), None)

    def _names_of(self, event: Event) -> list[str]:
        return [self._names[identifier] for identifier in event.entities if identifier in self._names]

    def prepare(self) -> None:
        """Readies the filter, when there is time."""
        self._haystack.texts()

    def filter(self, words: str) -> None:
        """Only events for which the query holds; words are sought in date, headline and names."""
        self._words, self._matching = words, self._haystack.matching(words)
        if self.several:
            self._matching = [i for i in self._matching if self._voices.of(self._all[i]) > 1]
        self._group()
        self._fold()
        self._count()

    def _count(self) -> None:
        shown, total = len(self._matching), len(self._all)
        self.count(shown, total, self._words)
        if self.several:
            self.rows.say("Nothing here is told by two sources")
            self._facts = [("! 2+ sources  ", "bold"), *self._facts]
            self.head_again()
        self.strip.set_class(not total, "-none")
        said = " ".join(text.strip() for text, _ in self._facts)
        self.strip.show((self._all[i].date for i in self._matching), said)

    def show_several(self) -> None:
        """Shows only rows of two or more sources, or all again."""
        self.several = not self.several
        self.filter(self._words)

    def _group(self) -> None:
        self._groups = groups((self._all[i] for i in self._matching), self.grain)

    def _fold(self) -> None:
        """Folds open while a filter is set: what was searched for must not hide."""
        chosen, fold = self.chosen, self.chosen_fold
        self._rows = rows(self._groups, frozenset() if self._words.strip() else self.closed)
        self.set_lines(len(self._rows))
        if not (chosen and self.choose(chosen.id)):
            self._choose_fold(fold)

    def choose(self, event: str) -> bool:
        """Stands on an event; False if it is not shown."""
        return self._stand(lambda row: isinstance(row, Line) and row.event.id == event)

    def reveal(self, event: str) -> bool:
        """Stands on an event, its fold opened; False if it is not among those shown."""
        if self.choose(event):
            return True
        key = next((key for key, group in self._groups if any(e.id == event for e in group)), None)
        if key is None:
            return False
        self.closed.discard(key)
        self._fold()
        return self.choose(event)

    def _choose_fold(self, key: str | None) -> bool:
        return self._stand(lambda row: isinstance(row, Heading) and row.key == key)

    def _stand(self, wanted: Callable[[Row], bool]) -> bool:
        place = next((place for place, row in enumerate(self._rows) if wanted(row)), None)
        if place is not None and place != self.rows.index:
            self.rows.choose(place)
        return place is not None

    def follow(self, article: str | None, offset: int) -> None:
        """Stands on the event that is told at an offset of an article."""
        found = [
            (end - start, event)
            for start, end, event in self._by_article.get(article or "", ())
            if start <= offset < end
        ]
        if found:
            self.choose(min(found)[1])

    def fold(self, verb: str) -> None:
        """Opens or closes the fold in which the list stands, or all."""
        key = self.chosen_fold
        every = {key for key, _ in self._groups}
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

    def lines(self, index: int, width: int) -> list[RowLine]:
        """A heading or an event."""
        row = self._rows[index]
        return [
            event_line(row, width, self._names, self._voices.of(row.event) if isinstance(row, Line) else 0)
        ]

    def said_of_chosen(self) -> str:
        """The whole headline, date, sources and names."""
        event = self.chosen
        return event_details(event, self._names, self._voices.of(event)) if event else ""

    def say_chosen(self) -> None:
        """The lines below the list, and the place in the strip."""
        super().say_chosen()
        row = self._row
        date = row.key if isinstance(row, Heading) else row.event.date if row else None
        self.strip.stand(date if date and edtf.is_valid(date) else None)

    def on_resize(self, event: events.Resize) -> None:
        """The years below the strip go where there is little room."""
        self.strip.set_class(event.size.height < LOW, "-low")
