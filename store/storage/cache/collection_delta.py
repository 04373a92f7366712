"""Changing a linked collection where it changed, and nowhere else."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from store.records import ArticleAnalysis, Entity, Event, Genre, Mention, Telling, TimeExpression
from store.storage.cache import entity_table as entities
from store.storage.cache import event_table, linker_table
from store.storage.cache.linker_table import Remembered
from store.storage.codec import dumps, loads, loads_many, packed, unpacked

Columns = tuple[bytes, bytes, bytes, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """One article as it was analysed: what it was analysed from, and the result."""

    state: str
    """Stands for text, furniture and date in force: another state, another result."""
    found: ArticleAnalysis


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a linked collection."""

    articles: Mapping[str, Kept]
    """Those that came, or give something else now."""
    order: Sequence[str]
    """The ids of all articles now; those that are not among them are gone."""
    before: Sequence[Event] = ()
    """Events that are not as they were."""
    after: Sequence[Event] = ()
    """What stands in their place."""
    entities: Sequence[Entity] | None = None
    """All entities, if some changed."""
    memory: Remembered = field(default_factory=Remembered)
    stale: Sequence[str] = ()
    """Names of what was kept and follows from the entities."""


def columns(found: ArticleAnalysis) -> Columns:
    """What an article gives, as it is kept."""
    return (
        packed(dumps(found.dates)),
        packed(dumps(found.names)),
        packed(dumps(found.tellings)),
        dumps(found.genre),
    )


def from_columns(article: str, kept: Columns) -> ArticleAnalysis:
    """The reverse of `columns`; raises ValueError, TypeError or zlib.error if garbled."""
    dates, names, tellings, genre = kept
    return ArticleAnalysis(
        article,
        loads_many(TimeExpression, unpacked(dates)),
        loads_many(Mention, unpacked(names)),
        loads_many(Telling, unpacked(tellings)),
        loads(Genre, genre),
    )


def change(database: sqlite3.Connection, new: Change) -> None:
    """Write what changed."""
    _articles(database, new)
    if new.entities is not None:
        entities.update(database, new.entities)
    database.executemany("delete from kept where name = ?", ((name,) for name in new.stale))
    event_table.update(database, new.before, new.after)
    linker_table.update(database, new.memory)
    database.execute("pragma user_version = 1")


def _articles(database: sqlite3.Connection, new: Change) -> None:
    places: dict[str, int] = dict(database.execute("select id, place from articles order by place"))
    gone = places.keys() - set(new.order)
    database.executemany("delete from articles where id = ?", ((key,) for key in gone))
    standing = [key for key in places if key not in gone]
    # Gaps do no harm, and to close them would rewrite every article.
    if list(new.order[: len(standing)]) == standing:
        last = places[standing[-1]] if standing else -1
        after = new.order[len(standing) :]
        moved = {key: place for place, key in enumerate(after, last + 1)}
    else:
        moved = {key: place for place, key in enumerate(new.order) if places.get(key) != place}
    database.executemany("update articles set place = ? where id = ?", ((p, key) for key, p in moved.items()))
    database.executemany(
        "insert or replace into articles (id, place, state, dates, names, tellings, genre) values (?, ?, ?, ?, ?, ?, ?)",
        (
            (key, moved[key] if key in moved else places[key], kept.state, *columns(kept.found))
            for key, kept in new.articles.items()
        ),
    )
