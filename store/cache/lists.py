"""Tables of records in an order of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Protocol

from store.cache.codec import dumps


class HasId(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """The id, unique in its list."""


def insert(database: sqlite3.Connection, table: str, records: Iterable[tuple[int, HasId]]) -> None:
    """Write records at their places; one that is there is replaced."""
    database.executemany(
        f"insert or replace into {table} (id, place, data) values (?, ?, ?)",
        ((record.id, place, dumps(record)) for place, record in records),
    )
