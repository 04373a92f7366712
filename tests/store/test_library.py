import random
from pathlib import Path

import pytest

from store.errors import LibraryError, NotFoundError, ReadOnlyError, SaveError
from store.library import Library
from tests.store.disks import FailingDisk
from tests.store.libraries import TEXT, dated, loaded, opened, span

OTHER = "Another text about ferries.\n\nThey sail twice a day.\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = opened(tmp_path / "library")
    library.add(loaded(title="Railway"))
    library.add(dated(OTHER, "/news/b.txt", "2021-05"))
    return library


def again(library: Library) -> Library:
    library.close()
    return opened(library.folder)


def everything(library: Library) -> object:
    return (
        [(row.id, row.date, row.read, row.starred, row.annotations) for row in library.articles()],
        sorted(library.annotations(), key=lambda note: note.id),
        library.tags(),
        library.decisions(),
    )


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
    assert library.rename_tag("a", "x") == 2
    assert library.tags() == {"c": 1, "x": 1, "x/b": 2}
    assert library.delete_tag("x/b") == 2
    assert library.tags() == {"c": 1, "x": 1}
    assert library.rename_tag("nothing", "x") == 0
    assert [library.undo(), library.undo()] == ["delete tag “x/b”", "rename tag “a” to “x”"]
    assert library.tags() == {"a": 1, "a/b": 2, "c": 1}
    with pytest.raises(ValueError):
        library.rename_tag("a", " ")


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
    assert added.anchors == {"moved": 2, "fuzzy": 1, "lost": 1}
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


@pytest.mark.parametrize("call", ["half", "write", "sync"])
def test_a_change_that_cannot_be_saved_did_not_happen(tmp_path: Path, call: str) -> None:
    disk = FailingDisk()
    library = opened(tmp_path, disk)
    first = library.add(loaded()).article
    note = library.annotate(first, 0, 9, tags=["war"])
    library.star(first, True)
    library.undo()
    before, history = everything(library), library.history()
    disk.failing = {call}
    for act in (
        lambda: library.annotate(first, 3, 9),
        lambda: library.change_annotation(note.id, comment="c"),
        lambda: library.delete_annotation(note.id),
        lambda: library.rename_tag("war", "peace"),
        lambda: library.set_published(first, "2021"),
        lambda: library.star(first, True),
        lambda: library.mark_read(first, True, quiet=True),
        lambda: library.remove(first),
        library.undo,
        library.redo,
        library.compact,
    ):
        with pytest.raises(SaveError, match="no space is left on the disk"):
            act()
        assert (everything(library), library.history()) == (before, history)
    library.save_state({"a": 1})
    disk.failing.clear()
    assert library.redo() == "star “a.txt”"
    library = again(library)
    assert library.row(first).starred and library.annotations() == [note]
    assert library.notices == ()


def test_the_second_window_reads_only(library: Library) -> None:
    first = library.articles()[0].id
    note = library.annotate(first, 0, 9)
    with opened(library.folder) as second:
        assert second.read_only == "Another dateline has this library open: it is open here for reading only."
        assert everything(second) == everything(library)
        for act in (
            lambda: second.annotate(first, 3, 9),
            lambda: second.delete_annotation(note.id),
            lambda: second.star(first, True),
            lambda: second.mark_read(first, True, quiet=True),
            lambda: second.set_published(first, "2021"),
            second.undo,
            second.compact,
        ):
            with pytest.raises(ReadOnlyError, match="Another dateline"):
                act()
        second.save_state({"a": 1})
        assert second.state() == {}
    library.annotate(first, 3, 9)
    assert library.check() == []


def test_damage_is_told_and_the_rest_kept(library: Library) -> None:
    first = library.articles()[0].id
    for start in range(5):
        library.annotate(first, start, start + 9, tags=[f"t{start}"])
    library.close()
    path = library.folder / "reader.journal"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], lines[3].replace(b"t2", b"t7"), *lines[4:]]))
    library = opened(library.folder)
    assert list(library.tags()) == ["t0", "t1", "t3", "t4"]
    assert "it seems to have been: tag “t7” on “nisters m”" in library.notices[0]
    assert "reader.journal.damaged-1" in library.notices[1]
    assert [library.undo() for _ in range(5)][-1] is None
    assert again(library).notices == ()


def test_a_newer_library(library: Library) -> None:
    library.close()
    path = library.folder / "reader.journal"
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":9'))
    with pytest.raises(LibraryError, match="newer dateline"):
        opened(library.folder)


def test_compaction_keeps_everything(library: Library) -> None:
    first = library.articles()[0].id
    for start in range(20):
        library.annotate(first, start, start + 9, tags=[f"t{start}"])
    library.undo()
    before, history = everything(library), library.history()
    library.compact()
    assert (everything(library), library.history()) == (before, history)
    library = again(library)
    assert (everything(library), library.history()) == (before, history)
    assert library.check() == []


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
        self.library.rename_tag(self.dice.choice("ac"), self.dice.choice("acd"))

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


@pytest.mark.parametrize("seed", range(30))
def test_rubbish_anywhere_in_the_journals(library: Library, seed: int) -> None:
    first = library.articles()[0].id
    for start in range(8):
        library.annotate(first, start, start + 9, tags=[f"t{start}"])
        library.add(loaded(f"Text {start}.", f"/{start}.txt"))
    library.close()
    dice = random.Random(seed)
    for name in ("reader.journal", "articles.journal"):
        path = library.folder / name
        data = bytearray(path.read_bytes())
        for _ in range(dice.randint(1, 3)):
            start = dice.randrange(len(data))
            end = min(start + dice.choice([1, 1, 40, 300]), len(data))
            data[start:end] = dice.choice([b"", b"\n", bytes(end - start), dice.randbytes(end - start)])
        path.write_bytes(data)
    damaged = opened(library.folder)
    assert damaged.notices
    for _ in range(3):
        damaged.undo()
    for note in damaged.annotations():
        damaged.change_annotation(note.id, comment="still here")
    notes = {note.id: note for note in damaged.annotations()}
    mended = again(damaged)
    assert not mended.notices
    assert {note.id: note for note in mended.annotations()} == notes
    assert [finding.what for finding in mended.check() if finding.severity == "error"] == []
