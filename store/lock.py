"""One writer at a time: who opens a library first may change it."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from store.disk import why

ELSEWHERE = "Another dateline has this library open: it is open here for reading only."
_HELD = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}
_UNKNOWN = {errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK}

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock that is held until it is released, or the process ends, however that happens."""

    def __init__(self, handle: int) -> None:
        """`handle` is the open file that is locked."""
        self._handle = handle

    def release(self) -> None:
        """Let go of it: closing the file does, on every system."""
        os.close(self._handle)


def take(folder: Path) -> tuple[Lock | None, str | None]:
    """The lock of a library, or None and the reason as a sentence. The system frees it when the process ends."""
    try:
        handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        return None, unwritable(error)
    try:
        _seize(handle)
    except OSError as error:
        os.close(handle)
        return None, _refused(error)
    return Lock(handle), None


def _refused(error: OSError) -> str:
    if error.errno in _HELD:
        return ELSEWHERE
    if error.errno in _UNKNOWN:
        return "The disk of this library knows no locks: it is open for reading only."
    return unwritable(error)


def unwritable(error: OSError) -> str:
    """Why a library cannot be written, as a sentence."""
    return f"This library cannot be written ({why(error)}): it is open for reading only."
