"""Looking a library over, record by record, without changing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from store.errors import LibraryError
from store.notes.anchoring import is_at_place
from store.services.article_rows import title_of
from store.storage import documents
from store.storage.journal import Doc, JournalStorage
from store.storage.journal.recovery import describe, load
from store.storage.journals import ARTICLES, READER, Journals

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found."""

    severity: Severity
    """"error": something is damaged or missing; "warning": something waits for the reader; "note": good to know."""
    what: str
    """A sentence."""


def check(shelves: Journals) -> list[Finding]:
    """Records and checksums as they are on the disk, bodies and their hashes, anchors, and what belongs to nothing."""
    return [
        *_journals(shelves),
        *_bodies(shelves),
        *_annotations(shelves),
        *_strays(shelves),
        *_leftovers(shelves.folder),
    ]


def _journals(shelves: Journals) -> Iterator[Finding]:
    for name in (ARTICLES, READER):
        path = shelves.folder / name
        try:
            found = load(path)
        except LibraryError as error:
            yield Finding("error", str(error))
            continue
        yield from (Finding("error", sentence) for sentence in describe(path, found))
        if found.torn:
            yield Finding("warning", f"{name} ends in a record that was cut short while it was written.")
        if shelves.read_only is None and JournalStorage(path, write=False).read() != shelves.tables(name):
            yield Finding(
                "error", f"{name} on the disk is not what dateline wrote: another program changed it."
            )


def _bodies(shelves: Journals) -> Iterator[Finding]:
    for document in shelves.articles.values():
        try:
            text = shelves.bodies.read(document["body"])
        except LibraryError as error:
            yield Finding("error", f"“{title_of(document)}”: {error}")
            continue
        if len(text) != document["length"]:
            yield Finding(
                "error", f"“{title_of(document)}”: its record says another length than its text has."
            )


def _annotations(shelves: Journals) -> Iterator[Finding]:
    states: Counter[str] = Counter()
    for key, document in shelves.reader.shelf("annotations").documents.items():
        article = shelves.articles.get(document["article"])
        if article is None:
            yield Finding(
                "warning", f"The article of the annotation on {_quote(document)} is gone; it is kept."
            )
            continue
        states[documents.annotation(key, document).anchor.state] += 1
        yield from _anchor(shelves, article, document)
    for state, sentence in _WAITING.items():
        if states[state]:
            yield Finding("warning", sentence.format(states[state]))


_WAITING = {
    "lost": "Annotations that found no place in a changed text and wait for review: {}.",
    "fuzzy": "Annotations that stand on words which have changed a little: {}.",
}


def _anchor(shelves: Journals, article: Doc, document: Doc) -> Iterator[Finding]:
    anchor = documents.anchor(document["anchor"])
    if anchor.state == "lost":
        return
    try:
        text = shelves.bodies.text(article["body"])
    except LibraryError:
        return
    if not is_at_place(anchor, text):
        yield Finding(
            "error",
            f"The annotation on {_quote(document)} does not stand on its words in “{title_of(article)}”.",
        )


def _strays(shelves: Journals) -> Iterator[Finding]:
    for key in shelves.marks:
        if key not in shelves.articles:
            yield Finding("note", f"An article that was read or starred is gone ({key}).")
    for document in shelves.reader.shelf("decisions").documents.values():
        what = {"published": "date", "genre": "kind"}.get(document["kind"])
        if what and document["target"] not in shelves.articles:
            yield Finding("note", f"An article whose {what} was set to {document['value']} is gone.")


def _leftovers(folder: Path) -> Iterator[Finding]:
    for path in sorted(folder.glob("*.damaged-*")):
        yield Finding(
            "note", f"{path.name} is the copy of a damaged file; delete it when nothing in it is needed."
        )


def _quote(document: Doc) -> str:
    words = " ".join(str(document["anchor"]["exact"]).split())
    return f"“{words}”" if len(words) <= 40 else f"“{words[:39]}…”"
