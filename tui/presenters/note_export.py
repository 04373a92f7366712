"""Notes on their way out, for the command and for the app alike: which of them, with the articles that they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.exchange.notes import NoteEntry, NoteReport
from store.notes.tags import is_below
from store.search.query import parse
from tui.filtering.text_filter import Haystack
from tui.presenters.timeline_export import asked

if TYPE_CHECKING:
    from store.exchange.notes.model import By
    from store.library import Library
    from store.records import Annotation, Document, Memo
    from tui.filtering.note_filter import NoteFilter


def every_note(library: Library) -> list[Annotation]:
    """All notes in the order of the articles, those of removed articles last."""
    return [*library.annotations(), *library.orphans()]


def report(
    library: Library,
    notes: Iterable[Annotation],
    query: str = "",
    *,
    among: NoteFilter | None = None,
    by: By = "tag",
    creator: str = "",
    on_fault: Callable[[str], object] = lambda sentence: None,
) -> NoteReport:
    """The notes for which a query holds, ready to be written; `on_fault` is told of a text that cannot be read."""
    entries = [*_entries(library, notes, on_fault)]
    test = among.test if among else None
    haystack = Haystack(entries, _words, lambda term: _of_entry(test(term)) if test else lambda entry: True)
    found = haystack.matching(query)
    words = tuple(asked(query)) if parse(query).terms else ()
    return NoteReport(
        tuple(entries[index] for index in found),
        library.folder.name,
        words,
        len(entries),
        by,
        creator,
        _memos(library, [entries[index] for index in found] if words else None),
    )


def _memos(library: Library, chosen: Sequence[NoteEntry] | None) -> tuple[Memo, ...]:
    """All of them; beside notes that were chosen those on their articles and their tags."""
    found = tuple(library.memos.all())
    if chosen is None:
        return found
    articles = {entry.note.article for entry in chosen}
    used = {tag for entry in chosen for tag in entry.note.tags}
    return tuple(
        memo
        for memo in found
        if memo.key in articles or (memo.about == "tag" and any(is_below(tag, memo.key) for tag in used))
    )


def _entries(
    library: Library, notes: Iterable[Annotation], on_fault: Callable[[str], object]
) -> Iterator[NoteEntry]:
    documents: dict[str, Document | None] = {}
    for note in notes:
        if note.article not in documents:
            try:
                documents[note.article] = library.document(note.article)
            except StoreError as error:
                documents[note.article] = None
                on_fault(str(error))
        yield NoteEntry(note, documents[note.article])


def _of_entry(test: Callable[[Annotation], bool]) -> Callable[[NoteEntry], bool]:
    return lambda entry: test(entry.note)


def _words(entry: NoteEntry) -> str:
    """What a note is found by: as in the list of notes."""
    from store.exchange.notes import model

    note = entry.note
    tags = [word for tag in note.tags for word in (tag, f"#{tag}")]
    return " ".join([*tags, note.comment, note.anchor.exact, model.title(entry), model.published(entry)])
