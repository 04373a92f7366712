"""The decisions that stand: corrections by the reader, applied on top of every analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store.records import Decision, Published
from store.storage import documents
from store.storage.documents import new_id
from store.storage.journal import Change, JournalTable


class StandingDecisions:
    """What the reader decided, and which changes would add or withdraw a decision."""

    TABLE = "decisions"

    def __init__(self, table: JournalTable) -> None:
        self._table = table
        self._by_target: dict[tuple[str, str], Decision] | None = None
        self._all: Sequence[Decision] | None = None

    def all(self) -> Sequence[Decision]:
        """All decisions, oldest first."""
        if self._all is None:
            found = (documents.decision(key, document) for key, document in self._table.documents.items())
            self._all = sorted(found, key=lambda decision: (decision.made, decision.id))
        return self._all

    def of(self, kind: str, target: str) -> Decision | None:
        """The decision of a kind about a target, if there is one."""
        if self._by_target is None:
            self._by_target = {(decision.kind, decision.target): decision for decision in self.all()}
        return self._by_target.get((kind, target))

    def published(self, article: str) -> Published | None:
        """The date that the reader gave an article."""
        decision = self.of("published", article)
        return None if decision is None else Published(str(decision.value), "set by you")

    def deciding(self, kind: str, target: str, value: object, at: str) -> list[Change]:
        """The changes that put a decision in the place of the one of its kind about the target."""
        standing = self.of(kind, target)
        if standing is not None and standing.value == value:
            return []
        decision = Decision(new_id(), kind, target, value, at)
        return [
            *self.withdrawing(kind, target),
            Change(self.TABLE, decision.id, None, documents.decision_document(decision)),
        ]

    def withdrawing(self, kind: str, target: str) -> list[Change]:
        """The changes that take a decision back, none if there is none."""
        standing = self.of(kind, target)
        if standing is None:
            return []
        return [Change(self.TABLE, standing.id, self._table.documents[standing.id], None)]

    def changing(self, decision: Decision, value: object) -> list[Change]:
        """The changes that make a standing decision say something else, of the same time; none if it says so."""
        before = self._table.documents[decision.id]
        after = documents.decision_document(replace(decision, value=value))
        return [] if before == after else [Change(self.TABLE, decision.id, before, after)]

    def forget(self) -> None:
        """The table has changed: read it anew when next asked."""
        self._by_target = self._all = None
