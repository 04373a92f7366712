"""The lock of the one writer, and where the reader was."""

import errno
from pathlib import Path

import filelock
import pytest

from store.storage.disk import Disk
from store.storage.files import ELSEWHERE, load_state, save_state, take_lock
from tests.store.disks import FailingDisk


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    lock, reason = take_lock(tmp_path)
    assert lock is not None and reason is None
    assert take_lock(tmp_path) == (None, ELSEWHERE)
    lock.release()
    again, reason = take_lock(tmp_path)
    assert again is not None and reason is None
    again.release()


@pytest.mark.parametrize(
    "error, words",
    [
        (OSError(errno.EROFS, "x"), "disk is read-only"),
        (PermissionError(errno.EACCES, "x"), "no permission"),
        (NotImplementedError(), "knows no locks"),
    ],
)
def test_a_folder_that_cannot_be_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    lock, reason = take_lock(tmp_path)
    assert lock is None
    assert reason is not None and words in reason and "reading only" in reason


def test_a_state_comes_back(tmp_path: Path) -> None:
    state = {"article": "ab", "offset": 17, "filters": ["ա"], "half": "\ud83d"}
    save_state(tmp_path / "state.json", state, Disk())
    assert load_state(tmp_path / "state.json") == state


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_what_cannot_be_read_is_no_state(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "state.json").write_bytes(data)
    assert load_state(tmp_path / "state.json") == {}
    assert load_state(tmp_path / "none.json") == {}


def test_a_disk_that_refuses_is_passed_over(tmp_path: Path) -> None:
    save_state(tmp_path / "state.json", {"a": 1}, Disk())
    save_state(tmp_path / "state.json", {"a": 2}, FailingDisk("write"))
    assert load_state(tmp_path / "state.json") == {"a": 1}
