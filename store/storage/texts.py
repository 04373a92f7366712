"""The texts of articles: one file each, named by the SHA-256 of its bytes, never rewritten."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from store.errors import LibraryError, SaveError
from store.storage.disk import Disk, why

_KEPT = 16
_KEPT_LENGTH = 2_000_000
_AT_ONCE = 8


def _encode(text: str) -> bytes:
    # Half a surrogate pair can stand in JSON and must come back as it was.
    return text.encode("utf-8", "surrogatepass")


def name_of(text: str) -> str:
    """The name of a text: SHA-256 of it in UTF-8, hexadecimal."""
    return _digest(_encode(text))


def _digest(data: bytes) -> str:
    # Imported late: it brings all of OpenSSL, and the first paint waits for what is imported.
    from hashlib import sha256

    return sha256(data).hexdigest()


class TextFiles:
    """The folder of texts, with the last few read kept in memory."""

    def __init__(self, folder: Path, temporary: Path, disk: Disk) -> None:
        self._folder = folder
        self._temporary = temporary
        self._disk = disk
        self._cache: OrderedDict[str, str] = OrderedDict()

    def path(self, name: str) -> Path:
        """Where a text is kept."""
        return self._folder / f"{name}.txt"

    def text(self, name: str) -> str:
        """A text; raises LibraryError if its file is missing, was changed or cannot be read."""
        if name in self._cache:
            self._cache.move_to_end(name)
            return self._cache[name]
        text = self.read(name)
        self._keep(name, text)
        return text

    def read(self, name: str) -> str:
        """The same from the disk, whatever is kept in memory."""
        try:
            data = self.path(name).read_bytes()
        except FileNotFoundError:
            raise LibraryError(f"The text file {name}.txt is missing: import the article again.") from None
        except OSError as error:
            raise LibraryError(f"The text file {name}.txt cannot be read: {why(error)}.") from error
        if _digest(data) != name:
            raise LibraryError(
                f"The text file {name}.txt was changed from outside: import the article again."
            )
        return data.decode("utf-8", "surrogatepass")

    def _keep(self, name: str, text: str) -> None:
        if len(text) > _KEPT_LENGTH:
            return
        self._cache[name] = text
        while len(self._cache) > _KEPT:
            self._cache.popitem(last=False)

    def is_whole(self, name: str) -> bool:
        """True if the file is there and its bytes have the hash they should."""
        try:
            return _digest(self.path(name).read_bytes()) == name
        except OSError:
            return False

    def add(self, texts: Iterable[str]) -> None:
        """Keep texts; on return they are on the disk. Raises SaveError; files already put in place then stay."""
        wanted = {name_of(text): text for text in texts}
        missing = {name: text for name, text in wanted.items() if not self.is_whole(name)}
        if not missing:
            return
        try:
            self._write(missing)
        except OSError as error:
            raise SaveError(
                f"The text could not be saved: {why(error)}. What was saved before is safe."
            ) from error

    def _write(self, texts: dict[str, str]) -> None:
        self._folder.mkdir(exist_ok=True)
        self._temporary.mkdir(exist_ok=True)
        pairs = [(self._temporary / os.urandom(8).hex(), name) for name in texts]
        try:
            self._write_all([(path, texts[name]) for path, name in pairs])
            for path, name in pairs:
                self._disk.replace(path, self.path(name))
            self._disk.sync_folder(self._folder)
        except BaseException:
            for path, _ in pairs:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            raise

    def _write_all(self, texts: Sequence[tuple[Path, str]]) -> None:
        if len(texts) == 1:
            self._write_one(texts[0])
            return
        from concurrent.futures import ThreadPoolExecutor

        # Waiting for the disk file by file is what makes an import slow; several wait at once.
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for _ in pool.map(self._write_one, texts):
                pass

    def _write_one(self, pair: tuple[Path, str]) -> None:
        path, text = pair
        with self._disk.create(path) as file:
            self._disk.write(file, _encode(text))
            self._disk.sync(file)
