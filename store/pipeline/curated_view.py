"""The findings with the reader's decisions on top: what was found stays as it is, so any decision can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from store.event_list import EventList, Listed
from store.names.overrides import (
    Contradiction,
    Decided,
    NameDecision,
    NameDecisionSet,
    Ref,
    Spellings,
    apply,
    ref_of,
)
from store.names.recogniser import RecogniserModel
from store.names.suggestion import Suggestion
from store.pipeline import overrides
from store.pipeline.base_view import DerivedAnalysis, by_id
from store.pipeline.derived.article_groups import ArticleGroupsView
from store.pipeline.derived.groups import ArticleGroups
from store.pipeline.derived.merge_candidates import MergeCandidates, waiting
from store.pipeline.documents import Documents
from store.pipeline.memo import Memo
from store.pipeline.overrides.name_decisions import NameOverrides
from store.pipeline.overrides.relabelled_events import RelabelledEvents, regroups, tellings
from store.pipeline.ports import Corpus, NoProgress, Progress
from store.records import Entity, Genre, GenreKind, Mention, Story, Telling, TimeExpression
from store.revisions import OF_EVENTS
from store.storage.cache import Cache

if TYPE_CHECKING:
    from store.events.overrides import Key, Outcome
    from store.pipeline.overrides.event_decisions import EventOverrides

NOTHING = Decided(())


class CuratedAnalysis:
    """Dates, names, entities and events of a library, as the reader decided.

    A decision is followed at the next look: only what it touches is worked out, and nothing of it is in the cache.
    """

    def __init__(
        self,
        found: DerivedAnalysis,
        shelf: Corpus,
        aliases: Callable[[], Sequence[NameDecision]] = lambda: (),
        cache: Cache | None = None,
    ) -> None:
        """`aliases` gives what the alias file says, the same object until it says something else."""
        self._found = found
        self._near = MergeCandidates(found, cache)
        self._grouping = ArticleGroupsView(found, shelf, cache or Cache(None))
        self._shelf = shelf
        self._overrides = NameOverrides(shelf)
        self._followed: EventOverrides | None = None
        now = shelf.revisions
        # Each rests on those above it.
        self._rulings = Memo(
            lambda: (now.names, now.articles, aliases()), lambda _, __, said: (*self._overrides.all(), *said)
        )
        self._spellings = Memo(lambda: (found.entities(),), lambda entities: Spellings(entities, found.names))
        self._decided = Memo(lambda: (self.spellings, self.rulings()), self._decide)
        self._by_id = Memo(lambda: (self.decided().entities,), by_id)
        self._linked_events = Memo(lambda: (found.events(), self.decided()), self._relabelled)
        self._is_chronicled = Memo(lambda: (now.events,), lambda _: self._has_event_decisions())

    @property
    def notices(self) -> tuple[str, ...]:
        """What is not as it was asked for, sentences."""
        return self._found.notices

    @property
    def recogniser(self) -> RecogniserModel:
        """What finds the names."""
        return self._found.recogniser

    def dates(self, article: str) -> tuple[TimeExpression, ...]:
        """Time expressions of an article, in their order; raises NotFoundError."""
        return self._found.dates(article)

    def names(self, article: str) -> tuple[Mention, ...]:
        """Mentions of an article, in their order; raises NotFoundError."""
        return self.decided().mentions(article, self._found.names(article))

    def tellings(self, article: str) -> tuple[Telling, ...]:
        """The dated happenings that an article tells; raises NotFoundError."""
        return tellings(self._found.tellings(article), self.decided(), self._found.names)

    def genre(self, article: str) -> Genre:
        """What kind of text an article is; raises NotFoundError."""
        return self._found.genre(article)

    def genres(self) -> Mapping[str, GenreKind]:
        """The kinds of all articles that were analysed, by id."""
        return self._found.genres()

    def entities(self) -> Sequence[Entity]:
        """All entities, the most mentioned first; long lists are read as they are looked at."""
        decided = self.decided()
        return decided.entities if self.rulings() else self._found.entities()

    def events(self) -> EventList:
        """All events by date, undated ones last, without hidden ones; long lists are read as they are looked at."""
        linked = self._linked_events.get()
        return self._chronicle().events(linked) if self._is_chronicled.get() else linked

    def hidden(self) -> EventList:
        """The events that the reader hid, by date."""
        chronicled = self._is_chronicled.get()
        return self._chronicle().hidden(self._linked_events.get()) if chronicled else Listed()

    def _has_event_decisions(self) -> bool:
        """False while nothing was ever decided about events: then what follows such decisions need not be loaded."""
        return self._followed is not None or any(
            decision.kind.startswith(OF_EVENTS) for decision in self._shelf.decisions()
        )

    def _chronicle(self) -> EventOverrides:
        if self._followed is None:
            self._followed = overrides.EventOverrides(self._shelf, self, self._name)
        return self._followed

    def _relabelled(self, events: EventList, decided: Decided) -> EventList:
        """The events as they were linked, with names as decided."""
        if not decided.ids:
            return events
        return self._regrouped(RelabelledEvents(events, decided, self._found.names), decided)

    def _regrouped(self, events: RelabelledEvents, decided: Decided) -> EventList:
        """The same with rows joined and parted where names became one or several."""
        if not regroups(decided):
            return events
        weights = self._found.weights()
        return overrides.Reclustering(events, decided, Documents(self._shelf), self.entity).run(weights)

    def entity(self, key: str) -> Entity | None:
        """The entity with this id."""
        return self._by_id.get().get(key) if self.rulings() else self._found.entity(key)

    def is_stale(self) -> bool:
        """True if `refresh` has articles to analyse."""
        return self._found.is_stale() or self._is_unfinished()

    def _is_unfinished(self) -> bool:
        """True if `refresh` was interrupted after the collection was linked."""
        return len(self._shelf.articles()) > 0 and (self._near.is_stale() or self._grouping.is_stale())

    def refresh(
        self, work: Progress | None = None, jobs: int | None = None, again: Collection[str] = ()
    ) -> None:
        """Analyse what is new or changed, in `jobs` processes; what is done before an interruption is kept.

        The articles of `again` are worked out anew, with more time for each: theirs may have run out.
        """
        basis = self._grouping.basis()
        if again:
            self._found.try_again(again, work, jobs)
        else:
            self._found.refresh(work, jobs)
        if self._near.is_stale():
            (work or NoProgress()).phase("Looking for names that nearly link", None)
            self._near.renew()
        if self._grouping.is_stale() or not self._grouping.is_exact():
            (work or NoProgress()).phase("Looking for copies and stories", None)
            self._grouping.renew(basis)

    def copies(self) -> Mapping[str, str]:
        """Article id -> the original of its text, for all that have copies, as of the last `refresh`."""
        return self._grouping.now().originals()

    def stories(self) -> tuple[Story, ...]:
        """Articles about the same happening, the largest story first, as of the last `refresh`."""
        return self._grouping.now().stories

    def groups(self) -> ArticleGroups | None:
        """Copies and stories; None if they have to be looked for anew, since a date was set after the last `refresh`."""
        return self._grouping.now() if self._grouping.is_exact() else None

    def close(self) -> None:
        """Give the cache's file free."""
        self._found.close()

    # What was decided

    def decided(self) -> Decided:
        """What became of the decisions, as they stand now."""
        return self._decided.get()

    def _decide(self, spellings: Spellings, rulings: tuple[NameDecision, ...]) -> Decided:
        order = {row.id: place for place, row in enumerate(self._shelf.articles())}
        return apply(spellings, NameDecisionSet(rulings), order) if rulings else NOTHING

    def chronicle(self) -> Outcome:
        """What became of the decisions about events, as they stand now."""
        return self._chronicle().follow(self._linked_events.get())

    def event_of(self, telling: Key) -> str | None:
        """The id of the event that has a telling (article, start, end) now, hidden or not."""
        return self._chronicle().event_of(self._linked_events.get(), telling)

    def rulings(self) -> tuple[NameDecision, ...]:
        """All decisions about names that can be followed, those of the alias file too."""
        return self._rulings.get()

    def contradictions(self) -> tuple[Contradiction, ...]:
        """Decisions that cannot all hold."""
        return self.decided().contradictions

    def suggestions(self, *, wait: bool = True) -> Sequence[Suggestion]:
        """Pairs that nearly link and wait for the reader, best first.

        Without `wait` none are given where looking for them would hold the reader up.
        """
        if not wait and self._near.is_slow():
            return ()
        return waiting(self._near.all(), self.decided(), self._name)

    def _name(self, key: str) -> str:
        entity = self.entity(key)
        return entity.name if entity else ""

    @property
    def spellings(self) -> Spellings:
        """The entities by their spellings, before any decision."""
        return self._spellings.get()

    def ref(self, entity: Entity) -> Ref:
        """A spelling by which an entity is found again after any analysis."""
        return ref_of(entity, self.decided(), self.spellings)
