"""Bringing entities and events into their panes, without making a key wait."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from store.records import Entity, Event
from store.search.query import parse
from tui.panes.frame import Counts

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

T = TypeVar("T")
FEW = 2000
"""Records that are read at once; more are read a chunk at a time."""
CHUNK = 200
"""Records of a chunk: some ten milliseconds of work."""


class Lists:
    """Loads entities and timeline, which may be long."""

    def __init__(self, screen: MainScreen) -> None:
        self._screen = screen
        self.counts = Counts()
        """How many there are, for the header."""

    def load(self) -> None:
        """Reads both lists anew: small ones at once, long ones while keys go on working."""
        analysis = self._screen.session.library.analysis()
        entities, events = analysis.entities(), analysis.events()
        self._screen.workers.cancel_group(self._screen, "lists")
        if len(entities) + len(events) <= FEW:
            session = self._screen.session
            self._show(session.arranged_entities(entities), session.arranged_events(events))
        else:
            self._screen.run_worker(self._gather(entities, events), group="lists", exclusive=True)

    async def _gather(self, entities: Sequence[Entity], events: Sequence[Event]) -> None:
        session, panes = self._screen.session, self._screen.panes
        # What is read comes from a database that belongs to this thread; what is computed may go to another.
        names = await asyncio.to_thread(session.arranged_entities, await _read(entities))
        told = await asyncio.to_thread(session.arranged_events, await _read(events))
        self._show(names, told)
        await asyncio.to_thread(panes.timeline.prepare)

    def _show(self, entities: Sequence[Entity], events: Sequence[Event]) -> None:
        session, panes = self._screen.session, self._screen.panes
        filters = session.state.filters
        session.known.name(entities)
        if parse(session.words).of("who"):
            # Until now nobody knew who is meant.
            session.filter(session.words)
            panes.articles.show_rows(session)
        panes.entities.date({row.id: row.date for row in session.rows})
        panes.entities.load(entities, filters.get("entities", ""), session.known.of_entity)
        contradictions = session.library.analysis().contradictions()
        panes.entities.wait(len(session.suggestions(wait=False)), len(contradictions))
        names = {entity.id: entity.name for entity in entities}
        panes.timeline.load(
            events, names, filters.get("timeline", ""), session.voices(), session.known.of_event
        )
        self.counts = Counts(len(entities), len(events))
        self._screen.followed(panes.text.view.cursor)
        self._screen.refresh_frame()


async def _read(records: Sequence[T]) -> list[T]:
    found: list[T] = []
    for start in range(0, len(records), CHUNK):
        found += records[start : start + CHUNK]
        await asyncio.sleep(0)
    return found
