"""Where the reader was: a small file of its own, losing which harms nothing."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from store.storage.disk import Disk


def load(path: Path) -> dict[str, Any]:
    """The state kept last; empty if there is none that can be read."""
    try:
        state = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return state if isinstance(state, dict) else {}


def save(path: Path, state: dict[str, Any], disk: Disk) -> None:
    """Keep a state of plain JSON; a disk that refuses is no reason to stop reading."""
    data = json.dumps(state, ensure_ascii=True, indent=1).encode()
    with suppress(OSError):
        disk.write_whole(path, [data], path.with_name(f"{path.name}.new"))
