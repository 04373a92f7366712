"""Following a change: what did not change is not worked out again, and the result is what `analyse` would give."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from typing import NamedTuple

from store import events, names
from store.names import Linked
from store.pipeline.maintenance.update_task import SMALL_PART
from store.pipeline.stages.article_stage import (
    ALL,
    Examined,
    examine,
    find_dates,
    spot_names,
    spotted_in,
    with_tellings,
)
from store.pipeline.stages.collection_stage import Documents, with_events
from store.pipeline.stages.process_pool import tell_all
from store.records import Analysis, ArticleAnalysis, Entity
from store.storage.cache import PackedArticles


def redate(analysis: Analysis, documents: Documents, changed: Collection[str]) -> Analysis:
    """The analysis after articles got another date; of `documents` only these are looked at."""
    articles = dict(analysis.articles)
    for key in changed:
        found = ArticleAnalysis(key, find_dates(documents[key]), articles[key].names)
        articles[key] = with_tellings(documents[key], found)
    return with_events(documents, articles, analysis.entities)


def regroup(
    analysis: Analysis,
    documents: Documents,
    changed: set[str],
    known: Mapping[str, Examined],
    linked: Linked | None = None,
    *,
    patch: bool = False,
    jobs: int | None = 1,
) -> Analysis:
    """The analysis after articles came or went, or have another text; `known` is what single ones gave, `linked` their names.

    With `patch` the events are linked again only around articles that tell something else now. `jobs` as for `tell_all`.
    """
    given = known
    if known.keys() != documents.keys():
        given = {key: _examined(analysis, documents, key, changed, known) for key in documents}
    linked = linked or names.link(spotted_in(given.values()))
    return regrouped(
        analysis, documents, retold(analysis, documents, changed, given, linked, jobs), patch=patch
    )


class Retold(NamedTuple):
    """The articles of a collection as they are now; what they were made of may be let go before their events are linked."""

    articles: PackedArticles
    entities: tuple[Entity, ...]
    fresh: Sequence[str]
    """Ids of those that may tell something else than before."""


def retold(
    analysis: Analysis,
    documents: Documents,
    changed: Set[str],
    known: Mapping[str, Examined],
    linked: Linked,
    jobs: int | None,
) -> Retold:
    """What every article tells now; told anew is what changed and what has other names."""

    def alone(key: str) -> ArticleAnalysis:
        return ArticleAnalysis(key, known[key].dates, linked.mentions.get(key, ()))

    articles, fresh = PackedArticles(documents), []
    for key in documents:
        before = None if key in changed else analysis.articles.get(key)
        if before and before.names == linked.mentions.get(key, ()):
            articles.put(before)
        else:
            fresh.append(key)
    for found in tell_all(((documents[key], alone(key)) for key in fresh), jobs):
        articles.put(found)
    return Retold(articles, linked.entities, fresh)


def regrouped(analysis: Analysis, documents: Documents, now: Retold, *, patch: bool) -> Analysis:
    """The collection with its events: all linked anew, or patched where few articles tell something else."""
    articles, entities, fresh = now
    gone = analysis.articles.keys() - documents.keys()
    if not patch or (len(fresh) + len(gone)) * SMALL_PART >= len(articles):
        return with_events(documents, articles, entities)
    told = {**dict.fromkeys(gone, ()), **{key: articles[key].tellings for key in fresh}}
    return Analysis(articles, entities, events.relink(analysis.events, told, documents, entities))


def _examined(
    analysis: Analysis, documents: Documents, key: str, changed: set[str], known: Mapping[str, Examined]
) -> Examined:
    if key in known:
        return known[key]
    before = analysis.articles.get(key)
    if before is None or key in changed:
        return examine(documents[key], ALL)
    return Examined(key, before.dates, spot_names(documents[key]))
