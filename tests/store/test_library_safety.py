"""What a library holds against: a full disk, a second window, damage, a newer version."""

import random
from pathlib import Path

import pytest

from store.errors import LibraryError, ReadOnlyError, SaveError
from store.library import Library
from tests.store.disks import FailingDisk
from tests.store.libraries import again, everything, filled, loaded, opened


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return filled(tmp_path / "library")


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
