"""Opening a SQLite file of the cache, whatever state it is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file of the cache holds."""

    kind: str
    """The first part of its name."""
    schema: str
    """Makes the tables that are not there."""
    tables: Sequence[str]
    """Those that must be readable: a damaged file mostly says so only when it is read."""

    @property
    def file_name(self) -> str:
        """That of this version of the rules, their records and tables: another version has a file of its own."""
        return f"{self.kind}-{analysis_version()}.sqlite"


ANALYSIS = Layout(
    "analysis",
    _OWN + entity_table.TABLES + event_table.TABLES + linker_table.TABLES,
    (
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
    ),
)


def file_name() -> str:
    """The name of the analysis cache of this version."""
    return ANALYSIS.file_name


def open_database(folder: Path | None, *, write: bool, layout: Layout = ANALYSIS) -> sqlite3.Connection:
    """A cache in a folder; an empty one in memory if there is none, it is damaged, or may not be written."""
    if folder is None:
        return _in_memory(layout)
    path = folder / layout.file_name
    for attempt in (_open_to_write, rebuild) if write else (_open_to_read, _open_frozen):
        with suppress(sqlite3.Error, OSError):
            return attempt(path, layout)
    return _in_memory(layout)


def rebuild(path: Path, layout: Layout) -> sqlite3.Connection:
    """An empty file in place of a damaged one; raises sqlite3.Error, OSError."""
    for file in _files_of(path):
        file.unlink(missing_ok=True)
    return _open_to_write(path, layout)


def _in_memory(layout: Layout) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.executescript(layout.schema)
    return connection


def _open_to_write(path: Path, layout: Layout) -> sqlite3.Connection:
    path.parent.mkdir(exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=2)
    try:
        # With a write-ahead log a second dateline reads while this one writes, and a commit needs no fsync.
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=normal")
        connection.executescript(layout.schema)
        _try_out(connection, layout)
        _remove_others(path, layout)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_to_read(path: Path, layout: Layout) -> sqlite3.Connection:
    return _read(f"{path.resolve().as_uri()}?mode=ro", layout)


def _open_frozen(path: Path, layout: Layout) -> sqlite3.Connection:
    """In a folder that nobody may write SQLite cannot share its log, and does not have to."""
    return _read(f"{path.resolve().as_uri()}?mode=ro&immutable=1", layout)


def _read(uri: str, layout: Layout) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=2)
    try:
        # One long transaction: its lists stay as they were opened, whatever another window writes meanwhile.
        connection.execute("begin")
        _try_out(connection, layout)
    except BaseException:
        connection.close()
        raise
    return connection


def _try_out(connection: sqlite3.Connection, layout: Layout) -> None:
    for table in layout.tables:
        connection.execute(f"select * from {table} limit 1").fetchall()


def _remove_others(path: Path, layout: Layout) -> None:
    for old in path.parent.glob(f"{layout.kind}-*.sqlite"):
        if old.name != path.name:
            for file in _files_of(old):
                with suppress(OSError):
                    file.unlink(missing_ok=True)


def _files_of(path: Path) -> Iterator[Path]:
    return (path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal"))
