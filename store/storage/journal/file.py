"""The file of a journal: appending, and writing it anew, so that a failure leaves what was there."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from store.errors import SaveError
from store.storage.disk import Disk, why


class JournalFile:
    """An open journal, known to be whole up to `length` bytes."""

    def __init__(self, path: Path, length: int, disk: Disk, temporary: Path, checksum: int = 0) -> None:
        self.path = path
        self.length = length
        self.checksum = checksum
        """CRC-32 of these bytes."""
        self._disk = disk
        self._temporary = temporary
        self._file: BinaryIO | None = None
        self._tail_unknown = False
        self._name_unsafe = False

    def append(self, line: bytes) -> None:
        """Add a line; on return it is on the disk. Raises SaveError, and then the file is as before."""
        try:
            file = self._ready()
            self._tail_unknown = True
            self._disk.write(file, line)
            self._disk.sync(file)
        except OSError as error:
            self._cut_back()
            raise SaveError(
                f"This could not be saved: {why(error)}. What was saved before is safe."
            ) from error
        except BaseException:
            self._cut_back()
            raise
        self._tail_unknown = False
        self.length += len(line)
        self.checksum = crc32(line, self.checksum)

    def cut(self) -> None:
        """Cut off what follows the known length. Raises OSError."""
        self._tail_unknown = True
        self._disk.sync(self._ready())

    def rewrite(self, lines: Iterable[bytes]) -> None:
        """Put other lines in the place of all; may be killed at any moment. Raises OSError; then all is as before."""
        # Windows replaces no file that is open.
        self.close()
        checksum = 0

        def counted() -> Iterator[bytes]:
            nonlocal checksum
            for line in lines:
                checksum = crc32(line, checksum)
                yield line

        self.length = self._disk.write_whole(self.path, counted(), self._temporary)
        self.checksum = checksum
        self._tail_unknown = False
        self._name_unsafe = True
        self._make_name_safe()

    def close(self) -> None:
        """Let go of the file; a later write opens it again."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            self._file = None

    def _ready(self) -> BinaryIO:
        self._make_name_safe()
        if self._file is None:
            self._file = self._disk.open(self.path)
        status = os.fstat(self._file.fileno())
        if status.st_nlink == 0:
            raise OSError(errno.ENOENT, "deleted")
        if self._tail_unknown:
            self._disk.truncate(self._file, self.length)
            self._tail_unknown = False
        elif status.st_size != self.length:
            raise OSError(
                errno.EBUSY, f"another program changed {self.path.name}: quit and open the library again"
            )
        self._file.seek(self.length)
        return self._file

    def _make_name_safe(self) -> None:
        # Lines that follow a rename are only safe once the rename is.
        if self._name_unsafe:
            self._disk.sync_folder(self.path.parent)
            self._name_unsafe = False

    def _cut_back(self) -> None:
        if not self._tail_unknown:
            return
        try:
            if self._file is not None:
                self._disk.truncate(self._file, self.length)
                self._tail_unknown = False
        except OSError:
            self.close()
