"""The table of entities, most mentioned first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from store.records import Entity
from store.storage.cache.packed_rows import pack

TABLES = """
create table if not exists entities (id text primary key, mentions integer not null, data blob not null);
create index if not exists entities_in_order on entities (mentions desc, id);
"""


def insert(database: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    """Write entities; one that is there is replaced."""
    _put(database, ((entity.id, entity.mentions, pack(entity)) for entity in entities))


def update(database: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    """Turn the table into these, writing only what differs."""
    stored: dict[str, bytes] = dict(database.execute("select id, data from entities"))
    changed = []
    for entity in entities:
        data = pack(entity)
        if stored.pop(entity.id, None) != data:
            changed.append((entity.id, entity.mentions, data))
    database.executemany("delete from entities where id = ?", ((key,) for key in stored))
    _put(database, changed)


def _put(database: sqlite3.Connection, rows: Iterable[tuple[str, int, bytes]]) -> None:
    database.executemany("insert or replace into entities (id, mentions, data) values (?, ?, ?)", rows)
