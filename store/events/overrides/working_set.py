"""The rows that decisions touch: read from the list of events as they are asked for, and changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from store import edtf
from store.event_list import EventList, order
from store.events.coreference.event_id import identity_of
from store.events.overrides.model import Key
from store.records import Deed, Event, Telling

Dated = tuple[int, str]
"""Number of the decision in the order of time, and what it said."""


@dataclass(eq=False, slots=True)
class EventDraft:
    """An event on the table. Without a base it was made by the reader."""

    base: Event | None = None
    tellings: dict[Key, Telling] = field(default_factory=dict)
    date: Dated | None = None
    headline: Dated | None = None
    tags: tuple[str, ...] = ()
    memo: str = ""
    hidden: bool = False
    deeds: set[Deed] = field(default_factory=set)
    by: list[str] = field(default_factory=list)
    """Ids of the decisions that lie on it."""

    @property
    def is_changed(self) -> bool:
        """True if it is not as it was linked."""
        return bool(self.by) or self.base is None or not self.is_whole

    @property
    def is_whole(self) -> bool:
        """True if it has the very tellings that were linked."""
        return self.base is not None and tuple(self.ordered()) == self.base.tellings

    def ordered(self) -> list[Telling]:
        """Its tellings as events have them."""
        return [self.tellings[key] for key in sorted(self.tellings)]

    def take(self, other: EventDraft) -> None:
        """Becomes one with another: the later date and headline hold; hidden is only what was hidden in both."""
        self.tellings |= other.tellings
        other.tellings = {}
        self.date = max(filter(None, (self.date, other.date)), default=None)
        self.headline = max(filter(None, (self.headline, other.headline)), default=None)
        self.tags = tuple(dict.fromkeys(self.tags + other.tags))
        self.memo = "\n\n".join(dict.fromkeys(filter(None, (self.memo, other.memo))))
        self.hidden = self.hidden and other.hidden
        self.deeds |= other.deeds
        self.by += other.by


class Base:
    """Events as linked, each read once and alone: a page of a long list would cost a hundred."""

    def __init__(self, events: EventList) -> None:
        self.events = events
        self._read: dict[int, Event] = {}
        self._told: dict[str, Sequence[int]] = {}
        self._places: dict[str, int | None] = {}
        self._slots: dict[object, int] = {}

    def event(self, index: int) -> Event:
        """One of them."""
        if index not in self._read:
            self.read([index])
        return self._read[index]

    def read(self, indices: Iterable[int]) -> None:
        """Read some of them together."""
        new = sorted({index for index in indices if index not in self._read})
        if new:
            self._read.update(zip(new, self.events.get_many(new), strict=True))

    def before(self, event: Event) -> int:
        """How many of them come before an event in their order."""
        mine = order(event)
        if mine not in self._slots:
            key = edtf.sort_key(event.date)
            first = bisect_left(self.dates, key, key=edtf.sort_key)
            last = bisect_right(self.dates, key, lo=first, key=edtf.sort_key)
            among = range(first, last)
            self._slots[mine] = first + bisect_left(among, mine, key=lambda index: order(self.event(index)))
        return self._slots[mine]

    @cached_property
    def dates(self) -> Sequence[str | None]:
        """The date of every event."""
        return self.events.dates()

    def index_of(self, event: str) -> int | None:
        """Index of the event with this id."""
        if event not in self._places:
            self._places[event] = self.events.index_of(event)
        return self._places[event]

    def indices_of_article(self, article: str) -> Sequence[int]:
        """Indices of the events that an article tells."""
        if article not in self._told:
            self._told[article] = self.events.indices_of_article(article)
        return self._told[article]


class Table:
    """Where every telling that decisions may touch is now."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self.rows: dict[int, EventDraft] = {}
        """By their index in the base."""
        self.made: list[EventDraft] = []
        self._home: dict[Key, EventDraft] = {}
        self._by_article: dict[str, set[Key]] = defaultdict(set)
        self._whole: set[str] = set()

    def home(self, key: Key) -> EventDraft:
        """The row that has a telling."""
        return self._home[key]

    def all(self) -> Iterator[EventDraft]:
        """Every row that was read or made, if it has tellings left."""
        return (row for row in (*self.rows.values(), *self.made) if row.tellings)

    def expect(self, passages: Iterable[Key]) -> None:
        """Read the rows that are called after these passages, together."""
        found = (self._base.index_of(identity_of([key])) for key in dict.fromkeys(passages))
        self._load([index for index in found if index is not None])

    def fetch(self, passages: Iterable[Key]) -> None:
        """Read the rows of some passages, by their ids where that will do: a row is called after one of its passages."""
        wanted = list(passages)
        for key in wanted:
            if key not in self._home:
                index = self._base.index_of(identity_of([key]))
                self._load([] if index is None else [index])
        for article in sorted({key[0] for key in wanted if key not in self._home}):
            self._fetch_all(article)

    def _fetch_all(self, article: str) -> None:
        if article not in self._whole:
            self._whole.add(article)
            self._load(self._base.indices_of_article(article))

    def _load(self, indices: Iterable[int]) -> None:
        new = [index for index in indices if index not in self.rows]
        self._base.read(new)
        for index in new:
            self.rows[index] = row = EventDraft(self._base.event(index))
            for telling in self._base.event(index).tellings:
                self.put(telling, row)

    def put(self, telling: Telling, row: EventDraft) -> None:
        """Give a telling to a row, away from the one that has it."""
        key = (telling.article, telling.start, telling.end)
        if key in self._home:
            self._home[key].tellings.pop(key, None)
        row.tellings[key] = telling
        self._home[key] = row
        self._by_article[telling.article].add(key)

    def join(self, row: EventDraft, other: EventDraft) -> None:
        """Two rows are one."""
        for key in other.tellings:
            self._home[key] = row
        row.take(other)

    def telling(self, passage: Key) -> Key | None:
        """The telling that a passage is now: its own, else the one that shares most with it, half of the shorter at least."""
        self.fetch([passage])
        if passage in self._home:
            return passage
        near = ((_shared(key, passage), key) for key in self.over(passage))
        fit = [(shared, key) for shared, key in near if 2 * shared >= min(_length(key), _length(passage))]
        return min(fit, key=lambda pair: (-pair[0], pair[1]))[1] if fit else None

    def over(self, passage: Key) -> list[Key]:
        """All tellings that share a character with a passage, in the order of the text."""
        self._fetch_all(passage[0])
        return sorted(key for key in self._by_article[passage[0]] if _shared(key, passage) > 0)

    def covered(self, passage: Key) -> list[Key]:
        """The tellings of which a passage has half at least."""
        self.fetch([passage])
        if passage in self._home:
            return [passage]
        return [key for key in self.over(passage) if covers(passage, key)]

    def tellings(self, passages: Iterable[Key]) -> list[Key]:
        """The tellings that passages are now, each once."""
        wanted = list(passages)
        self.fetch(wanted)
        return list(dict.fromkeys(key for passage in wanted if (key := self.telling(passage)) is not None))

    def row_of(self, passages: Iterable[Key]) -> EventDraft | None:
        """The row that holds most of some passages; of equals the one that is called after the lowest id."""
        counts = Counter(self._home[key] for key in self.tellings(passages))
        return min(counts, key=lambda row: (-counts[row], identity_of(row.tellings)), default=None)


def covers(passage: Key, telling: Key) -> bool:
    """True if a passage has half of a telling at least."""
    return passage[0] == telling[0] and 2 * _shared(telling, passage) >= _length(telling)


def _shared(one: Key, other: Key) -> int:
    return min(one[2], other[2]) - max(one[1], other[1])


def _length(key: Key) -> int:
    return key[2] - key[1]
