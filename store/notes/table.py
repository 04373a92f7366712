"""All annotations of a library, found by article, and the changes that would alter them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from store.errors import NotFoundError
from store.notes import anchoring, tags
from store.records import Anchor, Annotation
from store.storage import documents as codec
from store.storage.documents import new_id
from store.storage.journal import Change, Doc, JournalTable


class Annotations:
    """What the reader marked. Nothing here writes: a change is given to whoever does."""

    TABLE = "annotations"

    def __init__(self, table: JournalTable) -> None:
        self._table = table
        self._read: dict[str, Annotation] = {}
        self._by_article: dict[str, dict[str, None]] = {}
        self._tags: Counter[str] = Counter()
        for key, document in table.documents.items():
            self._enter(key, document)

    def get(self, key: str) -> Annotation:
        """An annotation; raises NotFoundError."""
        if key not in self._read:
            document = self._table.documents.get(key)
            if document is None:
                raise NotFoundError("There is no such annotation.")
            self._read[key] = codec.annotation(key, document)
        return self._read[key]

    def has(self, key: str) -> bool:
        """True if there is an annotation of this id."""
        return key in self._table.documents

    def entering(self, note: Annotation, body: str) -> Change:
        """The change that makes an annotation which came with its id; `body` names the text that it stands in."""
        return Change(self.TABLE, note.id, None, _document(note, body))

    def of(self, article: str) -> Sequence[Annotation]:
        """The annotations of an article, sorted by where they start, the longer first."""
        found = map(self.get, self._by_article.get(article, ()))
        return sorted(found, key=lambda note: (note.anchor.start, -note.anchor.end, note.made, note.id))

    def count(self, article: str) -> int:
        """How many annotations an article has."""
        return len(self._by_article.get(article, ()))

    def articles(self) -> Iterable[str]:
        """Ids of the articles with annotations, whether or not those are in the library."""
        return self._by_article.keys()

    def orphans(self, has: Callable[[str], bool]) -> Sequence[Annotation]:
        """Those of articles that are not there."""
        return [note for key in self._by_article if not has(key) for note in self.of(key)]

    def tags(self) -> Mapping[str, int]:
        """How often each tag is used, sorted by name."""
        return {tag: self._tags[tag] for tag in sorted(self._tags) if self._tags[tag]}

    def behind(self, articles: Mapping[str, Doc]) -> list[str]:
        """Ids of those of the articles that have anchors made for another text than theirs."""
        documents = self._table.documents
        return [
            article
            for article, keys in self._by_article.items()
            if article in articles and any(_body(documents[key]) != articles[article]["body"] for key in keys)
        ]

    def adding(
        self, article: str, anchor: Anchor, body: str, names: Iterable[str], comment: str, at: str
    ) -> tuple[Annotation, Change]:
        """A new annotation, and the change that makes it; raises ValueError for a blank tag."""
        note = Annotation(new_id(), article, anchor, tags.clean_all(names), comment, at, at)
        return note, Change(self.TABLE, note.id, None, _document(note, body))

    def changing(self, note: Annotation, at: str, body: str | None = None) -> Change:
        """The change that makes an annotation what is given here; no change at all if it is that already.

        `body` names the text, if the anchor was made anew.
        """
        before = self._table.documents[note.id]
        if note == self.get(note.id):
            return Change(self.TABLE, note.id, before, before)
        return Change(
            self.TABLE, note.id, before, _document(replace(note, changed=at), body or _body(before))
        )

    def deleting(self, key: str) -> Change:
        """The change that deletes an annotation; raises NotFoundError."""
        self.get(key)
        return Change(self.TABLE, key, self._table.documents[key], None)

    def retagging(self, old: str, new: str | None, at: str) -> list[Change]:
        """The changes that rename a tag, and all below it, everywhere; or take it away if `new` is None."""
        changes = []
        for key in self._table.documents:
            note = self.get(key)
            names = tags.without(note.tags, old) if new is None else tags.renamed(note.tags, old, new)
            if names != note.tags:
                changes.append(self.changing(replace(note, tags=names), at))
        return changes

    def reanchoring(self, article: str, body: str, text: str) -> list[Change]:
        """The changes that put the annotations of an article on another text of it, or mark them as lost."""
        keys = [k for k in self._by_article.get(article, ()) if _body(self._table.documents[k]) != body]
        documents = [self._table.documents[key] for key in keys]
        moved = self._move(documents, body, text)
        return [Change(self.TABLE, *row) for row in zip(keys, documents, moved, strict=True)]

    def caught_up(self, change: Change, body: str, text_of: Callable[[str], str]) -> Change:
        """The same change, with its anchor put on the text that the article has now."""
        if change.after is None or _body(change.after) == body:
            return change
        return change._replace(after=next(self._move([change.after], body, text_of(body))))

    def _move(self, documents: Sequence[Doc], body: str, text: str) -> Iterator[Doc]:
        found = anchoring.reanchor([codec.anchor(document["anchor"]) for document in documents], text)
        for document, anchor in zip(documents, found, strict=True):
            yield {**document, "anchor": {**codec.anchor_document(anchor), "body": body}}

    def article_of(self, change: Change) -> str:
        """The article whose annotation a change makes, alters or deletes."""
        document = change.after or change.before or {}
        return str(document.get("article", ""))

    def enter(self, change: Change) -> None:
        """Take note of a change that was made."""
        self._read.pop(change.id, None)
        if change.before:
            self._leave(change.id, change.before)
        if change.after:
            self._enter(change.id, change.after)

    def _enter(self, key: str, document: Doc) -> None:
        self._by_article.setdefault(document["article"], {})[key] = None
        self._tags.update(document.get("tags", ()))

    def _leave(self, key: str, document: Doc) -> None:
        keys = self._by_article.get(document["article"], {})
        keys.pop(key, None)
        if not keys:
            self._by_article.pop(document["article"], None)
        self._tags.subtract(document.get("tags", ()))


def _document(note: Annotation, body: str) -> Doc:
    document = codec.annotation_document(note)
    # Within the anchor, so that an undo never brings back an anchor without the text that it was made for.
    document["anchor"]["body"] = body
    return document


def _body(document: Doc) -> str:
    return str(document["anchor"]["body"])
