"""The cache itself: what single articles gave, and the collection as it was last linked."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

from store.event_list import EventList
from store.records import (
    Analysis,
    ArticleAnalysis,
    Entity,
    Event,
    Genre,
    GenreKind,
)
from store.storage.cache import collection_delta
from store.storage.cache import entity_table as entities
from store.storage.cache import event_table as events
from store.storage.cache import linker_table as remembered
from store.storage.cache.alone import Alone
from store.storage.cache.collection_delta import Change, Columns, Kept, columns, from_columns
from store.storage.cache.event_rows import EventRows
from store.storage.cache.lazy_rows import Rows
from store.storage.cache.linker_table import Remembered
from store.storage.cache.packed_articles import PackedArticles
from store.storage.cache.packed_rows import unpack
from store.storage.cache.sqlite_file import open_database
from store.storage.codec import loads_whole

T = TypeVar("T")
_MANY = 500
_GARBLED = (ValueError, TypeError, zlib.error)
_NOBODY = Entity("", "", "other", (), 0, ())


class Cache:
    """A library's cache. Reading what is not there, or not whole, gives nothing; writing never raises."""

    def __init__(self, folder: Path | None, *, write: bool = True) -> None:
        self._folder = folder
        self._write = write
        self._database = open_database(folder, write=write)

    @property
    def name(self) -> str | None:
        """The name of the file; None if the cache is in memory."""
        rows = self._ask("select file from pragma_database_list where name = 'main'")
        return next((Path(file).name for (file,) in rows if file), None)

    def close(self) -> None:
        """Give the file free."""
        with suppress(sqlite3.Error):
            self._database.close()

    # What one text gives by itself.

    def examined(self, bodies: Sequence[str]) -> dict[str, Alone]:
        """What was kept of these texts (SHA-256)."""
        found: dict[str, Alone] = {}
        for first in range(0, len(bodies), _MANY):
            part = bodies[first : first + _MANY]
            marks = ",".join("?" * len(part))
            query = f"select body, state, dates, spotted from examined where body in ({marks})"
            for body, state, dates, spotted in self._ask(query, part):
                alone = Alone(state, dates, spotted)
                if _is_whole(alone):
                    found[body] = alone
        return found

    def keep_examined(self, items: Iterable[tuple[str, Alone]]) -> None:
        """Keep what texts gave."""
        rows = [(body, alone.state, alone.packed_dates, alone.packed_spotted) for body, alone in items]

        def work(database: sqlite3.Connection) -> None:
            database.executemany(
                "insert or replace into examined (body, state, dates, spotted) values (?, ?, ?, ?)", rows
            )

        self._change(work)

    def forget(self, bodies: Mapping[str, str]) -> None:
        """Article id -> its text (SHA-256): what they gave counts no more, and is to be worked out anew."""

        def work(database: sqlite3.Connection) -> None:
            database.executemany("delete from examined where body = ?", ((body,) for body in bodies.values()))
            # Not taken out: what stands in its place must know which events it told.
            database.executemany("update articles set state = '' where id = ?", ((key,) for key in bodies))

        self._change(work)

    def per_text(self, name: str, bodies: Sequence[str]) -> dict[str, bytes]:
        """What else was kept under a name of these texts (SHA-256), whatever their dates."""
        found: dict[str, bytes] = {}
        for first in range(0, len(bodies), _MANY):
            part = bodies[first : first + _MANY]
            marks = ",".join("?" * len(part))
            query = f"select body, data from of_texts where name = ? and body in ({marks})"
            found.update(self._ask(query, (name, *part)))
        return found

    def keep_of_texts(self, name: str, items: Mapping[str, bytes]) -> None:
        """Keep something that follows from texts (SHA-256) alone."""
        rows = [(body, name, data) for body, data in items.items()]
        self._change(
            lambda database: database.executemany("insert or replace into of_texts values (?, ?, ?)", rows)
        )

    # The collection as it was last linked.

    def states(self) -> dict[str, str]:
        """The state of every article that the linked collection holds, in its order."""
        return dict(self._ask("select id, state from articles order by place"))

    def article(self, key: str) -> Kept | None:
        """What is kept of one article."""
        rows = self._ask("select id, state, dates, names, tellings, genre from articles where id = ?", (key,))
        return next(_kept(rows), None)

    def articles(self) -> dict[str, Kept]:
        """What is kept of all articles, in the order of the collection."""
        rows = self._ask("select id, state, dates, names, tellings, genre from articles order by place")
        return {kept.found.article: kept for kept in _kept(rows)}

    def genres(self) -> dict[str, GenreKind]:
        """The kind of every article that the linked collection holds."""
        rows = self._ask("select id, genre from articles")
        return {key: found.kind for key, written in rows if (found := loads_whole(Genre, written))}

    def entities(self) -> Sequence[Entity]:
        """All entities, read as they are looked at; one that the disk garbled is blank: without id and mentions."""
        size = next((count for (count,) in self._ask("select count(*) from entities")), 0)
        query = "select data from entities order by mentions desc, id limit ? offset ?"

        def read(first: int, count: int) -> Sequence[Entity]:
            found = (unpack(Entity, data) for (data,) in self._ask(query, (count, first)))
            return [entity or _NOBODY for entity in found]

        return Rows(size, read)

    def events(self) -> EventList:
        """All events by date, read as they are looked at."""
        return EventRows(self._ask)

    def entity(self, key: str) -> Entity | None:
        """The entity with this id."""
        return self._one(Entity, "entities", key)

    def event(self, key: str) -> Event | None:
        """The event with this id."""
        return self._one(Event, "events", key)

    def remembered(self) -> dict[str, str]:
        """What linking the names remembers of each article of the linked collection."""
        return dict(self._ask("select article, data from remembered"))

    def word(self, word: str) -> str | None:
        """What it remembers of a word."""
        return next((data for (data,) in self._ask("select data from words where word = ?", (word,))), None)

    def replace(
        self,
        analysis: Analysis,
        states: Mapping[str, str],
        *,
        patched: bool = False,
        memory: Remembered | None = None,
        kept: Mapping[str, str] | None = None,
    ) -> bool:
        """Keep a linked collection in place of the one before, as one transaction; False if it could not be kept.

        `memory` is of all its articles; `kept` is what else follows from it, by name.
        """

        def work(database: sqlite3.Connection) -> None:
            for table in ("articles", "entities", "kept"):
                database.execute(f"delete from {table}")
            events.clear(database)
            database.executemany(
                "insert into articles (id, place, state, dates, names, tellings, genre) values (?, ?, ?, ?, ?, ?, ?)",
                (
                    (key, place, states[key], *_columns_of(analysis, key))
                    for place, key in enumerate(analysis.articles)
                ),
            )
            entities.insert(database, analysis.entities)
            events.insert(database, analysis.events)
            remembered.clear(database)
            remembered.update(database, memory or Remembered())
            database.executemany("insert into kept values (?, ?)", (kept or {}).items())
            database.execute(f"pragma user_version = {int(patched)}")

        return self._change(work)

    def patch(self, change: Change) -> bool:
        """Keep what became of the linked collection, as one transaction; False if it could not be kept."""

        return self._change(lambda database: collection_delta.change(database, change))

    def analysis(self) -> Analysis:
        """The whole linked collection, in memory."""
        articles = {key: kept.found for key, kept in self.articles().items()}
        return Analysis(articles, tuple(self.entities()), tuple(self.events()))

    def patched(self) -> bool:
        """True if the events were patched since they were last linked as a whole."""
        return any(flag for (flag,) in self._ask("pragma user_version"))

    def redate(
        self,
        found: ArticleAnalysis,
        state: str,
        before: Sequence[Event],
        after: Sequence[Event],
        *,
        patched: bool,
    ) -> bool:
        """Keep what one article gives after its date changed, and the events that it changed as they were and are.

        `patched` if not all events were linked anew. False if it could not be kept.
        """

        def work(database: sqlite3.Connection) -> None:
            database.execute(
                "update articles set state = ?, dates = ?, names = ?, tellings = ?, genre = ? where id = ?",
                (state, *columns(found), found.article),
            )
            events.update(database, before, after)
            if patched:
                database.execute("pragma user_version = 1")

        return self._change(work)

    def put_meta(self, name: str, data: str) -> None:
        """Keep what else follows from the linked collection, until another takes its place."""
        self._change(
            lambda database: database.execute("insert or replace into kept values (?, ?)", (name, data))
        )

    def get_meta(self, name: str) -> str | None:
        """What was kept so; None if nothing was since the collection was linked."""
        return next((data for (data,) in self._ask("select data from kept where name = ?", (name,))), None)

    def _one(self, cls: type[T], table: str, key: str) -> T | None:
        rows = self._ask(f"select data from {table} where id = ?", (key,))
        return next((unpack(cls, data) for (data,) in rows), None)

    def _ask(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error:
            return []

    def _change(self, work: Callable[[sqlite3.Connection], object]) -> bool:
        """One transaction: all of it or, if the disk does not take it, nothing; True if it was taken."""
        database = self._database
        with suppress(sqlite3.Error):
            database.execute("begin immediate")
            try:
                work(database)
                database.execute("commit")
            except BaseException:
                database.execute("rollback")
                raise
            return True
        return False


def _columns_of(analysis: Analysis, article: str) -> Columns:
    articles = analysis.articles
    return articles.columns(article) if isinstance(articles, PackedArticles) else columns(articles[article])


def _is_whole(alone: Alone) -> bool:
    """False for what the disk garbled."""
    try:
        return isinstance(alone.dates, tuple) and isinstance(alone.spotted, str)
    except _GARBLED:
        return False


def _kept(rows: Iterable[tuple[Any, ...]]) -> Iterator[Kept]:
    for key, state, *kept in rows:
        # What the disk garbled is as good as not there.
        with suppress(*_GARBLED):
            yield Kept(state, from_columns(key, cast(Columns, kept)))
