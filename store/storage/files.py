"""The small files of a library that are no journal: the lock of its one writer, and where the reader was."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from store.storage.disk import Disk, why

if TYPE_CHECKING:
    from filelock import BaseFileLock

ELSEWHERE = "Another dateline has this library open: it is open here for reading only."
ONLY_READ = "This library is open here for reading only, as it was asked for."


def take_lock(folder: Path) -> tuple[BaseFileLock | None, str | None]:
    """The lock of a library, or None and the reason as a sentence. The system frees it when the process ends."""
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


def load_state(path: Path) -> dict[str, Any]:
    """Where the reader was when it was kept last; empty if there is none that can be read."""
    try:
        state = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def save_state(path: Path, state: dict[str, Any], disk: Disk) -> None:
    """Keep where the reader is, plain JSON; losing it harms nothing, so a disk that refuses is no reason to stop reading."""
    data = json.dumps(state, ensure_ascii=True, indent=1).encode()
    with suppress(OSError):
        disk.write_whole(path, [data], path.with_name(f"{path.name}.new"))
