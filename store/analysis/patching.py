"""Events after one article's tellings changed, in a collection too large to link anew while a reader waits.

Only rows that the article stands in, or may now belong to, are linked again, among themselves. The next import links all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from store import edtf
from store.analysis.bundle import Documents
from store.records import ArticleAnalysis, Entity, Event, Telling

_ROWS = 60
"""Rows that an article may newly belong to and that are looked at, at most."""


def patch(
    before: Sequence[Event], found: ArticleAnalysis, documents: Documents, entities: Iterable[Entity]
) -> tuple[Event, ...]:
    """The events after an article has other tellings, or none; those touched are linked anew, the rest stays."""
    from store.events.linking import link, order

    touched = _touched(before, found.article, found.tellings)
    told: dict[str, list[Telling]] = {found.article: list(found.tellings)} if found.tellings else {}
    for event in touched.values():
        for telling in event.tellings:
            if telling.article != found.article and telling.article in documents:
                told.setdefault(telling.article, []).append(telling)
    in_order: Mapping[str, Sequence[Telling]] = {
        key: sorted(some, key=lambda t: (t.start, t.end)) for key, some in told.items()
    }
    linked = link(in_order, documents, entities)
    kept = [event for event in before if event.id not in touched]
    return tuple(sorted([*kept, *linked], key=order))


def _touched(before: Sequence[Event], article: str, tellings: Sequence[Telling]) -> dict[str, Event]:
    days = {t.date for t in tellings if t.date and edtf.precision(t.date) == "day"}
    names = {name for t in tellings for name in t.entities}
    found = {}
    near = 0
    for event in before:
        if any(telling.article == article for telling in event.tellings):
            found[event.id] = event
        elif near < _ROWS and event.date in days and not names.isdisjoint(event.entities):
            near += 1
            found[event.id] = event
    return found
