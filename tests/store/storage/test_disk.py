import errno
from pathlib import Path

import pytest

from store.storage.disk import Disk, why
from tests.store.disks import FailingDisk


def test_reasons_are_clauses_for_a_reader() -> None:
    assert why(OSError(errno.ENOSPC, "x")) == "no space is left on the disk"
    assert why(OSError(errno.EROFS, "x")) == "the disk is read-only"
    assert why(OSError(errno.ENAMETOOLONG, "File name too long")) == "file name too long"
    assert why(OSError()) == "unknown error"


def test_a_whole_file_takes_the_place_of_another(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    assert Disk().write_whole(target, [b"new", b"er"], tmp_path / "b") == 5
    assert target.read_bytes() == b"newer"
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("call", ["half", "write", "sync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, call: str) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(OSError):
        FailingDisk(call).write_whole(target, [b"new"], tmp_path / "b")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_short_writes_are_continued(tmp_path: Path) -> None:
    class Slow:
        def __init__(self) -> None:
            self.taken = b""

        def write(self, data: memoryview) -> int:
            self.taken += bytes(data[:3])
            return min(len(data), 3)

    slow = Slow()
    Disk().write(slow, b"0123456789")  # type: ignore[arg-type]
    assert slow.taken == b"0123456789"


def test_a_folder_can_be_synced(tmp_path: Path) -> None:
    Disk().sync_folder(tmp_path)
