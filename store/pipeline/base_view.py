"""What is known of a library's articles: from the cache, and worked out when it is behind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from store import events
from store.errors import LibraryError, NotFoundError
from store.event_list import EventList, Listed, order
from store.names.recogniser import RecogniserModel
from store.pipeline import maintenance, stages
from store.pipeline.documents import Documents
from store.pipeline.fingerprint import UNREADABLE, dates_set, same_inputs_but_date, state_of
from store.pipeline.maintenance.adjustments import without
from store.pipeline.maintenance.update_task import LARGE, SMALL_PART, UpdateTask
from store.pipeline.memo import Memo
from store.pipeline.ports import ArticleRow, Corpus, NoProgress, Progress
from store.pipeline.stages.recogniser_choice import RecogniserChoice
from store.records import (
    ArticleAnalysis,
    Entity,
    Event,
    Genre,
    GenreKind,
    Mention,
    Telling,
    TimeExpression,
)
from store.storage.cache import Cache, Change

if TYPE_CHECKING:
    from store.events.coreference.term_weights import Weights
    from store.pipeline.maintenance.full_update import Collected
    from store.pipeline.maintenance.linker_state import TermStatistics

_FEW = 240
"""Tellings of a collection small enough to link all its events anew while the reader waits."""

REMOVED = " removed"
"""What the state of an article ends with that left the library and may come back."""


class DerivedAnalysis:
    """Dates, names, entities and events of a library.

    What the cache holds is read as it is asked for. An article that the cache does not know shows its dates, found at once,
    and no names until `refresh`. A date that the reader sets, or an article that is removed, is followed at the next look,
    in some milliseconds.
    """

    def __init__(self, shelf: Corpus, cache: Cache, recogniser: str | None = None) -> None:
        """`recogniser` is how a user names one; None for the one by which the cache was made, mostly our own."""
        self._shelf = shelf
        self._cache = cache
        self._recognising = RecogniserChoice(cache, recogniser)
        self._articles: dict[str, ArticleAnalysis] = {}
        self._entities: Sequence[Entity] | None = None
        self._by_id = Memo(lambda: (self._entities,), by_id)
        self._events: EventList | None = None
        self._dates_now = Memo(lambda: (shelf.revisions.dates,), lambda _: dates_set(shelf))
        self._followed = (0, 0)
        self._dates_set: dict[str, str] = {}
        self._present: frozenset[str] = frozenset()
        self._gone: frozenset[str] = frozenset()
        self._begin()

    @cached_property
    def _weighing(self) -> TermStatistics:
        """Loaded when events are linked: it knows the linkers' own records."""
        return maintenance.TermStatistics(self._cache)

    @property
    def notices(self) -> tuple[str, ...]:
        """What is not as it was asked for, sentences."""
        return self._recognising.notices

    @property
    def recogniser(self) -> RecogniserModel:
        """What finds the names."""
        return self._recognising.choice

    def dates(self, article: str) -> tuple[TimeExpression, ...]:
        """Time expressions of an article, in their order; raises NotFoundError."""
        return self._of(article).dates

    def names(self, article: str) -> tuple[Mention, ...]:
        """Mentions of an article, in their order; raises NotFoundError."""
        return self._of(article).names

    def tellings(self, article: str) -> tuple[Telling, ...]:
        """The dated happenings that an article tells; raises NotFoundError."""
        return self._of(article).tellings

    def genre(self, article: str) -> Genre:
        """What kind of text an article is; raises NotFoundError."""
        return self._of(article).genre

    def genres(self) -> Mapping[str, GenreKind]:
        """The kinds of all articles that were analysed, by id."""
        self._follow()
        return self._cache.genres() | {key: found.genre.kind for key, found in self._articles.items()}

    def entities(self) -> Sequence[Entity]:
        """All entities, the most mentioned first; long lists are read as they are looked at."""
        self._follow()
        if self._entities is None:
            self._entities = self._cache.entities()
        return self._entities

    def events(self) -> EventList:
        """All events by date, undated ones last; long lists are read as they are looked at."""
        self._follow()
        if self._events is None:
            self._events = self._cache.events()
        return self._events

    def entity(self, key: str) -> Entity | None:
        """The entity with this id."""
        self._follow()
        entities = self._entities
        if not isinstance(entities, tuple):
            return self._cache.entity(key)
        return self._by_id.get().get(key)

    def weights(self) -> Weights | None:
        """How common words and names are in the collection; None if nobody counted."""
        return self._weighing.now()

    def is_stale(self) -> bool:
        """True if `refresh` has articles to analyse."""
        return self._cache.states() != self._states()

    def try_again(
        self, articles: Collection[str], work: Progress | None = None, jobs: int | None = None
    ) -> None:
        """Forget what these articles gave and `refresh`, with several times the time for each: some had run out of it."""
        bodies = {row.id: row.body for row in self._shelf.articles() if row.id in articles}
        self._cache.forget(bodies)
        with stages.with_patience(stages.RETRY):
            self.refresh(work, jobs)

    def refresh(self, work: Progress | None = None, jobs: int | None = None) -> None:
        """Analyse what is new or changed, in `jobs` processes; what is done before an interruption is kept."""
        # What analyses loads all rooms; a start that finds nothing to do should not wait for them.
        work = work or NoProgress()
        if self.is_stale():
            self._recognising.make_ready(work)
        before = self._cache.states()
        states = self._states() | self._still_lost(before)
        task = UpdateTask(self._shelf, self._cache, states, before, self._recognising.choice, work, jobs)
        large, changed = len(states) > LARGE, task.changed
        if not changed and (large or not self._cache.patched()):
            return
        if large and len(changed) * SMALL_PART < len(before):
            change = maintenance.DeltaUpdate(task).follow(changed, self._cache.events())
            if change is not None:
                self._keep(change)
                return
        self._take(maintenance.update_all(task, large=large), patched=large and bool(before))

    def _still_lost(self, before: Mapping[str, str]) -> dict[str, str]:
        """The states of articles whose text was not there the last time either: they cost no new analysis of the others."""
        documents = Documents(self._shelf)
        for key, state in before.items():
            if state == UNREADABLE and key in documents:
                documents[key]
        return dict.fromkeys(documents.unreadable, UNREADABLE)

    def _keep(self, change: Change) -> None:
        """Keep what became of the collection, and show it."""
        kept = self._cache.patch(change)
        self._articles = {key: kept.found for key, kept in change.articles.items()}
        self._entities, self._events = None, None
        if not kept:
            gone = {event.id for event in change.before}
            stay = (event for event in self._cache.events() if event.id not in gone)
            self._events = Listed(sorted((*stay, *change.after), key=order))
            self._entities = None if change.entities is None else tuple(change.entities)
        self._begin()

    def close(self) -> None:
        """Give the cache's file free."""
        self._cache.close()

    def _follow(self) -> None:
        """Take in what the reader did since the last look: a date, an article removed or brought back."""
        if self._followed == self._rests_on():
            return
        self._followed = self._rests_on()
        before, self._dates_set = self._dates_set, self._dates_now.get()
        every = before.keys() | self._dates_set.keys()
        for article in sorted(key for key in every if before.get(key) != self._dates_set.get(key)):
            # Of a damaged text nothing new can be found: what was found waits for the next `refresh`.
            with suppress(NotFoundError, LibraryError):
                self._redate(article)
        if self._ids() != self._present:
            self._recount()

    def _rests_on(self) -> tuple[int, int]:
        revisions = self._shelf.revisions
        return revisions.dates, revisions.articles

    def _redate(self, article: str) -> None:
        """Follow a change of an article's date: its dates and tellings, and the events; raises NotFoundError."""
        row = self._shelf.row(article)
        known = self._articles.pop(article, None) or self._cached(article)
        if known is None:
            return
        document = self._shelf.document(article)
        dates = stages.find_dates(document)
        found = stages.with_tellings(document, ArticleAnalysis(article, dates, known.names))
        self._articles[article] = found
        self._put(found, self._state_of(row, self._dates_set))

    def _take_out(self, article: str, state: str) -> None:
        """Follow the removal of an article: nothing is told in it, and its names and dates wait for its return."""
        known = self._articles.pop(article, None) or self._cached(article)
        if known is not None:
            self._put(replace(known, tellings=()), state + REMOVED)

    def _put(self, found: ArticleAnalysis, state: str) -> None:
        """Keep what one article gives now, with the events that it changes."""
        linked = self.events()
        before, after, exact = self._linked_again(found, linked)
        kept = self._cache.redate(found, state, before, after, patched=not exact)
        if isinstance(linked, Listed) or not kept:
            gone = {event.id for event in before}
            stay = (event for event in linked if event.id not in gone)
            self._events = Listed(sorted((*stay, *after), key=order))
        else:
            self._events = None

    def _linked_again(
        self, found: ArticleAnalysis, before: EventList
    ) -> tuple[Sequence[Event], Sequence[Event], bool]:
        """The events that change with what one article tells, before and after; True if all were linked anew, and none is unreadable."""
        documents = Documents(self._shelf)
        if sum(len(event.tellings) for event in islice(before, _FEW)) < _FEW:
            told = {key: self._of(key) for key in self._cache.states() if key in documents}
            if found.article in documents:
                told[found.article] = found
            tellings = {key: one.tellings for key, one in told.items()}
            after = events.link(tellings, documents, tuple(self.entities()))
            return tuple(before), after, not documents.unreadable
        changed = {found.article: found.tellings}
        patch = events.patch(before, changed, documents, self._some_entities, self._weighing.now())
        return patch.before, patch.after, False

    def _some_entities(self, keys: Iterable[str]) -> list[Entity]:
        return [entity for key in sorted(keys) if (entity := self.entity(key))]

    def _recount(self) -> None:
        """Articles were removed, or came back: they leave the lists, or return to them."""
        rows, kept = {row.id: row for row in self._shelf.articles()}, self._cache.states()
        self._present = frozenset(rows)
        before, self._gone = self._gone, frozenset(kept.keys() - rows.keys())
        mentions = [m for key in self._gone if (found := self._cached(key)) for m in found.names]
        self._entities = without(self._cache.entities(), self._gone, mentions)
        for key in sorted(kept):
            out = key in before or kept[key].endswith(REMOVED)
            if key in self._gone and not out:
                self._take_out(key, kept[key])
            elif (
                key in rows
                and out
                and same_inputs_but_date(kept[key], self._state_of(rows[key], self._dates_set))
            ):
                with suppress(LibraryError):
                    self._redate(key)

    def _ids(self) -> frozenset[str]:
        return frozenset(row.id for row in self._shelf.articles())

    def _of(self, article: str) -> ArticleAnalysis:
        self._follow()
        found = self._articles.get(article)
        if found is None:
            found = self._articles[article] = self._read(article)
        return found

    def _read(self, article: str) -> ArticleAnalysis:
        row = self._shelf.row(article)
        kept = self._cache.article(article)
        if kept and kept.state == self._state_of(row, self._dates_set):
            return kept.found
        document = Documents(self._shelf)[article]
        dates = stages.find_dates(document)
        names = kept.found.names if kept else ()
        return ArticleAnalysis(article, dates, names, genre=stages.find_genre(document, dates))

    def _cached(self, article: str) -> ArticleAnalysis | None:
        kept = self._cache.article(article)
        return kept.found if kept else None

    def _states(self) -> dict[str, str]:
        decided = self._dates_now.get()
        return {row.id: self._state_of(row, decided) for row in self._shelf.articles()}

    def _state_of(self, row: ArticleRow, decided: Mapping[str, str]) -> str:
        return state_of(row, decided, self._recognising.choice.state)

    def _take(self, collected: Collected, *, patched: bool) -> None:
        """Keep a collection that was linked anew, and show it."""
        analysis, states, memory = collected
        kept = self._recognising.kept() | self._weighing.kept(analysis)
        if self._cache.replace(analysis, states, patched=patched, memory=memory, kept=kept):
            self._articles, self._entities, self._events = {}, None, None
        else:
            self._articles = dict(analysis.articles)
            self._entities, self._events = analysis.entities, Listed(analysis.events)
        self._begin()

    def _begin(self) -> None:
        """Remember what the findings rest on."""
        self._followed = self._rests_on()
        self._dates_set = self._dates_now.get()
        self._present = self._ids()
        self._gone = frozenset()


def by_id(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Entities to be found by their ids."""
    return {entity.id: entity for entity in entities}
