"""Opening the cache's SQLite file, whatever state it is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from store.storage.cache import entity_table, event_table, linker_table
from store.version import analysis_version

# A state is the body, the date in force and a digest of the reader's decisions.
_OWN = """
create table if not exists examined (
    body text primary key, state text not null, dates blob not null, spotted blob not null);
create table if not exists articles (
    id text primary key, place integer not null, state text not null,
    dates blob not null, names blob not null, tellings blob not null, genre text not null);
create table if not exists of_texts (
    body text, name text, data blob not null, primary key (body, name));
create table if not exists kept (name text primary key, data text not null);
create index if not exists articles_in_order on articles (place);
"""
_SCHEMA = _OWN + entity_table.TABLES + event_table.TABLES + linker_table.TABLES


def file_name() -> str:
    """The cache of this version of the analysis, its records and tables: another version has a file of its own."""
    return f"analysis-{analysis_version()}.sqlite"


def open_database(folder: Path | None, *, write: bool) -> sqlite3.Connection:
    """The cache in a folder; an empty one in memory if there is none, it is damaged, or may not be written."""
    if folder is None:
        return _in_memory()
    path = folder / file_name()
    for attempt in (_open_to_write, _rebuild) if write else (_open_to_read, _open_frozen):
        with suppress(sqlite3.Error, OSError):
            return attempt(path)
    return _in_memory()


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.executescript(_SCHEMA)
    return connection


def _open_to_write(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=2)
    try:
        # With a write-ahead log a second dateline reads while this one writes, and a commit needs no fsync.
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=normal")
        connection.executescript(_SCHEMA)
        _try_out(connection)
        _remove_others(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _rebuild(path: Path) -> sqlite3.Connection:
    for file in _files_of(path):
        file.unlink(missing_ok=True)
    return _open_to_write(path)


def _open_to_read(path: Path) -> sqlite3.Connection:
    return _read(f"{path.resolve().as_uri()}?mode=ro")


def _open_frozen(path: Path) -> sqlite3.Connection:
    """In a folder that nobody may write SQLite cannot share its log, and does not have to."""
    return _read(f"{path.resolve().as_uri()}?mode=ro&immutable=1")


def _read(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=2)
    try:
        # One long transaction: its lists stay as they were opened, whatever another window writes meanwhile.
        connection.execute("begin")
        _try_out(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _try_out(connection: sqlite3.Connection) -> None:
    """A damaged file mostly says so only when it is read."""
    for table in (
        "examined",
        "articles",
        "entities",
        "events",
        "told",
        "named",
        "remembered",
        "words",
        "kept",
        "of_texts",
    ):
        connection.execute(f"select * from {table} limit 1").fetchall()


def _remove_others(path: Path) -> None:
    for old in path.parent.glob("analysis-*.sqlite"):
        if old.name != path.name:
            for file in _files_of(old):
                with suppress(OSError):
                    file.unlink(missing_ok=True)


def _files_of(path: Path) -> Iterator[Path]:
    return (path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))
