from dataclasses import replace
from pathlib import Path

import pytest

from store.errors import NotFoundError
from store.notes import Annotations
from store.notes.anchoring import make
from store.records import Annotation
from store.storage.journal import Change, JournalDB
from tests.store.libraries import TEXT, span


class Notes(Annotations):
    """Annotations whose changes are written at once."""

    def __init__(self, database: JournalDB) -> None:
        self.shelf = database.shelf(self.TABLE)
        super().__init__(self.shelf)

    def write(self, *changes: Change) -> None:
        for change in changes:
            if change.after is None:
                self.shelf.remove(doc_ids=[change.id])
            else:
                self.shelf.put(change.id, change.after)
            self.enter(change)

    def mark(self, article: str, words: str, *tags: str, comment: str = "") -> Annotation:
        note, change = self.adding(article, make(TEXT, *span(TEXT, words)), "body1", tags, comment, "t1")
        self.write(change)
        return note


@pytest.fixture
def database(tmp_path: Path) -> JournalDB:
    return JournalDB(tmp_path / "reader.journal")


@pytest.fixture
def notes(database: JournalDB) -> Notes:
    return Notes(database)


def test_annotations_of_an_article_in_the_order_of_the_text(notes: Notes) -> None:
    fare, trains = notes.mark("a", "fare"), notes.mark("a", "Trains")
    long, other = notes.mark("a", "Trains will run"), notes.mark("b", "fare")
    assert notes.of("a") == [long, trains, fare]
    assert notes.of("b") == [other] and notes.of("c") == []
    assert (notes.count("a"), notes.count("c")) == (3, 0)
    assert list(notes.articles()) == ["a", "b"]


def test_they_are_read_again(notes: Notes, database: JournalDB) -> None:
    note = notes.mark("a", "fare", "war", "a/b", comment="why\nnot?")
    again = Annotations(JournalDB(database.journal.path, write=False).shelf("annotations"))
    assert again.of("a") == [note]
    assert again.tags() == {"a/b": 1, "war": 1}


def test_changing_and_deleting(notes: Notes) -> None:
    note = notes.mark("a", "fare", "war")
    notes.write(notes.changing(replace(note, comment="so"), "t2"))
    assert notes.get(note.id) == replace(note, comment="so", changed="t2")
    same = notes.changing(notes.get(note.id), "t3")
    assert same.before == same.after
    notes.write(notes.deleting(note.id))
    assert notes.of("a") == [] and notes.tags() == {} and list(notes.articles()) == []
    for act in (notes.get, notes.deleting):
        with pytest.raises(NotFoundError):
            act(note.id)


def test_tags_are_counted_and_renamed_everywhere(notes: Notes) -> None:
    notes.mark("a", "fare", "war", "war/east")
    notes.mark("b", "fare", "war", "peace")
    notes.mark("b", "Trains", "warm")
    assert notes.tags() == {"peace": 1, "war": 2, "war/east": 1, "warm": 1}
    changes = notes.retagging("war", "peace", "t2")
    assert len(changes) == 2
    notes.write(*changes)
    assert notes.tags() == {"peace": 2, "peace/east": 1, "warm": 1}
    notes.write(*notes.retagging("peace", None, "t3"))
    assert notes.tags() == {"warm": 1}
    assert len(notes.of("b")) == 2


def test_blank_tags_are_refused(notes: Notes) -> None:
    with pytest.raises(ValueError):
        notes.mark("a", "fare", " ")


def test_another_text_of_the_article(notes: Notes) -> None:
    fare, trains = notes.mark("a", "fare"), notes.mark("a", "Trains will run")
    changed = "New. " + TEXT.replace("Trains will run", "Nothing is known").replace("\n", "\n\n")
    assert notes.behind({"a": {"body": "body2"}, "b": {"body": "x"}}) == ["a"]
    notes.write(*notes.reanchoring("a", "body2", changed))
    assert notes.get(fare.id).anchor.state == "fuzzy"
    assert notes.get(trains.id).anchor.state == "lost"
    assert notes.behind({"a": {"body": "body2"}}) == []
    assert notes.reanchoring("a", "body2", changed) == []
    notes.write(*notes.reanchoring("a", "body1", TEXT))
    assert notes.get(trains.id).anchor == trains.anchor


def test_a_change_made_for_an_earlier_text_is_caught_up(notes: Notes) -> None:
    note, change = notes.adding("a", make(TEXT, *span(TEXT, "fare")), "body1", (), "", "t1")
    assert notes.caught_up(change, "body1", lambda _: "") is change
    caught = notes.caught_up(change, "body2", lambda _: "New. " + TEXT)
    notes.write(caught)
    assert notes.get(note.id).anchor.start == note.anchor.start + 5
    deletion = notes.deleting(note.id)
    assert notes.caught_up(deletion, "body3", lambda _: "") is deletion
