from pathlib import Path

import pytest

from store.errors import LibraryError, SaveError
from store.storage.disk import Disk
from store.storage.texts import TextFiles, name_of
from tests.store.disks import FailingDisk

TEXTS = ["one\n", "two\r\nthree", "Փաշինյան 😀", "half a pair \ud83d", "", "\ufeffmark"]


def bodies(folder: Path, disk: Disk | None = None) -> TextFiles:
    return TextFiles(folder / "texts", folder / "tmp", disk or Disk())


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    bodies(tmp_path).add([text])
    assert bodies(tmp_path).text(name_of(text)) == text


def test_the_file_is_the_text_under_its_hash(tmp_path: Path) -> None:
    bodies(tmp_path).add(["é\n"])
    assert (tmp_path / "texts" / f"{name_of('é' + chr(10))}.txt").read_bytes() == "é\n".encode()


def test_many_at_once(tmp_path: Path) -> None:
    texts = [f"text {n}" for n in range(50)]
    bodies(tmp_path).add(texts)
    assert [bodies(tmp_path).text(name_of(text)) for text in texts] == texts
    assert not list((tmp_path / "tmp").iterdir())


@pytest.mark.parametrize("call", ["half", "write", "sync", "replace", "sync_folder"])
@pytest.mark.parametrize("count", [1, 5])
def test_a_failure_is_told_and_leaves_no_rubbish(tmp_path: Path, call: str, count: int) -> None:
    texts = [f"text {n}" for n in range(count)]
    with pytest.raises(SaveError, match="no space is left on the disk"):
        bodies(tmp_path, FailingDisk(call)).add(texts)
    assert not list((tmp_path / "tmp").iterdir())
    bodies(tmp_path).add(texts)
    assert bodies(tmp_path).text(name_of("text 0")) == "text 0"


def test_a_missing_and_a_changed_file(tmp_path: Path) -> None:
    name = name_of("a text")
    with pytest.raises(LibraryError, match="missing"):
        bodies(tmp_path).text(name)
    bodies(tmp_path).add(["a text"])
    bodies(tmp_path).path(name).write_text("another")
    with pytest.raises(LibraryError, match="changed from outside"):
        bodies(tmp_path).text(name)
    assert not bodies(tmp_path).is_whole(name)


def test_adding_again_mends(tmp_path: Path) -> None:
    shelf = bodies(tmp_path)
    shelf.add(["a text"])
    shelf.path(name_of("a text")).write_text("another")
    shelf.add(["a text"])
    assert shelf.is_whole(name_of("a text"))


def test_what_was_read_last_is_kept_in_memory(tmp_path: Path) -> None:
    shelf = bodies(tmp_path)
    shelf.add(["a text"])
    shelf.text(name_of("a text"))
    shelf.path(name_of("a text")).unlink()
    assert shelf.text(name_of("a text")) == "a text"
    with pytest.raises(LibraryError):
        shelf.read(name_of("a text"))
