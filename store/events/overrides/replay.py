"""The reader's decisions, done again on what was linked.

They are followed in the order in which they were made, as if the reader repeated them on the rows of now. So what was
decided later holds: a passage split off a row that was joined before is apart, and joined again it is one with it. An
event is found by the passages that it had: it is the row that holds most of them at that moment. What a decision says lies
on that row from then on, whatever else comes to it or leaves it; two rows that are joined have the later date and
headline, the tags and memos of both, and are hidden only if both were. A confirmed row is put together again as it was confirmed;
what else a later analysis brought into it stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from store.events.overrides.draft import Draft
from store.events.overrides.model import EventDecision, Key
from store.events.overrides.working_set import Base, EventDraft, Table
from store.records import Telling

Tell = Callable[[Key], Telling]
"""Makes a telling of a passage."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the decisions."""

    gone: tuple[int, ...] = ()
    """Indices of the linked events that are no more as they were, ascending."""
    drafts: tuple[Draft, ...] = ()
    """What stands in their place, in no order."""
    waiting: tuple[str, ...] = ()
    """Ids of decisions whose passages are nowhere now: they are kept."""
    overruled: tuple[str, ...] = ()
    """Ids of decisions that a later one speaks against."""
    home: Mapping[Key, Draft] = field(default_factory=dict)
    """Where the tellings of the drafts are."""


def replay(base: Base, rulings: Iterable[EventDecision], tell: Tell) -> Outcome:
    """The linked events with every decision in them; their order among `rulings` does not matter, that in which they were made does."""
    return _Replay(base, tell).run(sorted(rulings, key=lambda ruling: ruling.rank))


class _Replay:
    def __init__(self, base: Base, tell: Tell) -> None:
        self._table = Table(base)
        self._tell = tell
        self._number = 0

    def run(self, rulings: Sequence[EventDecision]) -> Outcome:
        waiting = []
        self._table.expect(key for r in rulings for side in (r.passages, r.others) for key in side[:1])
        for self._number, ruling in enumerate(rulings):
            row = self._follow(ruling)
            if row is None:
                waiting.append(ruling.key)
            else:
                row.by.append(ruling.key)
        overruled = (r.key for r in rulings if r.key not in waiting and self._is_overruled(r))
        return self._outcome(tuple(waiting), tuple(overruled))

    def _outcome(self, waiting: tuple[str, ...], overruled: tuple[str, ...]) -> Outcome:
        table = self._table
        gone = sorted(index for index, row in table.rows.items() if row.is_changed)
        drafts = {row: Draft.of(row) for row in table.all() if row.is_changed}
        home = {key: draft for row, draft in drafts.items() for key in row.tellings}
        return Outcome(tuple(gone), tuple(drafts.values()), waiting, overruled, home)

    def _follow(self, ruling: EventDecision) -> EventDraft | None:
        """Does what was decided; gives the row on which that lies, None if it has to wait."""
        if ruling.verb == "event made":
            return self._make(ruling)
        if ruling.verb == "event split":
            return self._split(ruling)
        row = self._table.row_of(ruling.passages)
        if row is None:
            return None
        if ruling.verb == "event same":
            return self._join(row, ruling)
        if ruling.verb == "event passage":
            return self._attach(row, ruling)
        if ruling.verb == "event confirmed":
            self._bring_together(row, ruling.passages)
        _label(row, ruling, self._number)
        return row

    def _make(self, ruling: EventDecision) -> EventDraft | None:
        """A row of its own for a passage: what is told in it comes along; else the passage itself is told.

        A telling leaves the row that has passages which it was to leave; from any other it brings what has come to it since.
        """
        if not ruling.passages:
            return None
        table, row = self._table, EventDraft(deeds={"made"})
        told = table.covered(ruling.passages[0])
        left = set(table.tellings(ruling.others))
        for home in {table.home(key): None for key in told}:
            if left.isdisjoint(home.tellings):
                table.join(row, home)
        self._put(ruling.passages[0], told, row)
        table.made.append(row)
        if ruling.date is not None:
            row.date = (self._number, ruling.date)
            row.deeds.add("dated")
        if ruling.headline:
            row.headline = (self._number, ruling.headline)
            row.deeds.add("titled")
        return row

    def _attach(self, row: EventDraft, ruling: EventDecision) -> EventDraft | None:
        """What a passage tells goes over to a row, also where the passage is only a part of that."""
        if not ruling.others:
            return None
        passage = ruling.others[0]
        told = self._table.covered(passage)
        near = None if told else self._table.telling(passage)
        self._put(passage, [near] if near else told, row)
        row.deeds.add("attached")
        return row

    def _put(self, passage: Key, told: Sequence[Key], row: EventDraft) -> None:
        table = self._table
        tellings = [table.home(key).tellings[key] for key in told] or [self._tell(passage)]
        for telling in tellings:
            table.put(replace(telling, by_reader=True), row)

    def _split(self, ruling: EventDecision) -> EventDraft | None:
        """Those passages leave that stand in a row with one of those that stay; what left already stays where it is."""
        table = self._table
        rest = {table.home(key) for key in table.tellings(ruling.passages)}
        leaving = table.tellings(ruling.others)
        if not rest or not leaving:
            return None
        staying = set(table.tellings(ruling.passages))
        moving = [key for key in leaving if table.home(key) in rest and key not in staying]
        if not moving:
            return table.home(leaving[0])
        row = EventDraft(deeds={"split"})
        for key in moving:
            table.home(key).deeds.add("split")
            table.put(table.home(key).tellings[key], row)
        table.made.append(row)
        return row

    def _join(self, row: EventDraft, ruling: EventDecision) -> EventDraft | None:
        other = self._table.row_of(ruling.others)
        if other is None:
            return None
        if other is not row:
            self._table.join(row, other)
        row.deeds.add("joined")
        return row

    def _bring_together(self, row: EventDraft, passages: Sequence[Key]) -> None:
        """A row mostly of confirmed passages comes whole, with what a later analysis added; of others only these come."""
        held: dict[EventDraft, list[Key]] = defaultdict(list)
        for key in self._table.tellings(passages):
            held[self._table.home(key)].append(key)
        held.pop(row, None)
        for other, keys in held.items():
            if 2 * len(keys) > len(other.tellings):
                self._table.join(row, other)
                continue
            for key in keys:
                self._table.put(other.tellings[key], row)

    def _is_overruled(self, ruling: EventDecision) -> bool:
        """True if what was to be together is not, or what was to be apart is together."""
        if ruling.verb not in ("event same", "event split", "event passage"):
            return False
        table = self._table
        one, other = table.row_of(ruling.passages), table.row_of(ruling.others)
        return (one is other) == (ruling.verb == "event split")


def _label(row: EventDraft, ruling: EventDecision, number: int) -> None:
    if ruling.verb == "event confirmed":
        row.deeds.add("confirmed")
    elif ruling.verb == "event hidden":
        row.hidden = True
        row.deeds.add("hidden")
    elif ruling.verb == "event date" and ruling.date is not None:
        row.date = (number, ruling.date)
        row.deeds.add("dated")
    elif ruling.verb == "event title":
        row.headline = (number, ruling.headline)
        row.deeds.add("titled")
    elif ruling.verb == "event tags":
        row.tags = tuple(dict.fromkeys(row.tags + ruling.tags))
    elif ruling.verb == "event memo":
        row.memo = ruling.memo
