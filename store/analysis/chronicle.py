"""Decisions about events, as the journal keeps them, followed on the events of now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, cast

from store.analysis.amended import Amended
from store.analysis.passages import Passages
from store.analysis.shelf import Documents, Shelf, dates_set
from store.eventlist import EventList, Listed
from store.events.decided import VERBS, Base, Draft, Key, Outcome, Ruling, Verb, replay, telling
from store.records import Decision, Event, Mention, Telling, TimeExpression

NOTHING = Outcome()


class Known(Protocol):
    """What makes a telling of a passage."""

    def dates(self, article: str) -> Sequence[TimeExpression]:
        """Time expressions of an article."""

    def names(self, article: str) -> Sequence[Mention]:
        """Its mentions."""

    def tellings(self, article: str) -> Sequence[Telling]:
        """What it tells by itself."""


class Chronicle:
    """The events with the reader's decisions in them.

    Worked out at the first look after a change: only rows that decisions touch are read, each once.
    """

    def __init__(self, shelf: Shelf, known: Known, name: Callable[[str], str]) -> None:
        """`name` gives the name of an entity as decided."""
        self._shelf = shelf
        self._known = known
        self._name = name
        self._passages = Passages(shelf)
        self._revision: int | None = None
        self._rulings: tuple[Ruling, ...] = ()
        self._rests: tuple[object, ...] = ()
        self._events: EventList | None = None
        self._base = Base(Listed())
        self._outcome = NOTHING
        self._followed: tuple[object, ...] = ()
        self._seen: EventList = Listed()
        self._hidden: EventList = Listed()

    def events(self, linked: EventList) -> EventList:
        """All but the hidden ones, by date; the linked ones themselves if nothing was decided."""
        self.follow(linked)
        return self._seen

    def hidden(self, linked: EventList) -> EventList:
        """Those that the reader hid, by date."""
        self.follow(linked)
        return self._hidden

    def follow(self, linked: EventList) -> Outcome:
        """What became of the decisions on these events; the same object for as long as nothing is otherwise."""
        rulings = self.rulings()
        if linked is self._events and (rulings, self._rests) == self._followed:
            return self._outcome
        if linked is not self._events:
            self._base = Base(linked)
        self._events, self._followed = linked, (rulings, self._rests)
        self._outcome = replay(self._base, rulings, self._tell) if rulings else NOTHING
        drafts = self._outcome.drafts
        shown, hidden = ([d for d in drafts if d.hidden is side] for side in (False, True))
        changed = bool(drafts or self._outcome.gone)
        self._seen = Amended(self._base, self._outcome.gone, shown, self._build) if changed else linked
        self._hidden = Amended(Base(Listed()), (), hidden, self._build) if hidden else Listed()
        return self._outcome

    def event_of(self, linked: EventList, telling: Key) -> str | None:
        """The id of the event that has a telling now."""
        draft = self.follow(linked).home.get(telling)
        if draft is not None:
            return draft.id
        events = (self._base.event(index) for index in self._base.told_in(telling[0]))
        return next(
            (e.id for e in events for t in e.tellings if (t.article, t.start, t.end) == telling), None
        )

    def rulings(self) -> tuple[Ruling, ...]:
        """All decisions about events that can be followed, with their passages where they are now."""
        if self._revision == self._shelf.revision:
            return self._rulings
        self._revision = self._shelf.revision
        decided = (d for d in self._shelf.decisions() if d.kind in VERBS)
        self._rulings = tuple(ruling for d in decided if (ruling := self._ruling(d)))
        own = sorted({key[0] for r in self._rulings for key in _of_reader(r)})
        digests = dates_set(self._shelf) if own else {}
        self._rests = tuple((key, self._shelf.row(key).date, digests.get(key)) for key in own)
        return self._rulings

    def _ruling(self, decision: Decision) -> Ruling | None:
        value: dict[str, Any] = decision.value if isinstance(decision.value, dict) else {}
        try:
            return Ruling(
                cast(Verb, decision.kind),
                tuple(filter(None, self._passages.place(value["passages"]))),
                tuple(filter(None, self._passages.place(value.get("others", ())))),
                value.get("date"),
                str(value.get("headline", "")),
                tuple(map(str, value.get("tags", ()))),
                decision.made,
                int(value.get("number", 0)),
                decision.id,
            )
        except (KeyError, TypeError, ValueError):
            # A later version may write decisions that this one cannot follow.
            return None

    def _tell(self, key: Key) -> Telling:
        article, start, end = key
        known = self._known
        place = sum(told.start < start for told in known.tellings(article))
        document = Documents(self._shelf)[article]
        return telling(document, (start, end), known.dates(article), known.names(article), place)

    def _build(self, draft: Draft) -> Event:
        return draft.event(Documents(self._shelf), self._name)


def _of_reader(ruling: Ruling) -> tuple[Key, ...]:
    """Passages that may have become tellings by this decision."""
    return {"event made": ruling.passages, "event passage": ruling.others}.get(ruling.verb, ())
