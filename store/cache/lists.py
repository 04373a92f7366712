"""Tables of records in an order of their own: entities, events."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
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


def update(database: sqlite3.Connection, table: str, before: Sequence[HasId], after: Sequence[HasId]) -> None:
    """Turn one list into the other, writing only what differs."""
    old = {record.id: (place, record) for place, record in enumerate(before)}
    gone = old.keys() - {record.id for record in after}
    database.executemany(f"delete from {table} where id = ?", ((key,) for key in gone))
    changed, moved = [], []
    for place, record in enumerate(after):
        was = old.get(record.id)
        if was is None or was[1] != record:
            changed.append((place, record))
        elif was[0] != place:
            moved.append((place, record.id))
    database.executemany(f"update {table} set place = ? where id = ?", moved)
    insert(database, table, changed)
