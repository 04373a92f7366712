import pytest

from store.search.query import parse
from tests.tui.fake import FakeLibrary
from tui.filtering.library_terms import LibraryTerms
from tui.filtering.note_filter import NoteFilter


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("has:tag", [True, False]),
        ("has:note", [False, True]),
        ("notes:check", [False, True]),
        ("is:lost", [False, False]),
    ],
)
def test_a_note_is_asked_itself(typed: str, kept: list[bool]) -> None:
    library = FakeLibrary()
    article = library.articles()[1].id
    library.annotate(article, 24, 60, tags=("talks",))
    library.annotate(article, 2, 20, comment="Check this")
    known = LibraryTerms(library.articles, library.annotations)
    [term] = parse(typed).terms
    test = NoteFilter(known, lambda key: ()).test(term)
    notes = sorted(library.annotations(), key=lambda note: not note.tags)
    assert [test(note) for note in notes] == kept
