import errno
from pathlib import Path

import pytest

from store.errors import SaveError
from store.storage.disk import Disk
from store.storage.journal.file import JournalFile
from tests.store.disks import FailingDisk


def journal(folder: Path, disk: Disk | None = None) -> JournalFile:
    path = folder / "a.journal"
    path.write_bytes(b"head\n")
    return JournalFile(path, 5, disk or Disk(), folder / "a.new")


def test_lines_are_added(tmp_path: Path) -> None:
    file = journal(tmp_path)
    file.append(b"one\n")
    file.append(b"two\n")
    assert file.path.read_bytes() == b"head\none\ntwo\n"
    file.close()
    file.append(b"three\n")
    assert file.path.read_bytes().endswith(b"two\nthree\n")


@pytest.mark.parametrize("call", ["half", "write", "sync"])
@pytest.mark.parametrize(
    "number, words", [(errno.ENOSPC, "no space"), (errno.EROFS, "read-only"), (errno.EIO, "reports an error")]
)
def test_a_failed_line_leaves_the_file_as_it_was(tmp_path: Path, call: str, number: int, words: str) -> None:
    disk = FailingDisk(call, number=number)
    file = journal(tmp_path, disk)
    with pytest.raises(SaveError, match=words):
        file.append(b"one\n")
    assert file.path.read_bytes() == b"head\n"
    disk.failing.clear()
    file.append(b"two\n")
    assert file.path.read_bytes() == b"head\ntwo\n"


@pytest.mark.parametrize("call", ["half", "write", "sync"])
def test_the_rest_of_a_failed_line_is_cut_off_later_if_not_at_once(tmp_path: Path, call: str) -> None:
    disk = FailingDisk(call, "truncate")
    file = journal(tmp_path, disk)
    for _ in range(2):
        with pytest.raises(SaveError):
            file.append(b"one\n")
    disk.failing.clear()
    file.append(b"2\n")
    assert file.path.read_bytes() == b"head\n2\n"


def test_an_interrupt_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    class Interrupted(Disk):
        def sync(self, file: object) -> None:
            raise KeyboardInterrupt

    file = journal(tmp_path, Interrupted())
    with pytest.raises(KeyboardInterrupt):
        file.append(b"one\n")
    assert file.path.read_bytes() == b"head\n"


def test_a_file_that_was_deleted_or_replaced_takes_nothing(tmp_path: Path) -> None:
    file = journal(tmp_path)
    file.append(b"one\n")
    file.path.unlink()
    with pytest.raises(SaveError, match="moved or deleted"):
        file.append(b"two\n")
    file.path.write_bytes(b"another\n")
    with pytest.raises(SaveError, match="moved or deleted"):
        file.append(b"two\n")
    assert file.path.read_bytes() == b"another\n"


def test_a_file_that_another_program_added_to_takes_nothing(tmp_path: Path) -> None:
    file = journal(tmp_path)
    with file.path.open("ab") as other:
        other.write(b"theirs\n")
    with pytest.raises(SaveError, match="another program changed"):
        file.append(b"ours\n")
    assert file.path.read_bytes() == b"head\ntheirs\n"


def test_a_torn_end_is_cut(tmp_path: Path) -> None:
    file = journal(tmp_path)
    file.path.write_bytes(b"head\ntorn")
    file.cut()
    assert file.path.read_bytes() == b"head\n"


def test_a_file_is_written_anew(tmp_path: Path) -> None:
    file = journal(tmp_path)
    file.append(b"one\n")
    file.rewrite([b"a\n", b"b\n"])
    assert (file.path.read_bytes(), file.length) == (b"a\nb\n", 4)
    file.append(b"c\n")
    assert file.path.read_bytes() == b"a\nb\nc\n"


@pytest.mark.parametrize("call", ["half", "write", "sync", "replace"])
def test_a_failure_while_writing_anew_changes_nothing(tmp_path: Path, call: str) -> None:
    disk = FailingDisk()
    file = journal(tmp_path, disk)
    file.append(b"one\n")
    disk.failing = {call}
    with pytest.raises(OSError):
        file.rewrite([b"a\n"])
    disk.failing.clear()
    file.append(b"two\n")
    assert file.path.read_bytes() == b"head\none\ntwo\n"


def test_nothing_is_added_behind_a_rename_that_is_not_safe(tmp_path: Path) -> None:
    disk = FailingDisk("sync_folder")
    file = journal(tmp_path, disk)
    with pytest.raises(OSError):
        file.rewrite([b"a\n"])
    with pytest.raises(SaveError):
        file.append(b"b\n")
    disk.failing.clear()
    file.append(b"c\n")
    assert file.path.read_bytes() == b"a\nc\n"
