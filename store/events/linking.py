"""From the tellings of a collection to its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from store import edtf
from store.events import candidates, cluster, evidence, gathering, likeness, rows, weights
from store.events.coefficients import COEFFICIENTS, LEAST, SURE
from store.events.evidence import Evidence
from store.events.weights import Weights
from store.records import Document, Entity, Event, Telling

Documents = Mapping[str, Document] | Callable[[str], Document]
"""Article id -> its document: a mapping, or a function that loads it."""


def link(
    tellings: Mapping[str, Sequence[Telling]], documents: Documents, entities: Iterable[Entity] = ()
) -> tuple[Event, ...]:
    """The events of a collection, sorted by date, undated ones last.

    `tellings` are those of `tell` by article id. The result does not depend on the order of the articles.
    """
    items = _items(tellings, documents)
    by_article: dict[str, list[Evidence]] = {}
    for item in items:
        by_article.setdefault(item.telling.article, []).append(item)
    return _events(items, weights.weigh(by_article.values()), entities)


def _items(tellings: Mapping[str, Sequence[Telling]], documents: Documents) -> list[Evidence]:
    load = documents if callable(documents) else documents.__getitem__
    return [
        item for article in sorted(tellings) if tellings[article]
        for item in evidence.gather(load(article), tellings[article])
    ]  # fmt: skip


def _events(items: Sequence[Evidence], weighing: Weights, entities: Iterable[Entity]) -> tuple[Event, ...]:
    known = tuple(entities)
    names = {entity.id: entity.name for entity in known}
    people = frozenset(entity.id for entity in known if entity.kind == "person")
    grouped = gathering.gather(items, _rows(items, weighing, people))
    events = [rows.row([items[at] for at in row], weighing, names) for row in grouped]
    return tuple(sorted(events, key=order))


def order(event: Event) -> tuple[tuple[int, int, int], str]:
    """Sorts events by date, finest first, undated last."""
    return (edtf.sort_key(event.date), event.id)


def _rows(items: Sequence[Evidence], weighing: Weights, people: frozenset[str]) -> list[list[int]]:
    likeness.prepare(items, weighing, people)
    profile = likeness.profiles(items)
    weigh = cache(weighing.of)

    @cache
    def likely(a: int, b: int) -> float:
        figures = likeness.features(items[a], items[b], weighing, profile)
        return likeness.probability(figures, COEFFICIENTS)

    def score(a: int, b: int) -> float:
        return likely(a, b) if a < b else likely(b, a)

    edges = ((likely(a, b), a, b) for a, b in candidates.pairs(items, weigh))
    return cluster.join(items, [edge for edge in edges if edge[0] >= SURE], score, LEAST)
