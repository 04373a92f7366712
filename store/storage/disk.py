"""The few calls that write to a disk, in one place, so that a test can put in a disk that fails.

Everything here raises OSError as the system gives it; `why` says it to a reader.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

_CLAUSES = {
    errno.ENOSPC: "no space is left on the disk",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission to write there",
    errno.EPERM: "there is no permission to write there",
    errno.EIO: "the disk reports an error",
    errno.EFBIG: "the file has grown too large for this disk",
    errno.ENOENT: "the folder was moved or deleted",
}


def why(error: OSError) -> str:
    """The reason of a failure as a clause: "no space is left on the disk"."""
    return _CLAUSES.get(error.errno or 0) or (error.strerror or str(error) or "unknown error").lower()


class Disk:
    """Writes that are on the disk when they return."""

    def open(self, path: Path) -> BinaryIO:
        """Open an existing file for reading and writing, unbuffered."""
        return cast(BinaryIO, path.open("r+b", buffering=0))

    def create(self, path: Path) -> BinaryIO:
        """Make a file, or empty it, for writing, unbuffered."""
        return cast(BinaryIO, path.open("wb", buffering=0))

    def write(self, file: BinaryIO, data: bytes) -> None:
        """Write all of the data: an unbuffered file may take only a part of it at a time."""
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]

    def sync(self, file: BinaryIO) -> None:
        """Wait until the file is on the disk."""
        os.fsync(file.fileno())

    def truncate(self, file: BinaryIO, length: int) -> None:
        """Cut the file off after so many bytes."""
        file.truncate(length)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another's name and place, in one moment."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Wait until the names in a folder are on the disk, where the system has a call for that."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            # Some network file systems have no fsync for folders.
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise
        finally:
            os.close(handle)

    def write_whole(self, path: Path, pieces: Iterable[bytes], temporary: Path) -> int:
        """Put a new file in the place of an old one, which stays whole until then; gives its length in bytes.

        The name is not yet safe on the disk: follow with `sync_folder`.
        """
        length = 0
        try:
            with self.create(temporary) as file:
                for piece in pieces:
                    self.write(file, piece)
                    length += len(piece)
                self.sync(file)
            self.replace(temporary, path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        return length
