"""Where two libraries that were merged say something else of the same thing: kept with the library until the reader decides.

A conflict is a record of what the other one says. It is open while this library still says something else and nobody has
decided; so undo, a later change to the same words, and another merge need no further book-keeping. It is kept as decisions
are, on which nothing rests.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Literal

from store import edtf
from store.errors import NotFoundError
from store.notes.table import Annotations
from store.records import Annotation, Decision
from store.revisions import OF_CONFLICTS, OF_MEMOS
from store.services import memo_records
from store.services.article_decisions import PUBLISHED
from store.services.change_log import ChangeLog
from store.services.step_labels import quoted
from store.storage import documents as codec
from store.storage.journal import Change, Doc

Side = Literal["here", "there", "both"]
_NOTE, _DECISION = f"{OF_CONFLICTS}note", f"{OF_CONFLICTS}decision"


_LINE = 100
"""Characters of what one side says in a line."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing of which two libraries say something else, in words."""

    id: str
    other: str
    """Name of the library that says otherwise."""
    about: str
    article: str
    """Id of the article that it is in, "" if it is in none."""
    here: str
    there: str
    joinable: bool
    """True if both can be kept as one: the tags and comments of a note, the words of a memo."""

    @property
    def sentence(self) -> str:
        """For those who only read it, in a line."""
        return f"{self.about}: here {_line(self.here)}, there {_line(self.there)}"


def recording(log: ChangeLog, kind: str, key: str, theirs: Doc, other: str) -> list[Change]:
    """The changes that keep what `other` says of a note or of a decision; none if that is kept already, decided or not.

    `key` is the id of the note, and the kind of the decision.
    """
    kind, target = f"{OF_CONFLICTS}{kind}", f"{key} {_digest(theirs)}"
    if log.decisions.of(kind, target) is not None:
        return []
    return log.decisions.deciding(kind, target, {"of": key, "from": other, "theirs": theirs}, log.at())


def _digest(theirs: Doc) -> str:
    """Of what is said alone: neither when, nor in which version of the text."""
    said = [theirs.get("target"), theirs.get("value"), sorted(theirs.get("tags", ())), theirs.get("comment")]
    said.append(theirs.get("anchor", {}).get("exact"))
    return hashlib.blake2s(json.dumps(said, sort_keys=True).encode(), digest_size=8).hexdigest()


