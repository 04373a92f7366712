"""What each article of a library gives alone: from the cache, and the rest worked out and kept as it goes."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from store.names import Spotted
from store.names.recogniser import RecogniserModel
from store.pipeline.fingerprint import same_inputs_but_date
from store.pipeline.ports import ArticleRow, Progress
from store.pipeline.stages.article_stage import Examined, find_dates, spotted_in
from store.pipeline.stages.process_pool import examine_all
from store.records import Document
from store.storage.cache import Alone, Cache


class ExaminedArticles(Mapping[str, Examined]):
    """What every article gives alone, packed as the cache has it; its records are made anew at every look."""

    def __init__(self, packed: Mapping[str, Alone]) -> None:
        self._packed = packed

    @property
    def spotted(self) -> Collection[Spotted]:
        """What linking the names takes."""
        return spotted_in(self.values())

    def __getitem__(self, article: str) -> Examined:
        alone = self._packed[article]
        names = alone.spotted
        spotted = replace(Spotted.from_json(json.loads(names)), id=article) if names else None
        return Examined(article, alone.dates, spotted)

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def examined_all(
    rows: Sequence[ArticleRow],
    states: Mapping[str, str],
    documents: Mapping[str, Document],
    cache: Cache,
    work: Progress,
    jobs: int | None,
    by: RecogniserModel | None = None,
) -> ExaminedArticles:
    """Dates and name candidates of every row, in their order, each kept when it is done.

    `states` are those of `state_of` by article.
    """
    known = _known(rows, states, documents, cache)
    missing = {row.id: row for row in rows if row.id not in known}
    if missing:
        work.phase("Reading dates and names", len(missing))
        loaded = (documents[key] for key in missing)
        for document, found in examine_all(loaded, jobs=jobs, by=by):
            alone = known[found.article] = _packed(found, states[found.article])
            if document.text and found.spotted is not None:
                cache.keep_examined([(missing[found.article].body, alone)])
            work.advance()
    return ExaminedArticles({row.id: known[row.id] for row in rows})


def _known(
    rows: Iterable[ArticleRow], states: Mapping[str, str], documents: Mapping[str, Document], cache: Cache
) -> dict[str, Alone]:
    """From the cache; names found before serve under another date too."""
    by_body = {row.body: row for row in rows}
    known = {}
    for body, alone in cache.examined(list(by_body)).items():
        row = by_body[body]
        if same_inputs_but_date(alone.state, states[row.id]):
            same = alone.state == states[row.id]
            known[row.id] = (
                alone if same else Alone.of(states[row.id], find_dates(documents[row.id]), alone.spotted)
            )
    return known


def _packed(found: Examined, state: str) -> Alone:
    return Alone.of(state, found.dates, json.dumps(found.spotted.to_json()) if found.spotted else "")
