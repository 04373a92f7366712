import errno
from pathlib import Path

import filelock
import pytest

from store.storage.lock import ELSEWHERE, take


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    lock, reason = take(tmp_path)
    assert lock is not None and reason is None
    assert take(tmp_path) == (None, ELSEWHERE)
    lock.release()
    again, reason = take(tmp_path)
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
    lock, reason = take(tmp_path)
    assert lock is None
    assert reason is not None and words in reason and "reading only" in reason
