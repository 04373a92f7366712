"""What is known of a library's articles: from the cache, and worked out when it is behind."""

from __future__ import annotations

from collections.abc import Sequence

from store.analysis.again import reanalyse, redate
from store.analysis.bundle import assemble
from store.analysis.examining import examined_all
from store.analysis.shelf import Documents, Shelf, Unwatched, Work, state_of
from store.analysis.steps import find_dates
from store.cache import Cache
from store.records import (
    Analysis,
    ArticleAnalysis,
    Entity,
    Event,
    Mention,
    Telling,
    TimeExpression,
)


class Findings:
    """Dates, names, entities and events of a library.

    What the cache holds is read as it is asked for. An article that the cache does not know shows its dates, found at once,
    and no names until `refresh`.
    """

    def __init__(self, shelf: Shelf, cache: Cache) -> None:
        self._shelf = shelf
        self._cache = cache
        self._analysis: Analysis | None = None
        self._articles: dict[str, ArticleAnalysis] = {}
        self._entities: Sequence[Entity] | None = None
        self._events: Sequence[Event] | None = None

    def dates(self, article: str) -> tuple[TimeExpression, ...]:
        """Time expressions of an article, in their order; raises NotFoundError."""
        return self._of(article).dates

    def names(self, article: str) -> tuple[Mention, ...]:
        """Mentions of an article, in their order; raises NotFoundError."""
        return self._of(article).names

    def tellings(self, article: str) -> tuple[Telling, ...]:
        """The dated happenings that an article tells; raises NotFoundError."""
        return self._of(article).tellings

    def entities(self) -> Sequence[Entity]:
        """All entities; long lists are read as they are looked at."""
        if self._entities is None:
            self._entities = self._cache.entities()
        return self._entities

    def events(self) -> Sequence[Event]:
        """All events, in the order of the analysis; long lists are read as they are looked at."""
        if self._events is None:
            self._events = self._cache.events()
        return self._events

    def entity(self, key: str) -> Entity | None:
        """The entity with this id."""
        if self._analysis is None:
            return self._cache.entity(key)
        return next((entity for entity in self._analysis.entities if entity.id == key), None)

    def behind(self) -> bool:
        """True if `refresh` has work to do."""
        return self._cache.states() != self._states()

    def refresh(self, work: Work | None = None, jobs: int | None = None) -> None:
        """Analyse what is new or changed, in `jobs` processes; what is done before an interruption is kept."""
        states, before = self._states(), self._cache.states()
        if states == before:
            return
        work, documents = work or Unwatched(), Documents(self._shelf)
        examined = examined_all(self._shelf.articles(), documents, self._cache, work, jobs)
        work.phase("Linking names and events", None)
        if before:
            changed = {key for key in states.keys() | before.keys() if states.get(key) != before.get(key)}
            analysis = reanalyse(self._kept_analysis(), documents, changed, examined)
        else:
            analysis = assemble(documents, examined)
        self._cache.replace(analysis, states)
        self._take(analysis)

    def redated(self, article: str) -> None:
        """Follow a change of an article's date: its dates and tellings, and the events."""
        before = self._kept_analysis()
        if article not in before.articles:
            self._articles.pop(article, None)
            return
        after = redate(before, Documents(self._shelf), [article])
        self._take(after)
        state = state_of(self._shelf.row(article))
        self._cache.redate(after.articles[article], state, before.events, after.events)

    def forget(self) -> None:
        """Read everything from the cache again: the collection changed."""
        self._analysis = self._entities = self._events = None
        self._articles.clear()

    def _of(self, article: str) -> ArticleAnalysis:
        found = self._articles.get(article)
        if found is None:
            found = self._articles[article] = self._read(article)
        return found

    def _read(self, article: str) -> ArticleAnalysis:
        row = self._shelf.row(article)
        kept = self._cache.article(article)
        if kept and kept.state == state_of(row):
            return kept.found
        dates = find_dates(self._shelf.document(article))
        return ArticleAnalysis(article, dates, kept.found.names if kept else ())

    def _states(self) -> dict[str, str]:
        return {row.id: state_of(row) for row in self._shelf.articles()}

    def _take(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._articles = dict(analysis.articles)
        self._entities, self._events = analysis.entities, analysis.events

    def _kept_analysis(self) -> Analysis:
        """All of it in memory, for a change that touches the collection."""
        if self._analysis is None:
            articles = {key: kept.found for key, kept in self._cache.articles().items()}
            self._take(Analysis(articles, tuple(self._cache.entities()), tuple(self._cache.events())))
        assert self._analysis is not None
        return self._analysis
