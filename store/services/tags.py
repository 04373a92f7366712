"""Tags wherever they are: on passages and on events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from store.notes import anchoring, tags
from store.records import Decision, Span
from store.services import memo_records
from store.services.change_log import ChangeLog
from store.storage.journal import Change

KIND = "event tags"
"""The kind of decisions that give an event its tags."""


@dataclass(frozen=True, slots=True)
class TagsTaken:
    """What became of a codebook."""

    added: int
    known: int
    refused: tuple[str, ...] = ()
    """What was not taken, a clause each."""


class Tagging:
    """How often tags are used, and one renamed or deleted everywhere as one step."""

    def __init__(self, ledger: ChangeLog) -> None:
        self._ledger = ledger

    def counts(self) -> Mapping[str, int]:
        """How often each tag is used, sorted by name; one that is only described is there with 0."""
        found = Counter(self._ledger.notes.tags())
        for decision in self._of_events():
            found.update(_tags(decision))
        found.update(dict.fromkeys(memo_records.described(self._ledger.decisions.all()), 0))
        return {tag: found[tag] for tag in sorted(found)}

    def take(self, described: Mapping[str, str], label: str) -> TagsTaken:
        """Tags of a codebook with what they stand for, as one step; ours stay where they say something else.

        A tag without a description is there as well, before anything has it. Raises ReadOnlyError, SaveError.
        """
        self._ledger.require_writable()
        known, refused, changes = 0, list[str](), list[Change]()
        used = self.counts()
        for name, text in described.items():
            try:
                tag = tags.clean(name)
            except ValueError:
                refused.append("a code without a name")
                continue
            standing = self._ledger.decisions.of(memo_records.TAG, tag)
            ours, theirs = memo_records.text_of(standing), text.strip()
            if ours and theirs and ours != theirs:
                refused.append(f"“{tag}” is described otherwise here")
            elif (tag in used and not theirs) or (standing and ours == theirs) or (ours and not theirs):
                known += 1
            else:
                changes += self._ledger.decisions.deciding(
                    memo_records.TAG, tag, {"text": theirs}, self._ledger.at()
                )
        added = sum(change.after is not None for change in changes)
        if changes:
            self._ledger.do(label, changes)
        return TagsTaken(added, known, tuple(refused))

    def tag_all(self, passages: Iterable[tuple[str, Span]], names: Iterable[str], label: str) -> int:
        """Give passages (article, span) tags, all as one step; gives how many notes were made or changed.

        A note on just that passage gets the tags that it has not yet. Raises ValueError for a blank tag, NotFoundError,
        LibraryError, ReadOnlyError, SaveError.
        """
        given, at = tags.clean_all(names), self._ledger.at()
        log, changes = self._ledger, list[Change]()
        for article, spans in groupby(passages, key=itemgetter(0)):
            row = log.rows.get(article)
            text = log.shelves.bodies.text(row.body)
            standing = {(note.anchor.start, note.anchor.end): note for note in log.notes.of(article)}
            for _, span in spans:
                if (note := standing.get(span)) is not None:
                    both = tuple(dict.fromkeys((*note.tags, *given)))
                    changes += [log.notes.changing(replace(note, tags=both), at)] if both != note.tags else []
                else:
                    anchor = anchoring.make(text, *span)
                    changes.append(log.notes.adding(article, anchor, row.body, given, "", at)[1])
        if changes:
            log.do(label, changes)
        return len(changes)

    def rename(self, old: str, new: str) -> int:
        """Rename a tag, and all below it; gives how many passages and events changed. Raises ValueError."""
        before, after = tags.clean(old), tags.clean(new)
        changes = self._ledger.notes.retagging(before, after, self._ledger.at())
        changes += self._of_events_changing(lambda own: tags.renamed(own, before, after))
        return self._do(f"rename tag “{before}” to “{after}”", changes, before, after)

    def delete(self, tag: str) -> int:
        """Take a tag, and all below it, off everything; gives how many passages and events changed."""
        gone = tags.clean(tag)
        changes = self._ledger.notes.retagging(gone, None, self._ledger.at())
        changes += self._of_events_changing(lambda own: tags.without(own, gone))
        return self._do(f"delete tag “{gone}”", changes, gone, None)

    def _do(self, label: str, changes: list[Change], old: str, new: str | None) -> int:
        """With the memos of the tags, which are not counted."""
        used = sum(change.before != change.after for change in changes)
        self._ledger.do(label, [*changes, *memo_records.retagging(self._ledger, old, new)])
        return used

    def _of_events(self) -> Iterable[Decision]:
        return (decision for decision in self._ledger.decisions.all() if decision.kind == KIND)

    def _of_events_changing(self, become: Callable[[Sequence[str]], Sequence[str]]) -> list[Change]:
        """An event without tags needs no decision."""
        decisions, changes = self._ledger.decisions, list[Change]()
        for decision in self._of_events():
            before, after = _tags(decision), become(_tags(decision))
            if tuple(after) == before:
                continue
            if not after:
                changes += decisions.withdrawing(decision.kind, decision.target)
            elif isinstance(decision.value, dict):
                changes += decisions.changing(decision, {**decision.value, "tags": list(after)})
        return changes


def _tags(decision: Decision) -> tuple[str, ...]:
    with suppress(TypeError):
        return tags.read(decision.value.get("tags")) if isinstance(decision.value, dict) else ()
    return ()