class MergeConflicts:
    """Lists and decides them; each answer is one step. What writes raises ReadOnlyError, SaveError or NotFoundError."""

    def __init__(self, log: ChangeLog, describe: Callable[[Decision], str]) -> None:
        """`describe` puts a decision into words."""
        self._log, self._describe = log, describe

    def open(self) -> list[Conflict]:
        """Those that wait, notes first, as they stand in the texts; of an odd record of a later version nothing."""
        found: list[tuple[tuple[bool, str, int], Conflict]] = []
        for record in self._log.decisions.all():
            if not record.kind.startswith(OF_CONFLICTS):
                continue
            try:
                conflict = None if _kept(record).get("settled") else self._conflict(record)
            except (AttributeError, KeyError, TypeError, ValueError):
                continue
            if conflict is not None:
                found.append((self._place(record, conflict), conflict))
        return [conflict for _, conflict in sorted(found, key=itemgetter(0))]

    def _place(self, record: Decision, conflict: Conflict) -> tuple[bool, str, int]:
        is_note = record.kind == _NOTE
        start = self._log.notes.get(str(_kept(record)["of"])).anchor.start if is_note else 0
        return not is_note, conflict.article, start

    def settle(self, conflict: str, side: Side) -> None:
        """Lets this library say what is said `here`, `there`, or in `both`; raises ValueError where both cannot be."""
        record = next((known for known in self._log.decisions.all() if known.id == conflict), None)
        if record is None or not record.kind.startswith(OF_CONFLICTS):
            raise NotFoundError("This is decided already.")
        shown = self._conflict(record)
        if shown is None:
            raise NotFoundError("This is decided already.")
        if side == "both" and not shown.joinable:
            raise ValueError("Both cannot be kept: choose one.")
        changes = [] if side == "here" else self._saying(record, side)
        settled = self._log.decisions.changing(record, {**_kept(record), "settled": side})
        label = {"here": "keep what is said here", "there": f"take what {quoted(shown.other)} says"}
        self._log.do(f"{label.get(side, 'keep both')}: {shown.about}", [*changes, *settled])

    def _saying(self, record: Decision, side: Side) -> list[Change]:
        """The changes that make us say what the other does, or both."""
        key, theirs = str(_kept(record)["of"]), _kept(record)["theirs"]
        if record.kind == _NOTE:
            return [self._note(key, theirs, side)]
        ours, theirs = self._ours(theirs), codec.decision("", theirs)
        assert ours is not None, "an open conflict has two sides"
        value = _both_memos(ours, theirs) if side == "both" else theirs.value
        return self._log.decisions.deciding(ours.kind, ours.target, value, self._log.at())

    def _note(self, key: str, theirs: Doc, side: Side) -> Change:
        before = self._log.shelves.reader.shelf(Annotations.TABLE).documents[key]
        if side == "both":
            ours, others = self._log.notes.get(key), codec.annotation(key, theirs)
            after = {
                **before,
                "tags": [*dict.fromkeys((*ours.tags, *others.tags))],
                "comment": memo_records.together(ours.comment, others.comment),
                "changed": self._log.at(),
            }
            return Change(Annotations.TABLE, key, before, after)
        change = Change(Annotations.TABLE, key, before, {**theirs, "changed": self._log.at()})
        article = self._log.shelves.articles[theirs["article"]]
        return self._log.notes.caught_up(change, str(article["body"]), self._log.shelves.bodies.text)

    def _conflict(self, record: Decision) -> Conflict | None:
        """None where ours is gone, or says the same by now."""
        kept = _kept(record)
        key, other, theirs = str(kept["of"]), str(kept["from"]), kept["theirs"]
        if record.kind == _NOTE:
            return self._of_note(record.id, other, key, codec.annotation(key, theirs))
        if record.kind != _DECISION:
            return None
        ours, theirs = self._ours(theirs), codec.decision("", theirs)
        if ours is None or ours.value == theirs.value:
            return None
        about, here, there = self._apart(ours, theirs)
        article = ours.target if self._log.rows.has(ours.target) else ""
        return Conflict(record.id, other, about, article, here, there, ours.kind.startswith(OF_MEMOS))

    def _ours(self, theirs: Doc) -> Decision | None:
        return self._log.decisions.of(str(theirs["kind"]), str(theirs["target"]))

    def _of_note(self, key: str, other: str, note: str, theirs: Annotation) -> Conflict | None:
        if not self._log.notes.has(note):
            return None
        ours = self._log.notes.get(note)
        if says_the_same(ours, theirs):
            return None
        title = self._log.title_or_gone(ours.article)
        moved = ours.anchor.exact != theirs.anchor.exact
        here, there = _words(ours, moved), _words(theirs, moved)
        about = f"the note on {quoted(ours.anchor.exact)} in {title}"
        return Conflict(key, other, about, ours.article, here, there, not moved)

    def _apart(self, ours: Decision, theirs: Decision) -> tuple[str, str, str]:
        """What two decisions are about, and what each says."""
        if ours.kind.startswith(OF_MEMOS):
            head = self._describe(ours).partition(": ")[0]
            return f"the {head}", _whole(memo_records.text_of(ours)), _whole(memo_records.text_of(theirs))
        if ours.kind == PUBLISHED:
            here, there = (edtf.label(str(one.value)) for one in (ours, theirs))
            return f"the date of {self._log.title_or_gone(ours.target)}", here, there
        return "a decision", self._describe(ours), self._describe(theirs)


def _kept(record: Decision) -> Mapping[str, Any]:
    return record.value if isinstance(record.value, dict) else {}


def says_the_same(ours: Annotation, theirs: Annotation) -> bool:
    """True if tags, comment and words of two notes are the same, however they are ordered and whenever they were made."""
    return (sorted(ours.tags), ours.comment, ours.anchor.exact) == (
        sorted(theirs.tags),
        theirs.comment,
        theirs.anchor.exact,
    )


def _words(note: Annotation, passage: bool) -> str:
    tags = " ".join(f"#{tag}" for tag in sorted(note.tags))
    parts = (
        _whole(note.anchor.exact) if passage else "",
        tags,
        _whole(note.comment) if note.comment else "",
    )
    return ", ".join(filter(None, parts)) or "nothing"


def _whole(words: str) -> str:
    return f"“{words}”"


def _line(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= _LINE else one[: _LINE - 1] + "…"


def _both_memos(ours: Decision, theirs: Decision) -> Doc:
    both = memo_records.together(memo_records.text_of(ours), memo_records.text_of(theirs))
    return {**memo_records.value_of(ours), "text": both}
