"""Steps: every change by the reader, named, with what it takes to undo it, kept in the journal beside what it changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from store.storage.history.deltas import delta, turn
from store.storage.journal import Change, JournalDB

LIMIT = 1000
"""Steps that can be undone; older ones are dropped when the journal is compacted."""
ALWAYS = 20
"""So many can be undone however large they are."""
_SMALL = 50

Doc = dict[str, Any]
Adjust = Callable[[Change], Change]
"""A last look at what undo or redo brings back, which may be older than the texts it belongs to."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What undo or redo did."""

    label: str
    changes: tuple[Change, ...]


class Steps:
    """The history of one library, and the place in it: what lies behind can be undone, what lies ahead redone."""

    def __init__(self, database: JournalDB, adjust: Adjust = lambda change: change) -> None:
        self._database = database
        self._steps = database.shelf("steps")
        self._place = database.shelf("place")
        self._adjust = adjust
        self._numbers = sorted(map(int, self._steps.documents))

    def do(self, label: str, changes: Iterable[Change], at: str) -> tuple[Change, ...]:
        """Make changes as one step, in one record; what could be redone until now is dropped.

        Gives the changes that change something; if none does there is no step. Raises SaveError.
        """
        real = tuple(change for change in changes if change.before != change.after)
        if not real:
            return ()
        here = self._here()
        ahead = self._numbers[bisect_right(self._numbers, here) :]
        with self._database.transaction():
            self._put(real)
            self._steps.remove(doc_ids=map(str, ahead))
            self._steps.put(str(here + 1), _document(label, real, at))
            self._go(here + 1)
        del self._numbers[len(self._numbers) - len(ahead) :]
        self._numbers.append(here + 1)
        return real

    def undo(self) -> Applied | None:
        """Take back the last step; None if there is none. Raises SaveError."""
        index = bisect_right(self._numbers, self._here()) - 1
        if index < 0:
            return None
        return self._turn(self._numbers[index], self._numbers[index - 1] if index else 0, back=True)

    def redo(self) -> Applied | None:
        """Do the step again that was undone last; None if there is none. Raises SaveError."""
        index = bisect_right(self._numbers, self._here())
        if index == len(self._numbers):
            return None
        return self._turn(self._numbers[index], self._numbers[index], back=False)

    def write(self, changes: Iterable[Change]) -> None:
        """Make changes in one record that are no step. Raises SaveError."""
        with self._database.transaction():
            self._put(changes)

    def labels(self) -> tuple[Sequence[str], Sequence[str]]:
        """What can be undone, the last step first, and what can be redone, the next first."""
        here = bisect_right(self._numbers, self._here())
        names = [self._steps.documents[str(number)]["label"] for number in self._numbers]
        return names[:here][::-1], names[here:]

    def prune(self, spare: int = 0) -> None:
        """Drop the oldest steps beyond the limit, if there are more than `spare` of them. Raises SaveError."""
        old = self._old()
        if sum(map(self._weight, old)) <= spare:
            return
        self._steps.remove(doc_ids=map(str, old))
        del self._numbers[: len(old)]

    def _old(self) -> list[int]:
        total = 0
        for count, number in enumerate(reversed(self._numbers)):
            total += self._weight(number)
            if total > LIMIT and count >= ALWAYS:
                old = self._numbers[: len(self._numbers) - count]
                # The place must lie within what remains, or nothing could be redone in order.
                return old[: bisect_right(old, self._here())]
        return []

    def _weight(self, number: int) -> int:
        """A step that changed thousands of documents takes as much room as many small ones."""
        return 1 + len(self._steps.documents[str(number)]["changes"]) // _SMALL

    def _turn(self, number: int, place: int, *, back: bool) -> Applied:
        step = self._steps.documents[str(number)]
        listed = reversed(step["changes"]) if back else step["changes"]
        changes: list[Change] = []
        with self._database.transaction():
            for table, key, before, after in listed:
                source, target = (after, before) if back else (before, after)
                changes.append(self._turn_one(table, key, source, target))
            self._go(place)
        return Applied(step["label"], tuple(changes))

    def _turn_one(self, table: str, key: str, source: Doc | None, target: Doc | None) -> Change:
        document = self._database.shelf(table).documents.get(key)
        change = self._adjust(Change(table, key, document, turn(document, source, target)))
        self._put([change])
        return change

    def _put(self, changes: Iterable[Change]) -> None:
        for change in changes:
            shelf = self._database.shelf(change.table)
            if not change.after:
                shelf.remove(doc_ids=[change.id])
            elif change.after is not change.before:
                shelf.put(change.id, change.after)

    def _here(self) -> int:
        return int(self._place.documents.get("undo", {}).get("step", 0))

    def _go(self, number: int) -> None:
        self._place.put("undo", {"step": number})


def _document(label: str, changes: Iterable[Change], at: str) -> Doc:
    listed = [[change.table, change.id, *delta(change.before, change.after)] for change in changes]
    return {"label": label, "made": at, "changes": listed}
