"""Bringing entities and events into their panes, without making a key wait."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from store.event_list import EventList
from store.records import Entity
from store.search.query import Query, parse
from tui.filtering.event_filter import EventFilter, Names
from tui.filtering.event_subset import EventPart
from tui.panes.chrome import Counts
from tui.panes.rows.news_rows import NewsRows

if TYPE_CHECKING:
    from tui.controllers.shell import Shell

T = TypeVar("T")
FEW = 2000
"""Records that are read at once; more are read a chunk at a time."""
CHUNK = 200
"""Records of a chunk: some ten milliseconds of work."""


class Lists:
    """Loads entities and timeline, which may be long."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.counts = Counts()
        """How many there are, for the header."""
        self._shown: Sequence[Entity] | None = None

    def are_behind(self) -> bool:
        """True if the library has other names than when they were last shown: the reader edited the alias file beside."""
        return (
            self._shown is not None and self._shell.session.library.analysis().entities() is not self._shown
        )

    def load(self) -> None:
        """Shows both lists anew: events, which are read as they are looked at, at once; many entities while keys work."""
        shell = self._shell
        entities = self._shown = shell.session.library.analysis().entities()
        shell.end_work("lists")
        if len(entities) <= FEW:
            self._show_entities(shell.session.arranged_entities(entities))
            self._show_events()
        else:
            self._show_events()
            shell.work_beside(self._gather(entities), "lists", alone=True)
        shell.followed(shell.panes.text.view.cursor)
        shell.refresh_frame()

    def _show_events(self) -> None:
        session, timeline = self._shell.session, self._shell.panes.timeline
        analysis = session.library.analysis()
        events = self._of_named(analysis.events())
        names, voices = self._names(), session.voices()
        found = EventFilter(events, names, voices, session.known)
        words = session.state.filters.get("timeline", "")
        timeline.drawing.quote = session.quote
        self._shell.panes.articles.show_news(NewsRows(events, voices))
        timeline.load(events, names, words, voices, found, self._of_named(analysis.hidden()))
        self.counts = Counts(self.counts.entities, len(events) - sum(events.asides()))

    def _of_named(self, events: EventList) -> EventList:
        """The events of the articles that were named on the command line."""
        only = self._shell.session.only
        return EventPart(events, only.ids) if only else events

    def _names(self) -> Names:
        """Names of entities that may not have been read yet, each asked for once."""
        entity = self._shell.session.library.analysis().entity

        @lru_cache(4096)
        def name(identifier: str) -> str | None:
            found = entity(identifier)
            return found.name if found else None

        return name

    async def _gather(self, entities: Sequence[Entity]) -> None:
        # What is read comes from a database that belongs to this thread; what is computed may go to another.
        read = await _read(entities)
        self._show_entities(await asyncio.to_thread(self._shell.session.arranged_entities, read))
        timeline = self._shell.panes.timeline
        if _asks_who(parse(timeline.words)):
            timeline.filter(timeline.words)
        self._shell.refresh_frame()

    def _show_entities(self, entities: Sequence[Entity]) -> None:
        session, panes = self._shell.session, self._shell.panes
        session.known.name(entities)
        if _asks_who(parse(session.words)):
            # Until now nobody knew who is meant.
            session.filter(session.words)
            panes.articles.show_rows(session)
        panes.entities.date({row.id: row.date for row in session.rows})
        words = session.state.filters.get("entities", "")
        panes.entities.load(entities, words, session.known.of_entity)
        contradictions = session.library.analysis().contradictions()
        panes.entities.wait(len(session.suggestions(wait=False)), len(contradictions))
        self.counts = Counts(len(entities), self.counts.events)


def _asks_who(query: Query) -> bool:
    return any(term.field in ("who", "kind", "when") for term in query.terms)


async def _read(records: Sequence[T]) -> list[T]:
    found: list[T] = []
    for start in range(0, len(records), CHUNK):
        found += records[start : start + CHUNK]
        await asyncio.sleep(0)
    return found
