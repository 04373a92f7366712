"""One writer at a time: who opens a library first may change it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.storage.disk import why

if TYPE_CHECKING:
    from filelock import BaseFileLock

ELSEWHERE = "Another dateline has this library open: it is open here for reading only."


def take(folder: Path) -> tuple[BaseFileLock | None, str | None]:
    """The lock of a library, or None and the reason as a sentence. The system frees it when the process ends."""
    from filelock import FileLock, Timeout

    lock = FileLock(folder / ".lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None, ELSEWHERE
    except NotImplementedError:
        return None, "The disk of this library knows no locks: it is open for reading only."
    except OSError as error:
        return None, unwritable(error)
    return lock, None


def unwritable(error: OSError) -> str:
    """Why a library cannot be written, as a sentence."""
    return f"This library cannot be written ({why(error)}): it is open for reading only."
