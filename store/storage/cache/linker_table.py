"""What linking the names remembers of a collection: texts of the names room's own, by article and by word."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

TABLES = """
create table if not exists remembered (article text primary key, data text not null) without rowid;
create table if not exists words (word text primary key, data text not null) without rowid;
"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What to keep; a text that is empty is taken out."""

    articles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


def clear(database: sqlite3.Connection) -> None:
    """Forget all."""
    for table in ("remembered", "words"):
        database.execute(f"delete from {table}")


def update(database: sqlite3.Connection, remembered: Remembered) -> None:
    """Write what is given, and leave the rest."""
    for table, key, rows in (
        ("remembered", "article", remembered.articles),
        ("words", "word", remembered.words),
    ):
        database.executemany(
            f"delete from {table} where {key} = ?", ((name,) for name, data in rows.items() if not data)
        )
        database.executemany(
            f"insert or replace into {table} ({key}, data) values (?, ?)",
            ((name, data) for name, data in sorted(rows.items()) if data),
        )
