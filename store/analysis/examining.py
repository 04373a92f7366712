"""What each article of a library gives alone: from the cache, and the rest worked out and kept as it goes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from store.analysis.pool import examine_all
from store.analysis.shelf import Row, Work, content_of, state_of
from store.analysis.steps import Examined, find_dates
from store.cache import Alone, Cache
from store.records import Document

_AT_ONCE = 64
"""Articles kept in one transaction: so many are done again at most after an interruption."""


def examined_all(
    rows: Sequence[Row], documents: Mapping[str, Document], cache: Cache, work: Work, jobs: int | None
) -> dict[str, Examined]:
    """Dates and name candidates of every row, in their order."""
    known = _known(rows, documents, cache)
    missing = {row.article.id: row for row in rows if row.article.id not in known}
    if missing:
        work.phase("Reading dates and names", len(missing))
        loaded = (documents[key] for key in missing)
        waiting: dict[str, Examined] = {}
        try:
            for _, found in examine_all(loaded, jobs=jobs):
                known[found.article] = waiting[found.article] = found
                work.advance()
                if len(waiting) >= _AT_ONCE:
                    _keep(cache, missing, waiting)
        finally:
            _keep(cache, missing, waiting)
    return {row.article.id: known[row.article.id] for row in rows}


def _known(rows: Iterable[Row], documents: Mapping[str, Document], cache: Cache) -> dict[str, Examined]:
    """From the cache; names found before serve under another date too."""
    from store.names import Spotted

    by_content = {content_of(row.article): row for row in rows}
    known = {}
    for content, alone in cache.examined(list(by_content)).items():
        row = by_content[content]
        key = row.article.id
        dates = alone.dates if alone.state == state_of(row) else find_dates(documents[key])
        known[key] = Examined(key, dates, Spotted.from_json(json.loads(alone.spotted)))
    return known


def _keep(cache: Cache, rows: Mapping[str, Row], waiting: dict[str, Examined]) -> None:
    items = []
    for key, found in waiting.items():
        row = rows[key]
        spotted = json.dumps(found.spotted.to_json()) if found.spotted is not None else ""
        items.append((content_of(row.article), Alone(state_of(row), found.dates, spotted)))
    cache.keep_examined(items)
    waiting.clear()
