"""Taking articles in: what is new, what is there already, and what has changed since."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, Protocol

from store.errors import StoreError
from store.records import Annotation, Article, GivenName
from store.services.change_log import ChangeLog
from store.storage import documents as codec
from store.storage.journal import Change, Doc
from store.storage.texts import name_of

BATCH = 100
"""Articles that are saved together: waiting for the disk costs more than all the rest."""
_BATCH_LENGTH = 4_000_000

_LONG_WORD = re.compile(r"\w{5,}")
_JUDGED = 60
_VERSIONS = 8
_SHARED = 0.25
"""Part of their longer words that two versions of one article share at least; unrelated news shares 5 to 15 %."""


class Loaded(Protocol):
    """What import takes: `store.articles.Loaded` is one."""

    @property
    def article(self) -> Article:
        """The record; its body, length and time of import are set here."""

    @property
    def text(self) -> str:
        """The text as it came."""

    @property
    def names(self) -> tuple[GivenName, ...] | None:
        """Mentions handed in by the caller."""


What = Literal["imported", "already there", "changed"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one text."""

    what: What
    article: str
    """Id of the article in the library."""
    anchors: Mapping[str, int] = field(default_factory=dict)
    """How many annotations were put on the changed text as "exact", "moved" or "fuzzy", and how many are "lost"."""
    review: tuple[Annotation, ...] = ()
    """Those that are lost: kept, and listed for review."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One text, with what will become of it."""

    loaded: Loaded
    what: What
    article: str
    body: str


class Importer:
    """Imports into a library, run by run: decides at once, writes in batches."""

    def __init__(self, ledger: ChangeLog) -> None:
        self._ledger = ledger
        self._shelves = ledger.shelves
        self._batch: list[Planned] = []
        self._read_shelves()
        self.begin()

    def begin(self) -> None:
        """Another run begins. Raises ReadOnlyError."""
        self._ledger.require_writable()
        self._at = self._ledger.at()
        self._seen: set[str] = set()

    def add(self, loaded: Loaded) -> Added:
        """Take a text in; it is on the disk after the batch is full, or `save`. Raises SaveError."""
        planned = self._plan(loaded)
        self._batch.append(planned)
        if self._has_more_to_tell(planned):
            return self.save()[-1]
        if len(self._batch) >= BATCH or sum(len(p.loaded.text) for p in self._batch) >= _BATCH_LENGTH:
            self.save()
        return Added(planned.what, planned.article)

    def _read_shelves(self) -> None:
        documents = self._shelves.articles
        self._by_body = {document["body"]: key for key, document in documents.items()}
        self._by_path: dict[str, list[str]] = {}
        for key, document in documents.items():
            self._by_path.setdefault(document["path"], []).append(key)
        self._taken = set(documents)

    def _has_more_to_tell(self, planned: Planned) -> bool:
        """True if what becomes of it is only known once it is saved."""
        annotated = planned.what == "changed" and self._ledger.notes.count(planned.article)
        return bool(annotated or self._shelves.marks.get(planned.article, {}).get("removed"))

    def _plan(self, loaded: Loaded) -> Planned:
        path = _absolute(loaded.article.path)
        body = name_of(loaded.text)
        what, key = self._decide(loaded, body, path)
        # Several texts of one file are several articles, not versions of one.
        self._seen.add(path)
        if what == "changed":
            self._by_body.pop(self._shelves.articles[key]["body"], None)
        if what == "imported":
            self._taken.add(key)
            self._by_path.setdefault(path, []).append(key)
        self._by_body[body] = key
        return Planned(loaded, what, key, body)

    def _decide(self, loaded: Loaded, body: str, path: str) -> tuple[What, str]:
        if body in self._by_body:
            return "already there", self._by_body[body]
        older = None if path in self._seen else self._older_version(path, loaded.text)
        if older is not None:
            return "changed", older
        wanted = loaded.article.id or body[:16]
        key, number = wanted, 2
        while key in self._taken:
            key, number = f"{wanted}-{number}", number + 1
        return "imported", key

    def _older_version(self, path: str, text: str) -> str | None:
        """The article from that path that this is a version of, the latest first.

        None if the path was used again for quite another article, which must not push the first one out.
        """
        known = self._by_path.get(path, [])[-_VERSIONS:]
        likeness = {key: self._likeness(key, text) for key in reversed(known)}
        if len(known) == 1 and likeness[known[0]] is None:
            return known[0]
        judged = {key: shared for key, shared in likeness.items() if shared is not None and shared >= _SHARED}
        return max(judged, key=lambda key: judged[key], default=None)

    def _likeness(self, key: str, text: str) -> float | None:
        """Part of their longer words that two texts share; None where that cannot be judged."""
        try:
            old = self._shelves.bodies.text(self._shelves.articles[key]["body"])
        except StoreError:
            return None
        a, b = set(_LONG_WORD.findall(old)), set(_LONG_WORD.findall(text))
        fewer = min(len(a), len(b))
        return None if fewer < _JUDGED else len(a & b) / fewer

    def save(self) -> list[Added]:
        """Write what is waiting, the bodies first; raises SaveError, and then no article of it is there."""
        batch, self._batch = self._batch, []
        try:
            self._write(batch)
        except BaseException:
            self._read_shelves()
            raise
        # All are there now, even if what remains to be done for one of them fails.
        for planned in batch:
            if planned.what != "already there":
                self._ledger.article_changed(planned.article)
        return [self._finish(planned) for planned in batch]

    def _write(self, batch: list[Planned]) -> None:
        if not batch:
            return
        self._shelves.bodies.add([planned.loaded.text for planned in batch])
        shelf = self._shelves.library.shelf("articles")
        with self._shelves.library.transaction():
            for planned in batch:
                if planned.what != "already there":
                    shelf.put(planned.article, self._document(planned))

    def _finish(self, planned: Planned) -> Added:
        what = planned.what
        if self._shelves.marks.get(planned.article, {}).get("removed"):
            self._ledger.mark(planned.article, "removed", False, "bring back {}")
            what = "imported"
        if planned.what != "changed":
            return Added(what, planned.article)
        return _told(
            what, planned.article, self._ledger.move_annotations(planned.article, planned.loaded.text)
        )

    def _document(self, planned: Planned) -> Doc:
        loaded = planned.loaded
        article = replace(
            loaded.article,
            body=planned.body,
            path=_absolute(loaded.article.path),
            length=len(loaded.text),
            added=self._at,
        )
        document = codec.article_document(article)
        if loaded.names is not None:
            document["given"] = [[name.start, name.end, name.kind] for name in loaded.names]
        return document


def _told(what: What, article: str, changes: Iterable[Change]) -> Added:
    notes = [codec.annotation(change.id, change.after or {}) for change in changes]
    states = Counter(str(note.anchor.state) for note in notes)
    lost = tuple(note for note in notes if note.anchor.state == "lost")
    return Added(what, article, dict(states), lost)


def _absolute(path: str) -> str:
    """The same relative path from two folders is two files."""
    return path if "://" in path else str(Path(path).resolve())
