"""Adding an article to a collection gives nearly the rows that linking all of it gives, and never two days in one."""

from __future__ import annotations

from collections.abc import Iterable

from store.event_list import Listed
from store.events import linked, patch, relink
from store.events.coreference import date_agreement
from store.pipeline import analyse
from store.records import Event
from tests.store.analysis.shelves import made_up

SHARE = 0.92
"""Rows that must come out alike: .94 of dense collections like these, .99 where an article is one of many."""


def test_a_patched_collection_is_nearly_the_linked_one() -> None:
    rows, alike = 0, 0
    for seed in range(8):
        documents = {document.article.id: document for document in made_up(24, words=60, seed=seed)}
        found = analyse(documents.values())
        told = {key: one.tellings for key, one in found.articles.items()}
        new = sorted(told)[seed]
        before, weights = linked({key: t for key, t in told.items() if key != new}, documents, found.entities)
        after = relink(before, {new: told[new]}, documents, found.entities, weights)
        assert every_place(after) == every_place(found.events)
        assert not any(two_days(event) for event in after)
        rows += len(found.events)
        alike += len({places(event) for event in after} & {places(event) for event in found.events})
    assert SHARE * rows <= alike < rows


def every_place(events: Iterable[Event]) -> list[tuple[str, int]]:
    return sorted(place for event in events for place in places(event))


def places(event: Event) -> tuple[tuple[str, int], ...]:
    return tuple((telling.article, telling.start) for telling in event.tellings)


def two_days(event: Event) -> bool:
    days = {r for t in event.tellings if t.said and (r := date_agreement.range_of(t.date)) and r.is_day}
    return any(abs(a.first - b.first) > 1 for a in days for b in days)


def test_a_patch_reads_only_rows_around_the_article() -> None:
    class Counting(Listed):
        read = 0

        def get_many(self, indices: object) -> list[Event]:
            rows = [self[index] for index in indices]  # type: ignore[attr-defined]
            Counting.read += len(rows)
            return rows

    documents = {document.article.id: document for document in made_up(200, words=40, seed=1)}
    found = analyse(documents.values())
    new = sorted(found.articles)[100]
    told = {key: one.tellings for key, one in found.articles.items()}
    before, weights = linked({key: t for key, t in told.items() if key != new}, documents, found.entities)
    assert len(before) > 200
    patch(Counting(before), {new: told[new]}, documents, lambda _: found.entities, weights)
    assert 0 < Counting.read <= 48
