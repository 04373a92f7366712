"""Which files of some folders are new or have changed since they were last looked at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from store import articles

Stamp = tuple[int, int]
"""Time of the last change in nanoseconds, and bytes."""


class FolderWatch:
    """Looks by polling, which works on every system and on every share."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        self._last: dict[Path, Stamp] = {}
        self._given: dict[Path, Stamp] = {}

    def fresh(self, at_once: bool = False) -> list[Path]:
        """New and changed files in natural order, each once it has stood still for one look; `at_once` waits for none."""
        found = {path: stamp for path in self._files() if (stamp := _stamp(path)) is not None}
        fresh = [
            path
            for path, stamp in found.items()
            if self._given.get(path) != stamp and (at_once or self._last.get(path) == stamp)
        ]
        self._last = found
        # What is gone may come again under its name, and is new then.
        self._given = {path: stamp for path, stamp in self._given.items() if path in found}
        return fresh

    def done(self, paths: Sequence[Path]) -> None:
        """These were taken as they stood at the last look."""
        self._given |= {path: self._last[path] for path in paths}

    def _files(self) -> list[Path]:
        return [found for found in articles.find_files(self._paths) if isinstance(found, Path)]


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:  # gone since
        return None
    return status.st_mtime_ns, status.st_size
