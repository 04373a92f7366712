"""What needs the whole collection: linking names across articles, tellings, and the events that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from store import events, names
from store.pipeline.stages.article_stage import ALL, Examined, examine, needed, spotted_in, with_genre
from store.pipeline.stages.process_pool import tell_all
from store.records import Analysis, ArticleAnalysis, Document, Entity, Telling

Documents = Mapping[str, Document]
"""The documents of a collection by article id, in its order."""


def analyse(documents: Iterable[Document], only: frozenset[str] = ALL) -> Analysis:
    """Dates, names and events of a collection; the same documents give the same bytes."""
    kept = {document.article.id: document for document in documents}
    return assemble(kept, {key: examine(document, only) for key, document in kept.items()}, only, 1)


def assemble(
    documents: Documents,
    examined: Mapping[str, Examined],
    only: frozenset[str] = ALL,
    jobs: int | None = None,
) -> Analysis:
    """Link what single articles gave, in `jobs` processes; both mappings have the same articles in the same order."""
    linked = names.link(spotted_in(examined.values())) if "names" in needed(only) else names.Linked()
    articles = {
        key: ArticleAnalysis(key, found.dates, linked.mentions.get(key, ()))
        for key, found in examined.items()
    }
    if "events" not in only:
        known = "dates" in only
        alone = {key: with_genre(documents[key], found) for key, found in articles.items() if known}
        return Analysis(alone or articles, linked.entities)
    told = tell_all(((documents[key], found) for key, found in articles.items()), jobs)
    articles = {found.article: found for found in told}
    return with_events(documents, articles, linked.entities)


class TellingsOf(Mapping[str, tuple[Telling, ...]]):
    """Article id -> what it tells, taken from its findings when it is asked for."""

    def __init__(self, articles: Mapping[str, ArticleAnalysis]) -> None:
        self._articles = articles

    def __getitem__(self, article: str) -> tuple[Telling, ...]:
        return self._articles[article].tellings

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


def with_events(
    documents: Documents, articles: Mapping[str, ArticleAnalysis], entities: tuple[Entity, ...]
) -> Analysis:
    """The findings of all articles together with the happenings that they tell."""
    found = events.linked(TellingsOf(articles), documents, entities)
    return Analysis(articles, entities, found.events, found.weights.holders)
