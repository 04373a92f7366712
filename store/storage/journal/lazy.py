"""Documents that are read when they are looked at: a long table costs no more to open than the list of its ids."""

from __future__ import annotations

import json
from collections.abc import Callable, ItemsView, Iterator, Mapping, MutableMapping, ValuesView
from typing import Any

from store.storage.journal.lines import Doc

_MANY = 256
"""Documents looked at from which on all are read: somebody goes through the table."""
Place = tuple[int, int, Any]
"""Where a document starts and ends in its journal, in bytes, and what a list needs of it."""


class LazyTable(MutableMapping[str, Doc]):
    """A table over the bytes of its journal."""

    def __init__(self, data: bytes, places: Mapping[str, Place]) -> None:
        self._data = data
        self._documents: dict[str, Doc | Place] = dict(places)
        self._looked_at = 0

    def __getitem__(self, key: str) -> Doc:
        found = self._documents[key]
        if not isinstance(found, tuple):
            return found
        self._looked_at += 1
        if self._looked_at > _MANY:
            self._read_all()
        else:
            self._documents[key] = json.loads(self._data[found[0] : found[1]])
        return self[key]

    def __setitem__(self, key: str, document: Doc) -> None:
        self._documents[key] = document

    def __delitem__(self, key: str) -> None:
        del self._documents[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)

    def __contains__(self, key: object) -> bool:
        return key in self._documents

    def items(self) -> ItemsView[str, Doc]:
        """All of them, read at once."""
        self._read_all()
        return super().items()

    def values(self) -> ValuesView[Doc]:
        """All of them, read at once."""
        self._read_all()
        return super().values()

    def briefs(self, brief: Callable[[Doc], Any]) -> dict[str, Any]:
        """What a list needs of every document: as the index has it, else as `brief` finds it in what was read or changed."""
        # In one go: ten thousand calls would cost a tenth of the first frame.
        return {
            key: found[2] if isinstance(found, tuple) else brief(found)
            for key, found in self._documents.items()
        }

    def unread(self) -> list[str]:
        """Ids of the documents that were not looked at."""
        return [key for key, found in self._documents.items() if isinstance(found, tuple)]

    def _read_all(self) -> None:
        waiting = {key: found for key, found in self._documents.items() if isinstance(found, tuple)}
        if waiting:
            # One call for all: thousands of small ones cost twice as much.
            written = b",".join([self._data[start:end] for start, end, _ in waiting.values()])
            self._documents.update(zip(waiting, json.loads(b"[" + written + b"]"), strict=True))
