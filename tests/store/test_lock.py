import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from store import lock as locks
from store.lock import ELSEWHERE, take


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    lock, reason = take(tmp_path)
    assert lock is not None and reason is None
    assert take(tmp_path) == (None, ELSEWHERE)
    lock.release()
    again, reason = take(tmp_path)
    assert again is not None and reason is None
    again.release()


def test_another_process_is_refused_and_its_end_frees_the_lock(tmp_path: Path) -> None:
    words = "import sys; from pathlib import Path; from store.lock import take; print(take(Path(sys.argv[1]))[1], flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", words, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout and other.stdout.readline() == "None\n"
        assert take(tmp_path) == (None, ELSEWHERE)
        other.kill()
    lock, reason = take(tmp_path)
    assert lock is not None and reason is None
    lock.release()


@pytest.mark.parametrize(
    "place, error, words",
    [
        ("open", OSError(errno.EROFS, "x"), "disk is read-only"),
        ("open", PermissionError(errno.EACCES, "x"), "no permission"),
        ("seize", OSError(errno.ENOLCK, "x"), "knows no locks"),
        ("seize", OSError(errno.ENOSYS, "x"), "knows no locks"),
        ("seize", OSError(errno.EIO, "x"), "cannot be written"),
        ("seize", OSError(errno.EACCES, "x"), "Another dateline"),
    ],
)
def test_a_folder_that_cannot_be_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, error: OSError, words: str
) -> None:
    def refuse(*_: object) -> int:
        raise error

    closed: list[int] = []
    close = os.close
    monkeypatch.setattr(os, "close", lambda handle: (closed.append(handle), close(handle)))
    monkeypatch.setattr(*((os, "open") if place == "open" else (locks, "_seize")), refuse)
    lock, reason = take(tmp_path)
    assert lock is None
    assert reason is not None and words in reason and "reading only" in reason
    assert len(closed) == (place == "seize")
