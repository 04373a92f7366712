"""Memos: what the reader writes on an article, an entity, a tag or an event as a whole, and not on a passage of it.

They are kept as decisions are, and so are undone, merged and bundled like them; nothing is worked out from them. That of an
article is found by its id, that of a tag by the tag, that of an entity by its id and else by the name that it had, that of an
event by its passages (`EventDecisions.write_memo`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from store.errors import NotFoundError
from store.notes import tags
from store.pipeline.curated_view import CuratedAnalysis
from store.records import Decision, Entity, Event, Memo
from store.services.change_log import ChangeLog
from store.services.event_decisions import EventDecisions
from store.services.memo_records import ARTICLE, ENTITY, TAG, text_of, value_of
from store.services.step_labels import quoted

_EVENT = "event memo"


class Memos:
    """Reads and writes them; every change is one step. What writes raises ReadOnlyError, SaveError or NotFoundError."""

    def __init__(
        self, log: ChangeLog, analysis: Callable[[], CuratedAnalysis], events: EventDecisions
    ) -> None:
        self._log, self._analysis, self._events = log, analysis, events

    def of_article(self, article: str) -> str:
        """The memo on it, "" if there is none; the same for the others."""
        return text_of(self._log.decisions.of(ARTICLE, article))

    def of_tag(self, tag: str) -> str:
        """Of this very tag, not of one above it."""
        return text_of(self._log.decisions.of(TAG, tag))

    def of_entity(self, entity: Entity) -> str:
        """Also if it had another id when it was written."""
        standing = self._standing(entity)
        return text_of(standing)

    def write_article(self, article: str, text: str) -> None:
        """ "" takes the memo away; the same for the others."""
        title = self._log.title(article)
        self._write(ARTICLE, article, text, title, {})

    def write_tag(self, tag: str, text: str) -> None:
        """Also on a tag that nothing has yet, as a codebook is made before it is used. Raises ValueError on a blank tag."""
        name = tags.clean(tag)
        self._write(TAG, name, text, f"“{name}”", {})

    def write_entity(self, entity: str, text: str) -> None:
        """On the entity that has this id now."""
        found = self._analysis().entity(entity)
        if found is None:
            raise NotFoundError(f"There is no entity {entity} now.")
        standing = self._standing(found)
        target = standing.target if standing else found.id
        self._write(ENTITY, target, text, quoted(found.name), {"called": found.name})

    def write_event(self, event: str, text: str) -> str:
        """On the event that has this id now; gives the id that it has then."""
        return self._events.write_memo(event, text)

    def _write(self, kind: str, target: str, text: str, called: str, more: Mapping[str, Any]) -> None:
        text, decisions = text.strip(), self._log.decisions
        if not text:
            self._log.do(f"take the memo off {called}", decisions.withdrawing(kind, target))
            return
        changes = decisions.deciding(kind, target, {"text": text, **more}, self._log.at())
        self._log.do(f"write a memo on {called}", changes)

    def _standing(self, entity: Entity) -> Decision | None:
        if (own := self._log.decisions.of(ENTITY, entity.id)) is not None:
            return own
        spelt = {entity.name, *(variant.text for variant in entity.variants)}
        return next(
            (
                decision
                for decision in self._log.decisions.all()
                if decision.kind == ENTITY
                and value_of(decision).get("called") in spelt
                and self._analysis().entity(decision.target) is None
            ),
            None,
        )

    # All of them

    def all(self) -> Iterator[Memo]:
        """Those on articles, entities, tags and events, each in the order in which they were written."""
        yield from self.of_articles()
        yield from self._of_entities()
        yield from self.of_tags()
        yield from self._of_events()

    def of_articles(self) -> Iterator[Memo]:
        """Those on articles that are here."""
        for decision in self._of(ARTICLE):
            if self._log.rows.has(decision.target):
                row = self._log.rows.get(decision.target)
                yield Memo("article", row.id, row.title, text_of(decision), decision.made)

    def of_tags(self) -> Iterator[Memo]:
        """Those on tags, used or not."""
        for decision in self._of(TAG):
            yield Memo("tag", decision.target, decision.target, text_of(decision), decision.made)

    def _of_entities(self) -> Iterator[Memo]:
        waiting = {decision.id: decision for decision in self._of(ENTITY)}
        if not waiting:
            return
        home = {
            standing.id: entity
            for entity in self._analysis().entities()
            if (standing := self._standing(entity)) is not None
        }
        for key, decision in waiting.items():
            entity = home.get(key)
            called = entity.name if entity else str(value_of(decision).get("called", ""))
            yield Memo("entity", entity.id if entity else "", called, text_of(decision), decision.made)

    def _of_events(self) -> Iterator[Memo]:
        for decision in self._of(_EVENT):
            event = self._event_of(decision)
            called = event.headline if event else str(value_of(decision).get("called", ""))
            yield Memo("event", event.id if event else "", called, text_of(decision, "memo"), decision.made)

    def _event_of(self, decision: Decision) -> Event | None:
        draft = next((d for d in self._analysis().chronicle().drafts if decision.id in d.by), None)
        events = self._analysis().events()
        place = None if draft is None else events.index_of(draft.id)
        return None if place is None else events[place]

    def _of(self, kind: str) -> Iterator[Decision]:
        return (decision for decision in self._log.decisions.all() if decision.kind == kind)
