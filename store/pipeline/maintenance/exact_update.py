"""Following a change: what did not change is not worked out again, and the result is what `analyse` would give."""

from __future__ import annotations

from collections.abc import Collection, Mapping

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
from store.records import Analysis, ArticleAnalysis, Telling


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
    examined = {key: _examined(analysis, documents, key, changed, known) for key in documents}
    linked = linked or names.link(spotted_in(examined.values()))
    entities, mentions = linked.entities, linked.mentions
    articles = {
        key: ArticleAnalysis(key, given.dates, mentions.get(key, ())) for key, given in examined.items()
    }
    told: dict[str, tuple[Telling, ...]] = dict.fromkeys(analysis.articles.keys() - documents.keys(), ())
    fresh = []
    for key, found in articles.items():
        before = analysis.articles.get(key)
        if before and key not in changed and before.names == found.names:
            articles[key] = before
        else:
            fresh.append(key)
    for found in tell_all(((documents[key], articles[key]) for key in fresh), jobs):
        articles[found.article], told[found.article] = found, found.tellings
    if patch and len(told) * SMALL_PART < len(articles):
        return Analysis(articles, entities, events.relink(analysis.events, told, documents, entities))
    return with_events(documents, articles, entities)


def _examined(
    analysis: Analysis, documents: Documents, key: str, changed: set[str], known: Mapping[str, Examined]
) -> Examined:
    if key in known:
        return known[key]
    before = analysis.articles.get(key)
    if before is None or key in changed:
        return examine(documents[key], ALL)
    return Examined(key, before.dates, spot_names(documents[key]))
