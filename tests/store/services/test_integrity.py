from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import TEXT, loaded, opened, span


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = opened(tmp_path)
    key = library.add(loaded(title="A title")).article
    library.add(loaded("Another text.", "/b.txt"))
    library.annotate(key, *span(TEXT, "twice a day"), tags=["trains"])
    library.set_published(key, "2021")
    library.star(key, True)
    return library


def told(library: Library, severity: str) -> str:
    return "\n".join(finding.what for finding in library.check() if finding.severity == severity)


def damage(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))


def test_a_whole_library(library: Library) -> None:
    assert library.check() == []


def test_a_damaged_record(library: Library) -> None:
    damage(library.folder / "articles.journal", b"A title", b"B title")
    assert (
        "articles.journal: the record in line 2 is damaged and lost; it seems to have been: B title."
        in told(library, "error")
    )


def test_a_journal_that_another_program_changed(library: Library) -> None:
    path = library.folder / "reader.journal"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    assert "reader.journal on the disk is not what dateline wrote" in told(library, "error")
    path.unlink()
    assert "reader.journal on the disk" in told(library, "error")


def test_a_text_that_is_missing_or_changed(library: Library) -> None:
    first, second = (library.folder / "texts" / f"{row.body}.txt" for row in library.articles())
    first.write_text("changed")
    second.unlink()
    errors = told(library, "error")
    assert "“A title”: The text file" in errors and "changed from outside" in errors
    assert "“b.txt”: The text file" in errors and "missing" in errors


def test_an_annotation_that_does_not_stand_on_its_words(library: Library) -> None:
    note = library.annotations()[0]
    shelf = library._shelves.reader.shelf("annotations")
    document = shelf.documents[note.id]
    shelf.put(note.id, {**document, "anchor": {**document["anchor"], "start": 3, "end": 14}})
    assert (
        told(library, "error") == "The annotation on “twice a day” does not stand on its words in “A title”."
    )


def test_lost_and_fuzzy_annotations_wait(library: Library) -> None:
    library.annotate(library.articles()[0].id, *span(TEXT, "Critics said the protocol"))
    library.add(loaded(TEXT.replace("twice a day", "never").replace("Critics said", "Critics say")))
    warnings = told(library, "warning")
    assert "found no place in a changed text and wait for review: 1." in warnings
    assert "words which have changed a little: 1." in warnings
    assert told(library, "error") == ""


def test_what_belongs_to_an_article_that_is_gone(library: Library) -> None:
    key = library.articles()[0].id
    library._shelves.library.shelf("articles").remove(doc_ids=[key])
    assert "The article of the annotation on “twice a day” is gone; it is kept." in told(library, "warning")
    notes = told(library, "note")
    assert f"An article that was read or starred is gone ({key})." in notes
    assert "An article whose date was set to 2021 is gone." in notes


def test_copies_of_damaged_files(library: Library) -> None:
    (library.folder / "reader.journal.damaged-1").write_text("x")
    assert "reader.journal.damaged-1 is the copy of a damaged file" in told(library, "note")


def test_a_torn_end(library: Library) -> None:
    with (library.folder / "reader.journal").open("ab") as file:
        file.write(b"0123")
    assert "reader.journal ends in a record that was cut short" in told(library, "warning")
