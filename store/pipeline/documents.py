"""The texts of a library, one at a time."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from functools import cached_property

from store.errors import LibraryError
from store.pipeline.ports import Corpus
from store.records import Document

_log = logging.getLogger("dateline.analysis")


class Documents(Mapping[str, Document]):
    """The documents of a shelf, loaded one at a time as they are asked for.

    One whose text is missing or was damaged from outside comes empty and is noted in `unreadable`: it must not stop the others.
    """

    def __init__(self, shelf: Corpus) -> None:
        self.unreadable: set[str] = set()
        self._shelf = shelf

    @cached_property
    def _keys(self) -> Mapping[str, None]:
        return {row.id: None for row in self._shelf.articles()}

    def __getitem__(self, key: str) -> Document:
        try:
            return self._shelf.document(key)
        except LibraryError as error:
            if key not in self.unreadable:
                self.unreadable.add(key)
                _log.error("%r: its text cannot be read (%s)", key, error)
            row = self._shelf.row(key)
            return Document(row.article, "", row.published)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
