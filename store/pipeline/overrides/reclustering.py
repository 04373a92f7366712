"""Events around names that the reader made one, or several: joined and parted anew, a bounded number of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from store.event_list import EventList
from store.events.coreference import date_agreement, entity_change
from store.events.coreference.date_agreement import Range
from store.events.coreference.link import Documents
from store.events.coreference.term_weights import Weights
from store.events.overrides import Base, Draft
from store.names.overrides import Decided
from store.names.overrides.pieces import Part
from store.pipeline.overrides.overlay_list import OverlayEventList
from store.pipeline.overrides.relabelled_events import RelabelledEvents
from store.records import Entity, Event

MOVED = 16
"""Rows of the rarer names of one merge that are looked at: those of a great name are many, and few of them change."""
CUT = 240
"""Rows of a name that was split that are looked at."""
MET = 16
"""Rows of the commonest name that each merge compares them with."""
ALL = 120
"""Rows that are looked at for all decisions together."""
WINDOW = 31
"""Days within which rows that become one lie."""

EntityOf = Callable[[str], Entity | None]


class Reclustering:
    """Works out which rows become one, and which fall apart. The same decisions on the same events give the same."""

    def __init__(
        self, events: RelabelledEvents, decided: Decided, documents: Documents, entity: EntityOf
    ) -> None:
        self._events = events
        self._decided = decided
        self._documents = documents
        self._entity = entity
        self._gone: set[int] = set()
        self._new: list[Event] = []
        self._left = ALL

    def run(self, weights: Weights | None) -> EventList:
        """The events as they are now; the very same list if no row changes. `weights` are those of the collection."""
        weights = weights or Weights(0, {})
        for cut in sorted(self._decided.cuts.entities()):
            self._part(cut, weights)
        for name in self._merged():
            self._join(name, weights)
        if not self._gone:
            return self._events
        drafts = [Draft(event, False, "", (), event) for event in self._new]
        return OverlayEventList(Base(self._events), sorted(self._gone), drafts, lambda draft: draft.outline)

    def _part(self, cut: str, weights: Weights) -> None:
        """Rows that name two of the pieces of an entity fall apart, if nothing else holds them together."""
        decided = self._decided
        pieces = frozenset(decided.ids.get(p, p.entity) for p in (Part(cut), *decided.cuts.of(cut)))
        rows = [at for at in self._events.linked(cut) if at not in self._gone][: min(CUT, self._left)]
        for at, event in zip(rows, self._events.get_many(rows), strict=True):
            if entity_change.names_several(event, pieces):
                found = entity_change.part(event, pieces, self._documents, self._named([event]), weights)
                if len(found) > 1:
                    self._gone.add(at)
                    self._new += found

    def _merged(self) -> list[str]:
        """Entities made of several linked ones, those of few rows first: so the bound on rows serves most of them."""
        several = (name for name in self._decided.parts if len(self._linked(name)) > 1)
        return [name for count, name in sorted((len(self._moved(name)), name) for name in several) if count]

    def _linked(self, name: str) -> list[str]:
        """The linked entities that one is made of, the one of most rows first."""
        linked = sorted({part.entity for part in self._decided.parts[name]})
        return sorted(linked, key=lambda key: -len(self._events.linked(key)))

    def _moved(self, name: str) -> list[int]:
        """Rows of all but the commonest name."""
        return sorted({at for key in self._linked(name)[1:] for at in self._events.linked(key)} - self._gone)

    def _join(self, name: str, weights: Weights) -> None:
        """Rows of the names that became one become one where they tell one happening."""
        moved = self._moved(name)[: min(MOVED, self._left)]
        rows = sorted({*moved, *self._met(name, moved)})[: self._left] if moved else []
        self._left -= len(rows)
        events = self._events.get_many(rows)
        if len(events) > 1:
            changed, new = entity_change.join(
                events, self._held(rows, name), name, self._documents, self._named(events), weights
            )
            self._gone.update(rows[at] for at in changed)
            self._new += new

    def _held(self, rows: Sequence[int], name: str) -> list[frozenset[str]]:
        """For each row the linked entities, of those that a name is now, that take part in it."""
        holders = {key: frozenset(self._events.linked(key)) for key in self._linked(name)}
        return [frozenset(key for key, held in holders.items() if at in held) for at in rows]

    def _met(self, name: str, moved: Sequence[int]) -> list[int]:
        """Rows of the commonest name that lie nearest in time to those that moved."""
        dates = self._events.dates()
        days = {date_agreement.range_of(dates[at]) for at in moved}
        gaps = {
            at: _gap(date_agreement.range_of(dates[at]), days)
            for at in self._events.linked(self._linked(name)[0])
        }
        near = sorted((gap, at) for at, gap in gaps.items() if gap <= WINDOW and at not in self._gone)
        return [at for _, at in near[:MET]]

    def _named(self, events: Iterable[Event]) -> list[Entity]:
        keys = {key for event in events for key in event.entities}
        return [entity for key in sorted(keys) if (entity := self._entity(key))]


def _gap(days: Range | None, others: Iterable[Range | None]) -> int:
    """Days to the nearest of some dates; an unknown one lies as far as any that may be met."""
    known = (max(0, days.first - o.last, o.first - days.last) if days and o else WINDOW for o in others)
    return min(known, default=WINDOW)
