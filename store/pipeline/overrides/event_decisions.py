"""Decisions about events, as the journal keeps them, followed on the events of now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from store import edtf, events
from store.event_list import EventList, Listed
from store.events.overrides import VERBS, Base, Draft, EventDecision, Key, Outcome, Verb, replay
from store.notes import tags
from store.pipeline.documents import Documents
from store.pipeline.fingerprint import dates_set
from store.pipeline.memo import Memo
from store.pipeline.overrides.overlay_list import OverlayEventList
from store.pipeline.overrides.passage_anchors import Passages
from store.pipeline.ports import ArticleFindings, Corpus
from store.records import Decision, Document, Event, Telling

NOTHING = Outcome()


@dataclass(frozen=True, slots=True)
class _Read:
    """A decision as it was read, and the texts on which its passages were put."""

    decision: Decision
    bodies: Mapping[str, str | None]
    ruling: EventDecision | None


class EventOverrides:
    """The events with the reader's decisions in them.

    Worked out at the first look after a change: only rows that decisions touch are read, each once.
    """

    def __init__(self, shelf: Corpus, known: ArticleFindings, name: Callable[[str], str]) -> None:
        """`known` is the analysis with the reader's decisions about names in it; `name` gives the name of an entity as decided."""
        self._shelf = shelf
        self._known = known
        self._name = name
        self._passages = Passages(shelf)
        self._read: dict[str, _Read] = {}
        now = shelf.revisions
        self._rulings = Memo(lambda: (now.events, now.articles), lambda *_: self._read_all())
        self._dates = Memo(lambda: (self.rulings(), now.dates, now.articles), self._dates_of)
        self._events: EventList | None = None
        self._base = Base(Listed())
        self._documents: Mapping[str, Document] = {}
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
        rulings, rests = self.rulings(), self._dates.get()
        if linked is self._events and (rulings, rests) == self._followed:
            return self._outcome
        if linked is not self._events:
            self._base = Base(linked)
        self._events, self._followed = linked, (rulings, rests)
        self._documents = Documents(self._shelf)
        self._outcome = replay(self._base, rulings, self._tell) if rulings else NOTHING
        drafts = self._outcome.drafts
        shown, hidden = ([d for d in drafts if d.hidden is side] for side in (False, True))
        changed = bool(drafts or self._outcome.gone)
        self._seen = (
            OverlayEventList(self._base, self._outcome.gone, shown, self._build) if changed else linked
        )
        self._hidden = OverlayEventList(Base(Listed()), (), hidden, self._build) if hidden else Listed()
        return self._outcome

    def event_of(self, linked: EventList, telling: Key) -> str | None:
        """The id of the event that has a telling now."""
        draft = self.follow(linked).home.get(telling)
        if draft is not None:
            return draft.id
        events = (self._base.event(index) for index in self._base.indices_of_article(telling[0]))
        return next(
            (e.id for e in events for t in e.tellings if (t.article, t.start, t.end) == telling), None
        )

    def rulings(self) -> tuple[EventDecision, ...]:
        """All decisions about events that can be followed, with their passages where they are now."""
        return self._rulings.get()

    def _read_all(self) -> tuple[EventDecision, ...]:
        decided = [d for d in self._shelf.decisions() if d.kind in VERBS]
        self._read = {d.id: self._read_again(d) for d in decided}
        return tuple(read.ruling for read in self._read.values() if read.ruling)

    def _dates_of(self, rulings: Sequence[EventDecision], *_: int) -> tuple[object, ...]:
        """The dates on which the tellings rest that the reader made."""
        own = sorted({key[0] for ruling in rulings for key in _of_reader(ruling)})
        digests = dates_set(self._shelf) if own else {}
        return tuple((key, self._shelf.row(key).date, digests.get(key)) for key in own)

    def _read_again(self, decision: Decision) -> _Read:
        """What was read before, unless the decision or a text of its passages has changed."""
        before = self._read.get(decision.id)
        if before and before.decision == decision and before.bodies == self._bodies(before.bodies):
            return before
        value: dict[str, Any] = decision.value if isinstance(decision.value, dict) else {}
        try:
            passages, others = value["passages"], value.get("others", ())
            articles = {str(passage["article"]) for passage in (*passages, *others)}
            return _Read(decision, self._bodies(articles), self._ruling(decision, value, passages, others))
        except (KeyError, TypeError, ValueError):
            # A later version may write decisions that this one cannot follow.
            return _Read(decision, {}, None)

    def _bodies(self, articles: Iterable[str]) -> dict[str, str | None]:
        return {article: self._passages.body(article) for article in articles}

    def _ruling(
        self, decision: Decision, value: Mapping[str, Any], passages: Sequence[Any], others: Sequence[Any]
    ) -> EventDecision:
        """Raises KeyError, TypeError, ValueError on what this version cannot follow."""
        date = value.get("date")
        if date is not None:
            edtf.days(date)
        return EventDecision(
            cast(Verb, decision.kind),
            tuple(filter(None, self._passages.place(passages))),
            tuple(filter(None, self._passages.place(others))),
            date,
            str(value.get("headline", "")),
            tags.read(value.get("tags", [])),
            str(value.get("memo", "")),
            decision.made,
            int(value.get("number", 0)),
            decision.id,
        )

    def _tell(self, key: Key) -> Telling:
        article, start, end = key
        known = self._known
        place = sum(told.start < start for told in known.tellings(article))
        document = self._documents[article]
        return events.reader_telling(
            document, (start, end), known.dates(article), known.names(article), place
        )

    def _build(self, draft: Draft) -> Event:
        return draft.event(self._documents, self._name)


def _of_reader(ruling: EventDecision) -> tuple[Key, ...]:
    """Passages that may have become tellings by this decision."""
    return {"event made": ruling.passages, "event passage": ruling.others}.get(ruling.verb, ())
