"""A TinyDB table that hands single changes to the journal instead of rewriting everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any, cast

from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from store.storage.journal.lazy import LazyTable
from store.storage.journal.lines import Doc
from store.storage.journal.storage import JournalStorage

Fields = Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None]


class JournalTable(Table):
    """A table whose ids are strings; a Document brings its own, else ids are counted up.

    Every method changes all its documents in one record, or none: SaveError, and memory is as before.
    """

    document_id_class = cast(Any, str)

    def __init__(self, storage: JournalStorage, name: str) -> None:
        # No query cache: a failed transaction would have to find and empty it.
        super().__init__(storage, name, cache_size=0)
        self._journal = storage
        self._counted = 0

    @property
    def documents(self) -> Mapping[str, Doc]:
        """Id to document, shared with the storage: for reading only."""
        return MappingProxyType(self._rows())

    def briefs(self, brief: Callable[[Doc], Any]) -> dict[str, Any]:
        """What a list needs of every document, from the journal's index where that has it; `brief` is the index's own."""
        rows = self._rows()
        # To mypy, as to TinyDB, every table is a dictionary.
        table: object = rows
        if isinstance(table, LazyTable):
            return table.briefs(brief)
        return {key: brief(document) for key, document in rows.items()}

    def _rows(self) -> dict[str, Doc]:
        return self._journal.read().get(self.name, {})

    def put(self, key: str, document: Mapping[str, Any]) -> None:
        """Put a document in the place of what has that id; unlike `upsert` no field of that stays."""
        self._journal.put(self.name, key, dict(document))

    def insert(self, document: Mapping[str, Any]) -> Any:
        """Add a document and give its id; raises ValueError if the id is taken."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[Any]:
        """Add documents and give their ids; raises ValueError if one is taken, and then adds none."""
        keys: list[str] = []
        with self._journal.transaction():
            for document in documents:
                if not isinstance(document, Mapping):
                    raise ValueError("Document is not a Mapping")
                key = str(document.doc_id) if isinstance(document, Document) else self._free_key()
                if key in self._rows():
                    raise ValueError(f"Document with ID {key} already exists")
                self.put(key, document)
                keys.append(key)
        return keys

    def _free_key(self) -> str:
        rows = self._rows()
        self._counted += 1
        while str(self._counted) in rows:
            self._counted += 1
        return str(self._counted)

    def update(
        self, fields: Fields, cond: QueryLike | None = None, doc_ids: Iterable[Any] | None = None
    ) -> list[Any]:
        """Set fields of the documents named, or that meet a condition, or of all; give their ids."""
        with self._journal.transaction():
            keys = list(self._matching(cond, doc_ids))
            for key in keys:
                self._update_one(key, fields)
        return keys

    def update_multiple(self, updates: Iterable[tuple[Fields, QueryLike]]) -> list[Any]:
        """Apply several updates, each where its condition is met; an id is given once for each."""
        done: list[Any] = []
        listed = list(updates)
        with self._journal.transaction():
            for key in list(self._rows()):
                for fields, cond in listed:
                    if cond(self._rows()[key]):
                        self._update_one(key, fields)
                        done.append(key)
        return done

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[Any] | None = None) -> list[Any]:
        """Take away the documents named, or that meet a condition; give their ids."""
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        with self._journal.transaction():
            keys = list(self._matching(cond, doc_ids))
            for key in keys:
                self._journal.remove(self.name, key)
        return keys

    def truncate(self) -> None:
        """Take away all documents."""
        with self._journal.transaction():
            for key in list(self._rows()):
                self._journal.remove(self.name, key)

    def _matching(self, cond: QueryLike | None, doc_ids: Iterable[Any] | None) -> Iterator[str]:
        rows = self._rows()
        if doc_ids is not None:
            return iter([key for key in map(str, doc_ids) if key in rows])
        return iter([key for key, document in rows.items() if cond is None or cond(document)])

    def _update_one(self, key: str, fields: Fields) -> None:
        # A copy: if saving fails, memory must not have run ahead of the disk.
        if callable(fields):
            changed = deepcopy(self._rows()[key])
            fields(changed)
        else:
            changed = {**self._rows()[key], **fields}
        self.put(key, changed)
