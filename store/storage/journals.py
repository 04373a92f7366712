"""The two journals of a library, and the tables in them.

Articles and what the reader makes of them never share a file: an import writes the one, a step of the reader the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from store.errors import LibraryError, StoreError
from store.storage.disk import Disk
from store.storage.files import ONLY_READ, take_lock, unwritable
from store.storage.journal import Doc, Index, JournalDB, check_format
from store.storage.texts import TextFiles

ARTICLES, READER = "articles.journal", "reader.journal"
Brief = list[str | None]
"""EDTF of an article's own date, its source, and the name of its text file."""
_INDEX = "articles-3.index"
"""Another number when `brief_of` gives something else."""
_MOSTLY_DEAD = 0.75
_HALF_DEAD = 0.5


class Journals:
    """Everything of a library that is on the disk, opened for writing if that is possible."""

    def __init__(self, folder: Path, disk: Disk, *, write: bool = True) -> None:
        """Raises LibraryError. Without `write` no lock is taken, and no folder is made."""
        self.folder = folder
        self.disk = disk
        if write:
            _make(folder)
        for name in (ARTICLES, READER):
            check_format(folder / name)
        self._lock, self.read_only = take_lock(folder) if write else (None, ONLY_READ)
        try:
            self._open()
        except BaseException:
            self._unlock()
            raise

    def _open(self) -> None:
        temporary = self.folder / "tmp"
        self.bodies = TextFiles(self.folder / "texts", temporary, self.disk)
        if self.read_only is None:
            try:
                _clean(temporary)
                self._open_journals(write=True)
                _tell_git(self.folder)
                return
            except OSError as error:
                self.read_only = unwritable(error)
                self._unlock()
        self._open_journals(write=False)

    def _open_journals(self, *, write: bool) -> None:
        temporary = self.folder / "tmp"
        if write:
            temporary.mkdir(exist_ok=True)
        paths = [self.folder / name for name in (ARTICLES, READER)]
        index = Index(self.folder / "cache" / _INDEX, {"articles": brief_of})
        self.library, self.reader = (
            JournalDB(path, write=write, disk=self.disk, temporary=temporary / path.name, index=of)
            for path, of in zip(paths, (index, None), strict=True)
        )
        self.notices = [*self.library.journal.notices, *self.reader.journal.notices]

    @property
    def articles(self) -> Mapping[str, Doc]:
        """Id to document of every article ever imported, in the order of import."""
        return self.library.shelf("articles").documents

    def briefs(self) -> dict[str, Brief]:
        """What lists need of every article, by id, mostly without reading the articles."""
        return self.library.shelf("articles").briefs(brief_of)

    def tables(self, name: str) -> Mapping[str, Mapping[str, Doc]]:
        """What is kept of a journal in memory."""
        database = self.library if name == ARTICLES else self.reader
        return database.journal.read()

    @property
    def marks(self) -> Mapping[str, Doc]:
        """Article id to "read", "starred", "removed", those that are true."""
        return self.reader.shelf("marks").documents

    def tidy(self, *, opening: bool) -> None:
        """Compact the journals that consist mostly of history; a failure harms nothing and is only noted."""
        if self.read_only is not None:
            return
        for database in (self.library, self.reader):
            if database.journal.dead_share > (_MOSTLY_DEAD if opening else _HALF_DEAD):
                try:
                    database.journal.compact()
                except StoreError as error:
                    self.notices.append(str(error))

    def compact(self) -> None:
        """Write both journals anew without their history. Raises SaveError."""
        self.library.journal.compact()
        self.reader.journal.compact()

    def close(self) -> None:
        """Let go of all files and of the lock."""
        self.library.journal.close()
        self.reader.journal.close()
        self._unlock()

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def brief_of(document: Doc) -> Brief:
    """The date that an article gives itself, its source, and the name of its text file."""
    return [
        document.get("published", (None,))[0],
        document.get("source", (None,))[0],
        document.get("body"),
    ]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise LibraryError(f"{folder} is a file: a library is a folder.") from None
    except OSError as error:
        raise LibraryError(f"{folder} cannot be made: {(error.strerror or str(error)).lower()}.") from error


_FOR_GIT = {
    ".gitattributes": "# Journals and texts are bytes: no line end of theirs may change.\n*.journal -text\ntexts/** -text\n",
    ".gitignore": "# What dateline can make again, and what only counts while it runs.\ncache/\ntmp/\n.lock\n",
}


def _tell_git(folder: Path) -> None:
    """A library may lie in a repository: git must not change line ends in it. Files that are there stay as they are."""
    for name, words in _FOR_GIT.items():
        with suppress(OSError), (folder / name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(words)


def _clean(temporary: Path) -> None:
    """Files that a killed dateline had not finished; nobody else writes while we hold the lock."""
    if temporary.is_dir():
        for path in temporary.iterdir():
            with suppress(OSError):
                path.unlink()
