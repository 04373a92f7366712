"""Two libraries become one, by the ids of their records: nothing doubled, nothing of ours overwritten.

Merging again adds nothing. Where both say something else of the same thing, ours stays and what the other says is kept for the
reader to decide (`merge_conflicts`). What the other one took away (a deleted note, a removed article) takes nothing away here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from store.errors import LibraryError
from store.exchange.bundle import Holdings
from store.notes import anchoring
from store.notes.table import Annotations
from store.records import Annotation
from store.revisions import OF_CONFLICTS
from store.services import memo_records
from store.services.article_decisions import GENRE, PUBLISHED
from store.services.change_log import ChangeLog
from store.services.merge_conflicts import recording, says_the_same
from store.services.step_labels import quoted
from store.storage import documents as codec
from store.storage.history import StandingDecisions
from store.storage.journal import Change, Doc
from store.storage.journals import READER, Journals
from store.storage.texts import name_of

MARKS = "marks"
_UNITED = ("read", "starred")


def holdings(shelves: Journals) -> Holdings:
    """Everything that a library holds, as it is bundled and merged; texts are read when they are asked for."""
    tables = shelves.tables(READER)
    aliases = shelves.folder / "aliases.toml"
    return Holdings(
        dict(shelves.articles),
        shelves.bodies.text,
        dict(tables.get(Annotations.TABLE, {})),
        dict(tables.get(StandingDecisions.TABLE, {})),
        dict(shelves.marks),
        aliases.read_text(encoding="utf-8", errors="replace") if aliases.exists() else None,
    )


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the other library."""

    articles: int = 0
    notes: int = 0
    decisions: int = 0
    known: int = 0
    """Notes and decisions that were here already."""
    conflicts: int = 0
    """Where both say something else of one thing, and nobody has decided yet; ours stands."""
    problems: tuple[str, ...] = ()
    """What could not be taken, and why. A sentence each."""


class LibraryMerge:
    """One run over what another library holds."""

    def __init__(self, log: ChangeLog, theirs: Holdings) -> None:
        """Raises ReadOnlyError."""
        log.require_writable()
        self._log, self._theirs = log, theirs
        self._known = 0
        self._problems: list[str] = []
        self._counts: Counter[str] = Counter()
        self._ids: dict[str, str] = {}
        """Their id of an article -> ours."""

    def run(self, name: str) -> Merged:
        """Articles first, which stay; then all that was made of them, as one step. Raises SaveError."""
        articles = self._take_articles()
        changes = [*self._notes(name), *self._decisions(name), *self._marks()]
        if changes:
            self._log.do(f"merge {quoted(name)}", changes)
        return Merged(
            articles,
            self._counts["notes"],
            self._counts["decisions"],
            self._known,
            self._counts["conflicts"],
            tuple(self._problems),
        )

    # Articles

    def _take_articles(self) -> int:
        shelves = self._log.shelves
        by_body = {str(document["body"]): key for key, document in shelves.articles.items()}
        new: dict[str, Doc] = {}
        texts: list[str] = []
        for key, document in self._theirs.articles.items():
            body = str(document.get("body"))
            if body in by_body or key in shelves.articles:
                self._ids[key] = by_body.get(body, key)
                continue
            if self._theirs.marks.get(key, {}).get("removed"):
                continue
            if (text := self._readable(key, document)) is not None:
                new[key], self._ids[key], by_body[body] = document, key, key
                texts.append(text)
        shelves.bodies.add(texts)
        shelf = shelves.library.shelf("articles")
        with shelves.library.transaction():
            for key, document in new.items():
                shelf.put(key, document)
        for key in new:
            self._log.article_changed(key)
        return len(new)

    def _readable(self, key: str, document: Doc) -> str | None:
        """The text of an article that is whole; else the reason is kept."""
        try:
            codec.article(key, document)
            text = self._theirs.text_of(str(document["body"]))
        except LibraryError as error:
            self._problems.append(str(error))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            self._problems.append(f"The record of article {key} is of an odd shape.")
        else:
            if name_of(text) == document["body"]:
                return text
            self._problems.append(f"The text of article {key} was changed.")
        return None

    # Notes

    def _notes(self, name: str) -> Iterator[Change]:
        for key, document in self._theirs.annotations.items():
            try:
                note = codec.annotation(key, document)
                article = self._ids[note.article]
            except (KeyError, TypeError, ValueError, AttributeError, IndexError):
                self._problems.append(
                    f"Note {key} stands in no article that was taken, or is of an odd shape."
                )
                continue
            entering = self._entering(note, article, document)
            if not self._log.notes.has(key):
                self._counts["notes"] += 1
                yield entering
            elif entering.after and says_the_same(
                self._log.notes.get(key), codec.annotation(key, entering.after)
            ):
                self._known += 1
            else:
                yield from self._contradicting("note", key, entering.after or {}, name)

    def _entering(self, note: Annotation, article: str, document: Doc) -> Change:
        """Their note on our article; made for another text of it, it is put on ours like after an import."""
        kept = {**document, "article": article}
        body = str(self._log.shelves.articles[article]["body"])
        if document["anchor"].get("body") != body:
            text = self._log.shelves.bodies.text(body)
            (anchor,) = anchoring.reanchor([note.anchor], text)
            kept["anchor"] = {**codec.anchor_document(anchor), "body": body}
        return Change(Annotations.TABLE, note.id, None, kept)

    def _contradicting(self, kind: str, key: str, theirs: Doc, name: str) -> Iterator[Change]:
        """Keeps what they say of one thing; nothing where that is kept already."""
        changes = recording(self._log, kind, key, theirs, name)
        self._counts["conflicts"] += bool(changes)
        self._known += not changes
        yield from changes

    # Decisions and marks

    def _decisions(self, name: str) -> Iterator[Change]:
        for key, document in self._theirs.decisions.items():
            moved = self._with_our_ids(document)
            try:
                decision = codec.decision(key, moved)
                standing = self._log.decisions.of(decision.kind, decision.target)
            except (KeyError, TypeError, ValueError, AttributeError):
                self._problems.append(f"Decision {key} is of an odd shape.")
                continue
            if (
                decision.kind in (PUBLISHED, GENRE, memo_records.ARTICLE)
                and decision.target not in self._ids.values()
            ):
                continue
            if standing is None:
                self._counts["decisions"] += 1
                yield Change(StandingDecisions.TABLE, key, None, moved)
            elif standing.value == decision.value or decision.kind.startswith(OF_CONFLICTS):
                self._known += 1
            else:
                yield from self._contradicting("decision", decision.kind, moved, name)

    def _with_our_ids(self, document: Doc) -> Doc:
        """The same with our ids for articles that have others here."""
        others = {theirs: ours for theirs, ours in self._ids.items() if theirs != ours}
        if not others:
            return document
        written = json.dumps(document)
        for theirs, ours in others.items():
            # An id may begin the digest of a text: only the whole word is one.
            written = ours.join(re.split(rf"(?<![\w-]){re.escape(theirs)}(?![\w-])", written))
        found: Doc = json.loads(written)
        return found

    def _marks(self) -> Iterator[Change]:
        ours: Mapping[str, Doc] = self._log.shelves.marks
        for key, marks in self._theirs.marks.items():
            article = self._ids.get(key)
            if article is None:
                continue
            before = ours.get(article, {})
            after = {**before, **{mark: True for mark in _UNITED if marks.get(mark)}}
            if after != before:
                yield Change(MARKS, article, before, after)
