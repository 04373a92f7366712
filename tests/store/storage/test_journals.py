from pathlib import Path

import pytest

from store.errors import LibraryError
from store.library import Library
from store.storage.disk import Disk
from store.storage.journal.lines import encode
from store.storage.journals import ARTICLES, READER, Journals
from tests.store.disks import FailingDisk
from tests.store.libraries import loaded, opened


def test_a_new_folder_is_made(tmp_path: Path) -> None:
    Journals(tmp_path / "a" / "b", Disk()).close()
    assert sorted(
        path.name for path in (tmp_path / "a" / "b").iterdir() if not path.name.startswith(".")
    ) == [
        ARTICLES,
        READER,
        "tmp",
    ]


def test_a_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(LibraryError, match="is a file"):
        Journals(tmp_path / "a", Disk())
    with pytest.raises(LibraryError, match="cannot be made"):
        Journals(tmp_path / "a" / "b", Disk())


@pytest.mark.parametrize("name", [ARTICLES, READER])
def test_a_newer_library_is_left_alone(tmp_path: Path, name: str) -> None:
    with opened(tmp_path) as library:
        library.add(loaded())
    (tmp_path / name).write_bytes(encode({"dateline": "x", "format": 99}) + b"torn")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for _ in range(2):
        with pytest.raises(LibraryError, match="newer dateline"):
            Journals(tmp_path, Disk())
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_unfinished_files_are_cleaned_up_by_the_writer_alone(tmp_path: Path) -> None:
    first = Journals(tmp_path, Disk())
    (tmp_path / "tmp" / "left over").write_text("x")
    Journals(tmp_path, Disk()).close()
    assert (tmp_path / "tmp" / "left over").exists()
    first.close()
    Journals(tmp_path, Disk()).close()
    assert not (tmp_path / "tmp" / "left over").exists()


def test_a_disk_that_cannot_be_written_is_read_only(tmp_path: Path) -> None:
    shelves = Journals(tmp_path, FailingDisk("write"))
    assert shelves.read_only == (
        "This library cannot be written (no space is left on the disk): it is open for reading only."
    )
    again = Journals(tmp_path, Disk())
    assert again.read_only is None
    again.close()
    shelves.close()


def grow(library: Library, key: str) -> None:
    """Much history of one mark, written at once."""
    with library._shelves.reader.transaction():
        for number in range(1500):
            library.mark_read(key, number % 2 == 0, quiet=True)


def test_history_is_dropped_at_the_end(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        key = library.add(loaded()).article
        library.star(key, True)
        grow(library, key)
        size = (tmp_path / READER).stat().st_size
    assert (tmp_path / READER).stat().st_size < size / 20
    with opened(tmp_path) as library:
        assert library.row(key).starred
        assert library.undo() == "star “a.txt”"


def test_compaction_that_fails_is_only_noted(tmp_path: Path) -> None:
    disk = FailingDisk()
    library = opened(tmp_path, disk)
    key = library.add(loaded()).article
    grow(library, key)
    disk.failing = {"replace"}
    library.close()
    with opened(tmp_path) as again:
        assert not again.row(key).read


def test_closing_twice(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.close()
    library.close()
