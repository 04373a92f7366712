"""The storage of TinyDB that keeps documents in memory and appends each transaction to a journal."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, cast
from zlib import crc32

from tinydb.storages import Storage

from store.errors import LibraryError, ReadOnlyError, SaveError, StoreError
from store.storage.disk import Disk, why
from store.storage.journal.file import JournalFile
from store.storage.journal.index import Index, Signature
from store.storage.journal.lines import Doc, Scan, encode, header
from store.storage.journal.recovery import content, describe, mend, understand

# Below this many dead operations compaction gains nothing that anybody would notice.
_FEW = 1000
# From so many operations on reading a journal costs a reader more than looking into its index.
_LONG = 1000
# From so many operations on the documents are kept out of the garbage collector's rounds.
_MANY = 2000


class Change(NamedTuple):
    """What becomes of one document; None where there is none."""

    table: str
    id: str
    before: Doc | None
    after: Doc | None


class JournalStorage(Storage):
    """Tables in memory, every change of them in a journal on disk.

    Documents handed out are shared: whoever wants to change one changes a copy and puts that.
    """

    def __init__(
        self,
        path: Path,
        *,
        write: bool = True,
        disk: Disk | None = None,
        temporary: Path | None = None,
        index: Index | None = None,
    ) -> None:
        """Read a journal and, with `write`, mend it or make it; an `index` makes reading a long one quick.

        Raises LibraryError if it is not readable; OSError if it cannot be written.
        """
        self.path = path
        self.notices: list[str] = []
        """What opening mended or lost, sentences."""
        self._disk = disk or Disk()
        self._tables: dict[str, dict[str, Doc]] = {}
        self._index = index
        self._indexed: Signature | None = None
        self._read = Signature(0, 0)
        self._operations = 0
        self._pending: list[Change] | None = None
        self._file: JournalFile | None = None
        found = self._load()
        if write:
            place = temporary or path.with_name(f"{path.name}.new")
            self._file = JournalFile(path, found.good, self._disk, place, self._read.checksum)
            self.notices = mend(self._file, path.stem, found, self._disk)
        elif found.damage or found.altered:
            self.notices = describe(path, found)

    def _load(self) -> Scan:
        # Looking for garbage among documents that all stay doubles the time that opening takes, and goes on to cost
        # tens of milliseconds now and then while somebody reads.
        enabled = gc.isenabled()
        gc.disable()
        try:
            data = content(self.path)
            found = self._known(data) or understand(self.path, data)
            self._replay(found.records)
            found.records = []
            if found.good != len(data):
                self._read = Signature(found.good, crc32(memoryview(data)[: found.good]))
            if self._operations > _MANY:
                gc.freeze()
        finally:
            if enabled:
                gc.enable()
        return found

    def _known(self, data: bytes) -> Scan | None:
        """A journal whose index is at hand: it was whole when that was made, and it is still the same."""
        self._read = Signature(len(data), crc32(data))
        known = self._index.read(data, self._read) if self._index else None
        if known is None:
            return None
        tables, self._operations = known
        # TinyDB wants dictionaries, and asks nothing of them that these tables do not know.
        self._tables = cast(dict[str, dict[str, Doc]], tables)
        self._indexed = self._read
        return Scan({}, kept=[data[: data.index(b"\n")]], good=len(data))

    @property
    def signature(self) -> Signature:
        """What tells the content of the journal from any other."""
        return Signature(self._file.length, self._file.checksum) if self._file else self._read

    def _replay(self, records: Iterable[Any]) -> None:
        tables = self._tables
        try:
            for record in records:
                self._operations += len(record)
                for operation in record:
                    if operation[0] == "+":
                        _, table, key, document = operation
                        if table not in tables:
                            tables[table] = {}
                        tables[table][key] = document
                    else:
                        tables.get(operation[1], {}).pop(operation[2], None)
        except (TypeError, ValueError, IndexError, KeyError, AttributeError) as error:
            raise LibraryError(
                f"{self.path} holds a record that this dateline does not understand."
            ) from error

    def read(self) -> dict[str, dict[str, Doc]]:
        """All tables that hold something, id to document."""
        return {name: table for name, table in self._tables.items() if table}

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make the tables what they are in `data`, as TinyDB asks for where a whole table is dropped."""
        with self.transaction():
            for name in {*self._tables, *data}:
                old, new = self._tables.get(name, {}), data.get(name, {})
                for key in [key for key in old if key not in new]:
                    self.remove(name, key)
                for key, document in new.items():
                    if old.get(key) is not document:
                        self.put(name, str(key), dict(document))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes within are one record: after an exception, or if it cannot be saved, none of them happened.

        Raises SaveError at the end. A transaction within another belongs to that.
        """
        if self._pending is not None:
            yield
            return
        self._pending = []
        try:
            yield
            if self._pending:
                self._save(self._pending)
        except BaseException:
            for change in reversed(self._pending):
                self._set(change.table, change.id, change.before)
            raise
        finally:
            self._pending = None

    def put(self, table: str, key: str, document: Doc) -> None:
        """Put a document in the place of what has that id."""
        self._change(table, key, document)

    def remove(self, table: str, key: str) -> None:
        """Take a document away; nothing happens if there is none."""
        if key in self._tables.get(table, {}):
            self._change(table, key, None)

    def _change(self, table: str, key: str, document: Doc | None) -> None:
        with self.transaction():
            assert self._pending is not None
            self._pending.append(Change(table, key, self._tables.get(table, {}).get(key), document))
            self._set(table, key, document)

    def _set(self, table: str, key: str, document: Doc | None) -> None:
        if document is None:
            self._tables.get(table, {}).pop(key, None)
        else:
            self._tables.setdefault(table, {})[key] = document

    def _save(self, changes: list[Change]) -> None:
        if self._file is None:
            raise ReadOnlyError("This library is open for reading only: nothing can be changed.")
        self._file.append(encode([_operation(change) for change in changes]))
        self._operations += len(changes)

    def show(self, changes: Iterable[Change]) -> None:
        """Apply changes in memory alone, for a library that may not be written."""
        for change in changes:
            self._set(change.table, change.id, change.after)

    @property
    def dead_share(self) -> float:
        """Which part of the journal is history that no document needs, 0 to 1; 0 while there is little of it."""
        live = sum(map(len, self._tables.values()))
        dead = self._operations - live
        return dead / self._operations if dead > _FEW else 0.0

    def compact(self) -> None:
        """Write the journal anew with the documents alone. Raises SaveError; the journal is then as before."""
        if self._file is None:
            raise ReadOnlyError("This library is open for reading only: it cannot be compacted.")
        try:
            self._file.rewrite(self._lines())
        except OSError as error:
            raise SaveError(
                f"{self.path.name} could not be compacted: {why(error)}. Nothing is lost."
            ) from error
        self._operations = sum(map(len, self._tables.values()))

    def _lines(self) -> Iterator[bytes]:
        yield header(self.path.stem)
        for name, table in self._tables.items():
            for key, document in table.items():
                yield encode([["+", name, key, document]])

    def close(self) -> None:
        """Let go of the file; nothing can be changed any more."""
        if self._file is not None:
            self._write_index()
            self._file.close()
            self._file = None

    def _write_index(self) -> None:
        """For the next time, if reading the journal is worth it."""
        if self._index is None or self._indexed == self.signature or self._operations < _LONG:
            return
        with suppress(StoreError):
            data = content(self.path)
            if Signature(len(data), crc32(data)) == self.signature:
                self._index.write(data, self.signature)


def _operation(change: Change) -> list[object]:
    if change.after is None:
        return ["-", change.table, change.id]
    return ["+", change.table, change.id, change.after]
