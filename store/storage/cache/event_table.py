"""The table of events, in the order of the timeline, with what a list of them is asked for beside each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from store.event_list import articles_of, nobody_did, order
from store.records import Event
from store.storage.cache.packed_rows import pack, unpack

# The comment is part of the file's name, as all of it is: change it when another order is written.
TABLES = """
-- the rank is the date, whether it was inferred, and how many articles tell it
create table if not exists events (
    number integer primary key autoincrement, id text not null unique,
    rank integer not null, date text, articles text not null, planned integer not null,
    weight real not null, aside integer not null, data blob not null);
create index if not exists events_in_order on events (rank, id, date, planned, weight, aside);
create index if not exists events_articles on events (number, articles);
create table if not exists told (article text, event integer, primary key (article, event)) without rowid;
create table if not exists named (entity text, event integer, primary key (entity, event)) without rowid;
"""
_MANY = 500
_EARLIEST = 10_000
_MOST = (1 << 16) - 1


def rank(event: Event) -> int:
    """`store.event_list.order` of an event as one number of 63 bits, but for the id, which decides among equals."""
    (kind, first, width), inferred, articles, _ = order(event)
    return (
        (((kind << 22) + first + _EARLIEST << 22) + width << 17)
        + (inferred << 16)
        + _MOST
        + max(articles, -_MOST)
    )


def clear(database: sqlite3.Connection) -> None:
    """Take all events out; their numbers are not given again, so that no list of them reads others."""
    for table in ("events", "told", "named"):
        database.execute(f"delete from {table}")


def insert(database: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Write events that are not there."""
    (last,) = database.execute(
        "select coalesce(max(seq), 0) from sqlite_sequence where name = 'events'"
    ).fetchone()
    _put(database, dict(enumerate(events, last + 1)))


def update(database: sqlite3.Connection, before: Iterable[Event], after: Iterable[Event]) -> None:
    """Put some events in the place of others, writing only what differs; one that keeps its id keeps its number."""
    new = {event.id: event for event in after}
    stored = dict(_stored(database, list({event.id for event in before} | new.keys())))
    for key, (number, event) in stored.items():
        if event is None or new.get(key) != event:
            _take_out(database, number, event)
    _put(
        database,
        {number: new[key] for key, (number, event) in stored.items() if key in new and new[key] != event},
    )
    insert(database, [event for key, event in new.items() if key not in stored])


def _stored(
    database: sqlite3.Connection, keys: Sequence[str]
) -> Iterator[tuple[str, tuple[int, Event | None]]]:
    """Id, number and event of those that are there; None in the place of one that the disk garbled."""
    for first in range(0, len(keys), _MANY):
        part = keys[first : first + _MANY]
        marks = ",".join("?" * len(part))
        rows = database.execute(f"select id, number, data from events where id in ({marks})", part)
        yield from [(key, (number, unpack(Event, data))) for key, number, data in rows]


def _take_out(database: sqlite3.Connection, number: int, event: Event | None) -> None:
    database.execute("delete from events where number = ?", (number,))
    if event is None:
        for table in ("told", "named"):
            database.execute(f"delete from {table} where event = ?", (number,))
        return
    for table, column, keys in _lists(event):
        database.executemany(
            f"delete from {table} where {column} = ? and event = ?", ((key, number) for key in keys)
        )


def _put(database: sqlite3.Connection, events: Mapping[int, Event]) -> None:
    database.executemany(
        "insert or replace into events (number, id, rank, date, articles, planned, weight, aside, data)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, *_columns(event)) for number, event in events.items()),
    )
    for place, (table, column, _) in enumerate(_lists(Event("", None, "", (), ()))):
        database.executemany(
            f"insert or ignore into {table} ({column}, event) values (?, ?)",
            ((key, number) for number, event in events.items() for key in _lists(event)[place][2]),
        )


def _columns(event: Event) -> tuple[object, ...]:
    articles = json.dumps(articles_of(event.tellings))
    planned, aside = nobody_did(event.tellings), bool(event.aside)
    return event.id, rank(event), event.date, articles, planned, event.weight, aside, pack(event)


def _lists(event: Event) -> tuple[tuple[str, str, Sequence[str]], ...]:
    """Table, column and keys by which an event is looked up."""
    return ("told", "article", articles_of(event.tellings)), ("named", "entity", event.entities)
