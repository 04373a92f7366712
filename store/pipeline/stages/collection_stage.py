"""What needs the whole collection: linking names across articles, tellings, and the events that they tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from store.event_list import EventList
from store.names import Linked
from store.pipeline.stages.article_stage import ALL, Examined, examine, needed, with_genre
from store.pipeline.stages.process_pool import tell_all
from store.records import Analysis, ArticleAnalysis, Document, Entity, Event, Mention, Telling

if TYPE_CHECKING:
    from store.events import Patch
    from store.events.coreference.term_weights import Weights

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
    entities, mentions = link_names(examined) if "names" in needed(only) else ((), {})
    articles = {
        key: ArticleAnalysis(key, found.dates, mentions.get(key, ())) for key, found in examined.items()
    }
    if "events" not in only:
        known = "dates" in only
        alone = {key: with_genre(documents[key], found) for key, found in articles.items() if known}
        return Analysis(alone or articles, entities)
    told = tell_all(((documents[key], found) for key, found in articles.items()), jobs)
    articles = {found.article: found for found in told}
    return with_events(documents, articles, entities)


def link_names(
    examined: Mapping[str, Examined],
) -> tuple[tuple[Entity, ...], Mapping[str, tuple[Mention, ...]]]:
    """The entities of the collection, and the mentions of each article with their entity."""
    linked = link_all(examined)
    return linked.entities, linked.mentions


def link_all(examined: Mapping[str, Examined], *, remember: bool = False) -> Linked:
    """The names of the collection, linked; with `remember` they can be followed when a few articles change."""
    from store import names

    spotted = [found.spotted for found in examined.values() if found.spotted is not None]
    return names.link(spotted, remember=remember)


def with_events(
    documents: Documents, articles: dict[str, ArticleAnalysis], entities: tuple[Entity, ...]
) -> Analysis:
    """The findings of all articles together with the happenings that they tell."""
    from store import events

    found = events.linked({key: one.tellings for key, one in articles.items()}, documents, entities)
    return Analysis(articles, entities, found.events, found.weights.holders)


def link_events(
    documents: Documents, articles: Mapping[str, ArticleAnalysis], entities: tuple[Entity, ...]
) -> tuple[Event, ...]:
    """The happenings that the tellings of all articles tell."""
    from store import events

    tellings: dict[str, tuple[Telling, ...]] = {key: found.tellings for key, found in articles.items()}
    return events.link(tellings, documents, entities)


def relink_events(
    before: Sequence[Event],
    changed: Mapping[str, Sequence[Telling]],
    documents: Documents,
    entities: Sequence[Entity],
) -> tuple[Event, ...]:
    """The happenings after some articles tell something else: only what they touch is linked again."""
    from store import events

    return events.relink(before, changed, documents, entities)


def patch_events(
    before: EventList,
    changed: Mapping[str, Sequence[Telling]],
    documents: Documents,
    entities: Callable[[Set[str]], Iterable[Entity]],
    weights: Weights | None = None,
) -> Patch:
    """What `relink_events` would change, without looking at the rest; `entities` gives those with some ids."""
    from store import events

    return events.patch(before, changed, documents, entities, weights)
