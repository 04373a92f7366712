"""Following a few new, changed or missing articles of a large library: only what they touch is worked out and written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from store import events, names
from store.event_list import EventList
from store.names import Relinked, Spotted
from store.pipeline.documents import Documents
from store.pipeline.fingerprint import UNREADABLE, same_inputs_but_date
from store.pipeline.maintenance import linker_state
from store.pipeline.maintenance.adjustments import renamed, rows_of, tell_the_same
from store.pipeline.maintenance.linker_state import TermStatistics
from store.pipeline.maintenance.update_task import UpdateTask
from store.pipeline.stages.article_cache import examined_all
from store.pipeline.stages.article_stage import Examined, with_tellings
from store.records import ArticleAnalysis, Entity, Event, Telling
from store.storage.cache import Change, Kept, Remembered

STALE = ("suggestions",)
"""What is kept in the cache and follows from the entities."""
_FEW = 40
"""Articles whose tellings are compared with others when their names change; in more of them only the names change."""


class _Unknown(Exception):
    """The cache has not what following needs."""


@dataclass(slots=True)
class DeltaUpdate:
    """A library whose cache is behind by a few articles.

    Names come out as if all were linked anew. Events are patched as `events.patch` does it, until a larger import
    links them as a whole.
    """

    task: UpdateTask
    _examined: Mapping[str, Examined] = field(default_factory=dict)
    _relinked: Relinked | None = None
    _memory: Remembered = field(default_factory=Remembered)

    def follow(self, changed: Set[str], listed: EventList) -> Change | None:
        """What becomes of the collection; None if the cache has not what it takes."""
        try:
            return self._follow(changed, listed)
        except (_Unknown, ValueError, TypeError, LookupError):
            return None

    def _follow(self, changed: Set[str], listed: EventList) -> Change:
        documents = Documents(self.task.shelf)
        here = [row for row in self.task.shelf.articles() if row.id in changed]
        self._examined = examined_all(
            here, self.task.states, documents, self.task.cache, self.task.work, self.task.jobs, self.task.by
        )
        other = [
            key
            for key in changed
            if not same_inputs_but_date(self.task.states.get(key), self.task.before.get(key))
        ]
        self.task.work.phase("Linking names and events", None)
        if other:
            self._relink(other)
        was: dict[str, Sequence[Telling]] = {}
        articles: dict[str, ArticleAnalysis] = {}
        for key, kept, found in self._looked_at(changed):
            if key in changed or kept is None or kept.found.names != found.names:
                articles[key] = with_tellings(documents[key], found)
                was[key] = kept.found.tellings if kept else ()
        told: dict[str, Sequence[Telling]] = dict.fromkeys(changed - self.task.states.keys(), ())
        told |= {key: found.tellings for key, found in articles.items()}
        before, after = self._patched(listed, told, was, changed, documents)
        states = dict(self.task.states) | dict.fromkeys(documents.unreadable, UNREADABLE)
        return Change(
            {key: Kept(states[key], found) for key, found in articles.items()},
            list(self.task.states),
            before,
            after,
            self._relinked.entities if self._relinked else None,
            self._memory,
            STALE if self._relinked else (),
        )

    def _looked_at(self, changed: Set[str]) -> Iterator[tuple[str, Kept | None, ArticleAnalysis]]:
        """Articles that may give something else now, as they are kept and, without tellings, as they are."""
        mentions = self._relinked.mentions if self._relinked else {}
        for key in sorted((changed & self.task.states.keys()) | mentions.keys()):
            kept = self.task.cache.article(key)
            if kept is None and (key not in self._examined or key not in mentions):
                raise _Unknown(key)
            dates = self._examined[key].dates if key in self._examined else _found(kept).dates
            found = mentions[key] if key in mentions else _found(kept).names
            yield key, kept, ArticleAnalysis(key, dates, found)

    # Names

    def _relink(self, changed: Sequence[str]) -> None:
        """Link the names with these articles as they are now, or gone."""
        memory = linker_state.read(self.task.cache)
        if memory.articles.keys() != self.task.before.keys():
            raise _Unknown
        before = [self._spotted(key, self.task.before[key]) for key in changed if key in self.task.before]
        after = [self._now(key) for key in changed if key in self.task.states]
        order = list(self.task.states)
        self._relinked = names.relink(
            memory, before, after, order, lambda key: self._spotted(key, self.task.states[key])
        )
        self._memory = linker_state.rewritten(memory, self._relinked.changed, self._relinked.words)

    def _now(self, key: str) -> Spotted:
        spotted = self._examined[key].spotted
        if spotted is None:
            raise _Unknown(key)
        return spotted

    def _spotted(self, key: str, state: str) -> Spotted:
        """What was spotted in an article of a state."""
        body = state.partition(" ")[0].partition("+")[0]
        alone = self.task.cache.examined([body]).get(body)
        if alone is None or not same_inputs_but_date(alone.state, state):
            raise _Unknown(key)
        return Spotted.from_json(json.loads(alone.spotted) | {"id": key})

    # Events

    def _patched(
        self,
        listed: EventList,
        told: Mapping[str, Sequence[Telling]],
        was: Mapping[str, Sequence[Telling]],
        changed: Set[str],
        documents: Documents,
    ) -> tuple[Sequence[Event], Sequence[Event]]:
        """The events that change, as they were and as they are."""
        same = {key for key in told.keys() - changed if tell_the_same(was[key], told[key])}
        if len(same) <= _FEW:
            same = set()
        left = {key: tellings for key, tellings in told.items() if key not in same}
        patch = events.patch(listed, left, documents, self._entities, TermStatistics(self.task.cache).now())
        if not same:
            return patch.before, patch.after
        gone = {event.id for event in patch.before}
        rows = [event for event in rows_of(listed, same) if event.id not in gone]
        now = {key: told[key] for key in same}
        after = [renamed(event, now) for event in (*patch.after, *rows)]
        return (*patch.before, *rows), after

    def _entities(self, keys: Iterable[str]) -> list[Entity]:
        if self._relinked is None:
            return [entity for key in sorted(keys) if (entity := self.task.cache.entity(key))]
        wanted = set(keys)
        return sorted((e for e in self._relinked.entities if e.id in wanted), key=lambda e: e.id)


def _found(kept: Kept | None) -> ArticleAnalysis:
    if kept is None:
        raise _Unknown
    return kept.found
