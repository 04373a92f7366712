"""Disks that fail, and a disk that keeps a picture of every moment at which a process could be killed."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from store.storage.disk import Disk


class CountingDisk(Disk):
    """Calls `around` for each call, with its name and what does it."""

    def around(self, name: str, act: Callable[[], None]) -> None:
        act()

    def write(self, file: BinaryIO, data: bytes) -> None:
        half = len(data) // 2
        self.around("half", lambda: Disk.write(self, file, data[:half]))
        self.around("write", lambda: Disk.write(self, file, data[half:]))

    def sync(self, file: BinaryIO) -> None:
        self.around("sync", lambda: Disk.sync(self, file))

    def truncate(self, file: BinaryIO, length: int) -> None:
        self.around("truncate", lambda: Disk.truncate(self, file, length))

    def replace(self, source: Path, target: Path) -> None:
        self.around("replace", lambda: Disk.replace(self, source, target))

    def sync_folder(self, folder: Path) -> None:
        self.around("sync_folder", lambda: Disk.sync_folder(self, folder))


class FailingDisk(CountingDisk):
    """Raises for the calls named in `failing`."""

    def __init__(self, *failing: str, number: int = errno.ENOSPC) -> None:
        self.failing = set(failing)
        self.number = number
        self.left: int | None = None
        """If set, so many calls succeed before all fail."""

    def around(self, name: str, act: Callable[[], None]) -> None:
        if self.left is not None:
            self.left -= 1
        if name in self.failing or (self.left is not None and self.left < 0):
            raise OSError(self.number, "no luck")
        act()


class PicturingDisk(CountingDisk):
    """Copies a folder after each call: what a process killed there would leave."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        self.folder = folder
        self.pictures = pictures
        self.names: list[str] = []

    def around(self, name: str, act: Callable[[], None]) -> None:
        act()
        self.names.append(name)
        shutil.copytree(self.folder, self.pictures / f"{len(self.names):04}-{name}")

    def taken(self) -> list[Path]:
        return sorted(self.pictures.iterdir())
