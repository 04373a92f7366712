"""What a library does for a reader."""

from pathlib import Path

import pytest

from store.errors import NotFoundError
from store.library import Library
from tests.store.libraries import OTHER, TEXT, again, everything, filled, loaded, span


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return filled(tmp_path / "library")


def test_what_was_saved_is_there_again(library: Library) -> None:
    first, second = (row.id for row in library.articles())
    library.annotate(first, *span(TEXT, "protocol"), tags=["war", "a/b"], comment="why?\nIndeed.")
    library.set_published(first, "2022-09")
    library.star(second, True)
    library.mark_read(first, True)
    before = everything(library)
    library = again(library)
    assert everything(library) == before
    assert library.notices == () and library.read_only is None
    assert library.text(first) == TEXT
    assert [document.text for document in library.documents()] == [TEXT, OTHER]
    assert library.document(first).published.value == "2022-09"


def test_annotating(library: Library) -> None:
    first, second = (row.id for row in library.articles())
    late = library.annotate(second, *span(OTHER, "ferries"))
    note = library.annotate(first, *span(TEXT, "protocol"), tags=[" war "], comment="c")
    assert (note.anchor.exact, note.tags, note.comment, note.made) == (
        "protocol",
        ("war",),
        "c",
        "2024-02-29T12:00:00Z",
    )
    assert library.annotations() == [note, late]
    assert library.annotations(first) == [note]
    assert library.row(first).annotations == 1
    changed = library.change_annotation(note.id, tags=["peace"], comment="d", span=span(TEXT, "railway"))
    assert (changed.anchor.exact, changed.tags, changed.comment) == ("railway", ("peace",), "d")
    assert library.annotation(note.id) == changed
    assert library.change_annotation(note.id, tags=["peace"]) == changed
    library.delete_annotation(note.id)
    assert library.annotations(first) == []
    assert library.history()[0] == [
        "delete note “d”",
        "tag “peace” on “railway”",
        "tag “war” on “protocol”",
        "mark “ferries”",
    ]


@pytest.mark.parametrize("place", [(5, 5), (0, 9999), (-1, 3)])
def test_what_is_no_passage(library: Library, place: tuple[int, int]) -> None:
    first = library.articles()[0].id
    with pytest.raises(ValueError):
        library.annotate(first, *place)
    note = library.annotate(first, 0, 5)
    with pytest.raises(ValueError):
        library.change_annotation(note.id, span=place)
    assert library.annotations() == [note]


def test_what_is_not_there(library: Library) -> None:
    for act in (
        lambda: library.text("x"),
        lambda: library.document("x"),
        lambda: library.annotate("x", 0, 1),
        lambda: library.star("x", True),
        lambda: library.remove("x"),
        lambda: library.set_published("x", "2021"),
        lambda: library.change_annotation("x", comment="c"),
        lambda: library.delete_annotation("x"),
        lambda: library.annotation("x"),
    ):
        with pytest.raises(NotFoundError):
            act()
    assert library.history() == ([], [])


@pytest.mark.parametrize("value", ["soon", "2021-13", "2021-02-30", "", "7 May"])
def test_what_is_no_date(library: Library, value: str) -> None:
    with pytest.raises(ValueError):
        library.set_published(library.articles()[0].id, value)
    assert library.decisions() == []


def test_tags_everywhere(library: Library) -> None:
    first, second = (row.id for row in library.articles())
    library.annotate(first, 0, 5, tags=["a", "a/b"])
    library.annotate(second, 0, 5, tags=["a/b", "c"])
    assert library.tagging.rename("a", "x") == 2
    assert library.tags() == {"c": 1, "x": 1, "x/b": 2}
    assert library.tagging.delete("x/b") == 2
    assert library.tags() == {"c": 1, "x": 1}
    assert library.tagging.rename("nothing", "x") == 0
    assert [library.undo(), library.undo()] == ["delete tag “x/b”", "rename tag “a” to “x”"]
    assert library.tags() == {"a": 1, "a/b": 2, "c": 1}
    with pytest.raises(ValueError):
        library.tagging.rename("a", " ")


def test_a_state_of_its_own(library: Library) -> None:
    assert library.state() == {}
    library.save_state({"article": "x", "offset": 3})
    assert again(library).state() == {"article": "x", "offset": 3}


def test_every_change_counts(library: Library) -> None:
    first = library.articles()[0].id
    seen = [library.revision]
    for act in (
        lambda: library.annotate(first, 0, 3),
        library.undo,
        library.redo,
        lambda: library.add(loaded("New.", "/n.txt")),
        lambda: library.mark_read(first, True, quiet=True),
    ):
        act()
        seen.append(library.revision)
    assert seen == sorted(set(seen))


def test_what_was_found_in_the_texts(library: Library) -> None:
    first = library.articles()[0].id
    found = library.analysis()
    assert library.analysis() is found
    assert [date.text for date in found.dates(first)][:1] == ["Monday"]
    library.close()
