"""What each article of a library gives alone: from the cache, and the rest worked out and kept as it goes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from store.names import Spotted
from store.names.recogniser import RecogniserModel
from store.pipeline.fingerprint import same_inputs_but_date
from store.pipeline.ports import ArticleRow, Progress
from store.pipeline.stages.article_stage import Examined, find_dates
from store.pipeline.stages.process_pool import examine_all
from store.records import Document
from store.storage.cache import Alone, Cache

_AT_ONCE = 64
"""Articles kept in one transaction: so many are done again at most after an interruption."""


def examined_all(
    rows: Sequence[ArticleRow],
    states: Mapping[str, str],
    documents: Mapping[str, Document],
    cache: Cache,
    work: Progress,
    jobs: int | None,
    by: RecogniserModel | None = None,
) -> dict[str, Examined]:
    """Dates and name candidates of every row, in their order; `states` are those of `state_of` by article."""
    known = _known(rows, states, documents, cache)
    missing = {row.id: row for row in rows if row.id not in known}
    if missing:
        work.phase("Reading dates and names", len(missing))
        loaded = (documents[key] for key in missing)
        waiting: dict[str, Examined] = {}
        try:
            for document, found in examine_all(loaded, jobs=jobs, by=by):
                known[found.article] = found
                if document.text:
                    waiting[found.article] = found
                work.advance()
                if len(waiting) >= _AT_ONCE:
                    _keep(cache, missing, states, waiting)
        finally:
            _keep(cache, missing, states, waiting)
    return {row.id: known[row.id] for row in rows}


def _known(
    rows: Iterable[ArticleRow], states: Mapping[str, str], documents: Mapping[str, Document], cache: Cache
) -> dict[str, Examined]:
    """From the cache; names found before serve under another date too."""
    by_body = {row.body: row for row in rows}
    known = {}
    for body, alone in cache.examined(list(by_body)).items():
        row = by_body[body]
        if not same_inputs_but_date(alone.state, states[row.id]):
            continue
        dates = alone.dates if alone.state == states[row.id] else find_dates(documents[row.id])
        spotted = Spotted.from_json(json.loads(alone.spotted))
        known[row.id] = Examined(row.id, dates, replace(spotted, id=row.id))
    return known


def _keep(
    cache: Cache, rows: Mapping[str, ArticleRow], states: Mapping[str, str], waiting: dict[str, Examined]
) -> None:
    cache.keep_examined(
        (rows[key].body, Alone(states[key], found.dates, json.dumps(found.spotted.to_json())))
        for key, found in waiting.items()
        if found.spotted is not None
    )
    waiting.clear()
