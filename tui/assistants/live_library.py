"""A library that somebody else may write meanwhile: opened for reading alone, and anew when its journals have changed."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from store.storage.journals import ARTICLES, READER

if TYPE_CHECKING:
    from store.library import Library

Stamp = tuple[tuple[int, int], ...]


class LiveLibrary:
    """Never takes the lock, so that the reader's own window can write whenever it is opened."""

    def __init__(self, folder: Path, recogniser: str | None = None) -> None:
        self._folder, self._recogniser = folder, recogniser
        self._library: Library | None = None
        self._stamp: Stamp = ()

    def now(self) -> Library:
        """The library as it stands, with its analysis up to date; raises StoreError."""
        from store.library import Library

        stamp = self._stamped()
        if self._library is None or stamp != self._stamp:
            self.close()
            self._library = Library.open(self._folder, write=False, recogniser=self._recogniser)
            self._stamp = stamp
        findings = self._library.analysis()
        if findings.is_stale():
            findings.refresh()
        return self._library

    def close(self) -> None:
        """Let go of the files."""
        if self._library is not None:
            self._library.close()
            self._library = None

    def _stamped(self) -> Stamp:
        """Time and size of both journals: a step or an import changes at least one of them."""
        found = []
        for name in (ARTICLES, READER):
            try:
                status = (self._folder / name).stat()
            except OSError:
                found.append((0, 0))
            else:
                found.append((status.st_mtime_ns, status.st_size))
        return tuple(found)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
