"""What the reader decides about events: every decision one step, anchored to passages, and told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any

from store import edtf
from store.errors import DecisionError, LibraryError, NotFoundError
from store.events.coreference.event_id import identity_of
from store.events.overrides import VERBS, Key, Verb, covers
from store.notes.tags import clean_all
from store.pipeline.curated_view import CuratedAnalysis
from store.pipeline.overrides.passage_anchors import kept
from store.records import Decision, Document, Event, Telling
from store.services.change_log import ChangeLog
from store.services.step_labels import event_decided, listed, quoted
from store.storage.journal import Change

Doc = dict[str, Any]
ENOUGH = 12
"""Passages by which an event is found again, where they need not all be kept together."""


class EventDecisions:
    """Decisions about events. Events are given by the id that `analysis().events()` or `hidden()` has for them now.

    Every method is one step, gives the id that the event has then, and raises ReadOnlyError, SaveError or NotFoundError.
    """

    def __init__(
        self, ledger: ChangeLog, analysis: Callable[[], CuratedAnalysis], document: Callable[[str], Document]
    ) -> None:
        self._ledger = ledger
        self._analysis = analysis
        self._document = document

    # Decisions

    def confirm(self, event: str, on: bool = True) -> str:
        """Seen and right: its passages stay together whatever a later analysis makes; or take that back."""
        found = self._event(event)
        if not on:
            return self._withdraw("event confirmed", found, f"take back that {_called(found)} is right")
        value = {"passages": self._kept(found.tellings), "called": found.headline}
        return self._replace("event confirmed", found, value, f"confirm {_called(found)}")

    def hide(self, event: str, on: bool = True) -> str:
        """It leaves the timeline, every filter and every export, and is in `analysis().hidden()`; or it comes back."""
        found = self._event(event)
        if not on:
            return self._withdraw("event hidden", found, f"bring back {_called(found)}")
        return self._replace("event hidden", found, self._anchored(found), f"hide {_called(found)}")

    def set_date(self, event: str, value: str | None) -> str:
        """Another date (EDTF); None gives it its own again. Raises ValueError on what is no date."""
        found = self._event(event)
        if value is None:
            return self._withdraw("event date", found, f"take back the date of {_called(found)}")
        edtf.days(value)
        label = f"set the date of {_called(found)} to {edtf.label(value)}"
        return self._replace("event date", found, self._anchored(found) | {"date": value}, label)

    def retitle(self, event: str, headline: str) -> str:
        """Another headline; "" gives it its own again."""
        found, headline = self._event(event), " ".join(headline.split())
        if not headline:
            return self._withdraw("event title", found, f"take back the headline {_called(found)}")
        label = f"head {_called(found)} as {quoted(headline)}"
        return self._replace("event title", found, self._anchored(found) | {"headline": headline}, label)

    def tag(self, event: str, tags: Iterable[str]) -> str:
        """All tags that it shall have; none takes them away. Raises ValueError if one is blank."""
        found, wanted = self._event(event), clean_all(tags)
        if not wanted:
            return self._withdraw("event tags", found, f"take the tags off {_called(found)}")
        label = f"tag {_called(found)} with {listed(wanted)}"
        return self._replace("event tags", found, self._anchored(found) | {"tags": list(wanted)}, label)

    def write_memo(self, event: str, memo: str) -> str:
        """What the reader has to say of it as a whole; "" takes that away."""
        found, memo = self._event(event), memo.strip()
        if not memo:
            return self._withdraw("event memo", found, f"take the memo off {_called(found)}")
        label = f"write a memo on {_called(found)}"
        return self._replace("event memo", found, self._anchored(found) | {"memo": memo}, label)

    def join(self, one: str, other: str) -> str:
        """Two events are one, also where their dates clash. Raises DecisionError if they are the same already."""
        first, second = self._event(one), self._event(other)
        if first.id == second.id:
            raise DecisionError("An event cannot be joined with itself.")
        value = self._anchored(first) | {
            "others": self._anchored(second)["passages"],
            "also": second.headline,
        }
        return self._last(self._decide("event same", value, f"join {_called(first)} and {_called(second)}"))

    def split(self, event: str, passages: Sequence[Key]) -> str:
        """Tellings, given by article, start and end, leave for an event of their own; gives the id of that.

        Raises DecisionError if none would leave, or none would stay.
        """
        found, wanted = self._event(event), set(map(tuple, passages))
        leaving = [told for told in found.tellings if _key(told) in wanted]
        staying = [told for told in found.tellings if _key(told) not in wanted]
        if len(leaving) < len(wanted):
            raise NotFoundError(f"{_called(found)} has no such passage now.")
        if not leaving or not staying:
            raise DecisionError("Some passages have to leave, and some to stay.")
        value = {
            "passages": self._kept(staying),
            "others": self._kept(leaving),
            "called": found.headline,
        }
        label = f"split {_passages(leaving)} off {_called(found)}"
        return self._last(self._decide("event split", value, label))

    def make(self, article: str, start: int, end: int, headline: str = "", date: str | None = None) -> str:
        """A passage becomes an event of its own; without a date the one found in the passage, else the article's.

        What is told there already comes along, rather than being told twice. Raises ValueError on an empty passage and on
        what is no date.
        """
        passage = self._passage(article, start, end)
        left = self._left_behind((article, passage["anchor"]["start"], passage["anchor"]["end"]))
        value: Doc = {"passages": [passage], "others": self._kept(left)}
        if date is not None:
            edtf.days(date)
            value["date"] = date
        if title := " ".join(headline.split()):
            value["headline"] = title
        words = quoted(title or passage["anchor"]["exact"])
        return self._last(self._decide("event made", value, f"make an event of {words}"))

    def attach(self, event: str, article: str, start: int, end: int) -> str:
        """A passage becomes a telling of an event; what is told there already goes over to it.

        Raises ValueError on an empty passage.
        """
        found, passage = self._event(event), self._passage(article, start, end)
        words = quoted(passage["anchor"]["exact"])
        value = self._anchored(found) | {"others": [passage]}
        return self._last(self._decide("event passage", value, f"put {words} into {_called(found)}"))

    # What was decided

    def describe(self, decision: Decision) -> str:
        """A decision about an event, in words; one of a later version by its kind alone."""
        if decision.kind in VERBS and isinstance(decision.value, dict):
            with suppress(AttributeError, KeyError, TypeError, ValueError):
                return event_decided(decision.kind, decision.value, self._ledger.title_or_gone)
        return f"{decision.kind}: {decision.target}"

    def take_back(self, decision: Decision) -> None:
        """Undoes one decision, however old; a step like any other."""
        self._ledger.take_back(decision, self.describe(decision))

    # Within

    def _event(self, key: str) -> Event:
        for events in (self._analysis().events(), self._analysis().hidden()):
            place = events.index_of(key)
            if place is not None:
                return events[place]
        raise NotFoundError(f"There is no event {key} now.")

    def _passage(self, article: str, start: int, end: int) -> Doc:
        """A passage without the blanks at its ends; raises ValueError if nothing is left."""
        document = self._document(article)
        words = document.text[start:end]
        start += len(words) - len(words.lstrip())
        return kept(document, start, start + len(words.strip()))

    def _left_behind(self, passage: Key) -> list[Telling]:
        """What stands in one event with what a passage tells, and outside it."""
        analysis, found = self._analysis(), list[Telling]()
        for events in (analysis.events(), analysis.hidden()):
            for event in events.get_many(events.indices_of_article(passage[0])):
                outside = [told for told in event.tellings if not covers(passage, _key(told))]
                if len(outside) < len(event.tellings):
                    found += outside
        return found

    def _kept(self, tellings: Iterable[Telling]) -> list[Doc]:
        """The passages of tellings; first those after which their event is called, since they cost least to find.

        One whose text is damaged is left out; raises LibraryError if that leaves none.
        """
        found, documents = [], dict[str, Document]()
        ordered = sorted(tellings, key=lambda told: identity_of([_key(told)]))
        for number, telling in enumerate(ordered, 1):
            try:
                if telling.article not in documents:
                    documents[telling.article] = self._document(telling.article)
                found.append(kept(documents[telling.article], telling.start, telling.end))
            except LibraryError:
                if not found and number == len(ordered):
                    raise
        return found

    def _anchored(self, event: Event) -> Doc:
        """What an event is found by."""
        few = sorted(event.tellings, key=lambda telling: identity_of([_key(telling)]))[:ENOUGH]
        return {"passages": self._kept(few), "called": event.headline}

    def _decide(self, kind: Verb, value: Doc, label: str, changes: Iterable[Change] = ()) -> str:
        """Keeps a decision as one step with other changes; gives its id."""
        decisions = self._ledger.decisions
        value = value | {"number": 1 + max(map(_number, decisions.all()), default=0)}
        made = decisions.deciding(kind, _target(value), value, self._ledger.at())
        self._ledger.do(label, [*changes, *made])
        return made[-1].id

    def _replace(self, kind: Verb, event: Event, value: Doc, label: str) -> str:
        """Puts a decision in the place of those of its kind that lie on an event; nothing if it says the same."""
        standing = [d for d in self._lying_on(event) if d.kind == kind]
        same = [d.value for d in standing if isinstance(d.value, dict) and _said(d.value) == _said(value)]
        if same and len(standing) == 1:
            self._ledger.require_writable()
            return event.id
        changes = [
            change for d in standing for change in self._ledger.decisions.withdrawing(d.kind, d.target)
        ]
        return self._last(self._decide(kind, value, label, changes))

    def _withdraw(self, kind: Verb, event: Event, label: str) -> str:
        """Takes what was decided so of an event back, also what was said of it when it was made."""
        decisions, changes = self._ledger.decisions, list[Change]()
        field = {"event date": "date", "event title": "headline"}.get(kind, "")
        for decision in self._lying_on(event):
            if decision.kind == kind:
                changes += decisions.withdrawing(decision.kind, decision.target)
            elif decision.kind == "event made" and isinstance(decision.value, dict):
                rest = {name: said for name, said in decision.value.items() if name != field}
                changes += decisions.changing(decision, rest)
        self._ledger.do(label, changes)
        return self._now(*event.tellings) or event.id

    def _lying_on(self, event: Event) -> list[Decision]:
        """The decisions that are followed on an event, oldest first."""
        draft = self._analysis().chronicle().home.get(_key(event.tellings[0]))
        keys = draft.by if draft else ()
        return [decision for decision in self._ledger.decisions.all() if decision.id in keys]

    def _last(self, decision: str) -> str:
        """The id of the event on which a decision lies."""
        drafts = self._analysis().chronicle().drafts
        return next((draft.id for draft in drafts if decision in draft.by), "")

    def _now(self, *tellings: Telling) -> str:
        """The id of the event that has the first of these tellings which is anywhere."""
        found = (self._analysis().event_of(_key(telling)) for telling in tellings)
        return next(filter(None, found), "")


def _key(telling: Telling) -> Key:
    return (telling.article, telling.start, telling.end)


def _target(value: Doc) -> str:
    """What a decision is about, the same for the same passages."""
    places = (
        (side, passage["article"], passage["anchor"]["start"], passage["anchor"]["end"])
        for side in ("passages", "others")
        for passage in value.get(side, ())
    )
    return sha256(repr(sorted(places)).encode()).hexdigest()[:24]


def _number(decision: Decision) -> int:
    """The number of a decision about events; 0 of any other, and where a later version has something else there."""
    number = decision.value.get("number") if isinstance(decision.value, dict) else None
    return number if decision.kind in VERBS and isinstance(number, int) else 0


def _said(value: Doc) -> Doc:
    return {name: said for name, said in value.items() if name not in ("number", "called")}


def _called(event: Event) -> str:
    return quoted(event.headline)


def _passages(tellings: Sequence[Telling]) -> str:
    return "a passage" if len(tellings) == 1 else f"{len(tellings)} passages"
