"""Filtering annotations: the query of the other lists, asked of a passage first and of its article where that must answer. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from store.notes.tags import is_below
from store.records import Annotation, Mention
from store.search.query import Query
from store.search.terms import Term
from store.text.folding import for_search
from tui.filtering.library_terms import LibraryTerms, note_text

Names = Callable[[str], Iterable[Mention]]
"""Id of an article -> the names in it."""
Test = Callable[[Annotation], bool]


_STATES = {"lost": "lost", "uncertain": "fuzzy"}
"""Flags of notes -> the state of their anchor."""


class NoteFilter:
    """What a part of a query other than words means for annotations.

    `tag:`, `has:`, `notes:` and `is:lost` ask the note itself, `who:`, `kind:` and `when:` its passage; everything else, as `source:`
    and `from:`, is asked of the article.
    """

    def __init__(self, known: LibraryTerms, names: Names) -> None:
        self._known, self._names = known, names

    def test(self, term: Term) -> Test:
        """A test of annotations, be the part excluded or not."""
        if term.field == "tag":
            return lambda note: any(is_below(for_search(tag), term.value) for tag in note.tags)
        if term.field == "has":
            return lambda note: bool(note.tags if term.value == "tag" else note.comment.strip())
        if term.field == "notes":
            return lambda note: term.value in for_search(note_text(note))
        if term.value in _STATES and term.field == "is":
            return lambda note: note.anchor.state == _STATES[term.value]
        articles = self._known.articles(term)
        if term.field == "when":
            return lambda note: note.article in articles and self._tells(term, note)
        if term.field not in ("who", "kind"):
            return lambda note: note.article in articles
        meant = self._known.meant(term)
        return lambda note: note.article in articles and (meant is None or self._names_any(note, meant))

    def _tells(self, term: Term, note: Annotation) -> bool:
        return self._known.tells(term, note.article, note.anchor.start, note.anchor.end)

    def _names_any(self, note: Annotation, meant: frozenset[str]) -> bool:
        anchor = note.anchor
        return any(
            name.entity in meant and name.start < anchor.end and anchor.start < name.end
            for name in self._names(note.article)
        )

    def remarks(self, query: Query) -> list[str]:
        """What the reader should know of a query before he trusts its answer."""
        return self._known.remarks_on_notes(query)
