"""TinyDB with our storage and our table."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB

from store.storage.disk import Disk
from store.storage.journal.index import Index
from store.storage.journal.storage import JournalStorage
from store.storage.journal.table import JournalTable


class JournalDB(TinyDB):
    """A TinyDB in one journal file."""

    table_class = cast(Any, JournalTable)

    def __init__(
        self,
        path: Path,
        *,
        write: bool = True,
        disk: Disk | None = None,
        temporary: Path | None = None,
        index: Index | None = None,
    ) -> None:
        super().__init__(
            storage=lambda: JournalStorage(path, write=write, disk=disk, temporary=temporary, index=index)
        )

    @property
    def journal(self) -> JournalStorage:
        """The storage, which TinyDB knows only by its general face."""
        return cast(JournalStorage, self.storage)

    def shelf(self, name: str) -> JournalTable:
        """A table, as what it is."""
        return cast(JournalTable, self.table(name))

    def transaction(self) -> AbstractContextManager[None]:
        """All changes within are one record, or none is made. Raises SaveError at its end."""
        return self.journal.transaction()
