"""Steps of a library: undone, done again, also after its texts have changed."""

import random
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import TEXT, again, everything, filled, loaded, opened, span


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return filled(tmp_path / "library")


def test_undo_says_what_it_undid_also_after_a_restart(library: Library) -> None:
    first = library.articles()[0].id
    library.annotate(first, *span(TEXT, "protocol"), tags=["war"])
    library.set_published(first, "2021-04-08")
    library.star(first, True)
    library.remove(first)
    library = again(library)
    told = [
        "remove “Railway”",
        "star “Railway”",
        "set the date of “Railway” to 8 Apr 2021",
        "tag “war” on “protocol”",
    ]
    assert [library.undo() for _ in told] == told
    assert library.undo() is None
    library = again(library)
    assert [library.redo() for _ in told] == told[::-1]
    assert library.redo() is None
    assert [row.title for row in library.articles()] == ["b.txt"]


def test_undo_after_the_text_has_changed(library: Library) -> None:
    first = library.articles()[0].id
    kept = library.annotate(first, *span(TEXT, "protocol"))
    library.change_annotation(kept.id, span=span(TEXT, "railway"))
    gone = library.annotate(first, *span(TEXT, "twice a day"))
    library.delete_annotation(gone.id)
    changed = "Update.\n" + TEXT
    library.add(loaded(changed))
    library.undo()
    library.undo()
    library.undo()
    assert library.annotation(kept.id).anchor.start == changed.index("protocol")
    library.redo()
    library.redo()
    for note, words in zip(library.annotations(), ["railway", "twice a day"], strict=True):
        assert changed[note.anchor.start : note.anchor.end] == words
    assert library.check() == []


def test_a_changed_text_tells_what_became_of_its_annotations(library: Library) -> None:
    first = library.articles()[0].id
    for words in ("Ministers", "twice a day", "fare is to be halved", "Critics said"):
        library.annotate(first, *span(TEXT, words))
    changed = TEXT.replace("\n\nCritics said the protocol came too late.", "").replace("twice", "thrice")
    added = library.add(loaded("Update.\n" + changed))
    assert added.anchors == {"moved": 1, "fuzzy": 2, "lost": 1}
    assert (
        [note.anchor.exact for note in added.review]
        == ["Critics said"]
        == [n.anchor.exact for n in library.lost()]
    )
    assert len(library.annotations(first)) == 4
    assert library.history()[0][0] == "mark “Critics said”"


def test_annotations_of_a_removed_article_are_kept(library: Library) -> None:
    first = library.articles()[0].id
    note = library.annotate(first, 0, 9, tags=["war"])
    library.remove(first)
    assert (library.annotations(), library.orphans()) == ([], [note])
    library.undo()
    assert (library.annotations(), library.orphans()) == ([note], [])


def test_annotations_whose_article_is_gone_are_kept(library: Library) -> None:
    first = library.articles()[0].id
    note = library.annotate(first, 0, 9)
    library.close()
    (library.folder / "articles.journal").unlink()
    library = opened(library.folder)
    assert (library.articles(), library.orphans()) == ((), [note])
    library.add(loaded(title="Railway"))
    assert library.annotations(first) == [note]


class Reader:
    """Somebody who does anything at all, by dice."""

    def __init__(self, library: Library, seed: int) -> None:
        self.library = library
        self.dice = random.Random(seed)

    def act(self) -> None:
        article = self.dice.choice(self.library.articles()).id
        getattr(self, self.dice.choice(["annotate", "change", "delete", "tag", "mark", "date"]))(article)

    def annotate(self, article: str) -> None:
        start = self.dice.randrange(40)
        tags = self.dice.sample(["a", "a/b", "c"], self.dice.randint(0, 2))
        self.library.annotate(article, start, start + self.dice.randint(1, 9), tags=tags)

    def change(self, article: str) -> None:
        for note in self.library.annotations(article)[:1]:
            comment, start = self.dice.choice(["", "x", "y"]), self.dice.randrange(40)
            self.library.change_annotation(note.id, comment=comment, span=(start, start + 3))

    def delete(self, article: str) -> None:
        for note in self.library.annotations(article)[:1]:
            self.library.delete_annotation(note.id)

    def tag(self, _: str) -> None:
        self.library.tagging.rename(self.dice.choice("ac"), self.dice.choice("acd"))

    def mark(self, article: str) -> None:
        self.dice.choice([self.library.star, self.library.mark_read])(article, self.dice.random() < 0.5)

    def date(self, article: str) -> None:
        self.library.set_published(article, self.dice.choice([None, "2020", "2021-05"]))


@pytest.mark.parametrize("seed", range(5))
def test_undoing_all_and_redoing_all_is_where_one_was(library: Library, seed: int) -> None:
    before = everything(library)
    reader = Reader(library, seed)
    for _ in range(40):
        reader.act()
    after, count = everything(library), len(library.history()[0])
    library = again(library)
    assert everything(library) == after
    for _ in range(count):
        assert library.undo()
    assert library.undo() is None
    assert everything(library) == before
    library = again(library)
    for _ in range(count):
        assert library.redo()
    assert library.redo() is None
    assert everything(library) == after
    assert library.check() == []


def test_a_note_confirmed_where_it_stands_is_as_if_made_there(library: Library) -> None:
    first = library.articles()[0].id
    key = library.annotate(first, *span(TEXT, "Trains will run twice a day"), comment="slow").id
    library.add(loaded(TEXT.replace("twice", "thrice")))
    anchor = library.annotation(key).anchor
    assert (anchor.state, anchor.exact) == ("fuzzy", "Trains will run thrice a day")
    library.change_annotation(key, span=(anchor.start, anchor.end))
    note = library.annotation(key)
    assert (note.anchor.state, note.anchor.origin, note.comment) == ("exact", None, "slow")
    library.undo()
    assert library.annotation(key).anchor == anchor
