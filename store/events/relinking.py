"""Following the change of a few articles without linking the whole collection again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from store.eventlist import EventList, Listed, order
from store.events import agreement, cluster, gathering, rows
from store.events.agreement import Range
from store.events.coefficients import LEAST, SURE
from store.events.evidence import Evidence
from store.events.likeness import Likeness
from store.events.linking import Documents, accounts_of
from store.events.weights import Weights
from store.records import Entity, Event, Telling

NEARBY = 24
"""Rows that the changed tellings are compared with."""
SHARED = 2
"""Words that two tellings must share to be compared."""
GATHERED = 3
"""Tellings from which on a row of one article is its gathered news, which takes nothing from others."""
WINDOW = 10
"""Days within which a row's date may lie from a telling's."""


class Patch(NamedTuple):
    """What becomes of some events; all others stay as they are."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]


def relink(
    events: Iterable[Event],
    changed: Mapping[str, Sequence[Telling]],
    documents: Documents,
    entities: Iterable[Entity] = (),
    weights: Weights | None = None,
) -> tuple[Event, ...]:
    """The events after some articles tell something else: all of them, where `patch` gives those that change."""
    listed, known = Listed(events), tuple(entities)
    before, after = patch(listed, changed, documents, lambda _: known, weights)
    gone = {event.id for event in before}
    return tuple(sorted([*(event for event in listed if event.id not in gone), *after], key=order))


def patch(
    events: EventList,
    changed: Mapping[str, Sequence[Telling]],
    documents: Documents,
    entities: Callable[[Set[str]], Iterable[Entity]],
    weights: Weights | None = None,
) -> Patch:
    """What becomes of events after some articles tell something else: another date, other names, or nothing any more.

    `changed` has the new tellings of each changed article, none for one that is gone; `entities` gives those with some
    ids. Only rows that held tellings of these articles or may take one are looked at. What `link` would make of the
    whole collection may differ in single rows, since words are weighed without the rest of it unless `weights` are given.
    """
    told = sorted({place for article in changed for place in events.told_in(article)})
    touched = events.some(told)
    nearby = _nearby(events, frozenset(told), [t for tellings in changed.values() for t in tellings])
    left = [tellings for event in touched if (tellings := _without(event, changed))]
    standing = left + [event.tellings for event in nearby]
    named = {key for tellings in (*standing, *changed.values()) for t in tellings for key in t.entities}
    fresh = _joined(standing, changed, documents, tuple(entities(named)), weights or Weights(0, {}))
    same = {event.tellings for event in nearby}.intersection(event.tellings for event in fresh)
    return Patch(
        tuple(event for event in (*touched, *nearby) if event.tellings not in same),
        tuple(event for event in fresh if event.tellings not in same),
    )


def _without(event: Event, changed: Mapping[str, object]) -> tuple[Telling, ...]:
    return tuple(t for t in event.tellings if t.article not in changed)


def _nearby(events: EventList, told: Set[int], tellings: Sequence[Telling]) -> list[Event]:
    """The rows that share most with the tellings, rare names first, and lie near one of them in time."""
    shared: dict[int, float] = defaultdict(float)
    for key in sorted({key for telling in tellings for key in telling.entities}):
        holders = events.naming(key)
        for place in holders:
            shared[place] += 1 / len(holders)
    ranges = {agreement.range_of(telling.date) for telling in tellings}
    dates = events.dates()
    near = {date: _is_close(agreement.range_of(date), ranges) for date in {dates[at] for at in shared}}
    close = sorted(
        (at for at in shared if at not in told and near[dates[at]]), key=lambda at: (-shared[at], at)
    )
    found: list[Event] = []
    for first in range(0, len(close), NEARBY):
        found += [event for event in events.some(close[first : first + NEARBY]) if not _is_gathered(event)]
        if len(found) >= NEARBY:
            break
    return found[:NEARBY]


def _is_gathered(event: Event) -> bool:
    first = event.tellings[0].article
    return len(event.tellings) > GATHERED and all(t.article == first for t in event.tellings)


def _is_close(days: Range | None, ranges: Iterable[Range | None]) -> bool:
    if days is None:
        return True
    return any(r is None or (r.first - days.last <= WINDOW and days.first - r.last <= WINDOW) for r in ranges)


def _joined(
    standing: Sequence[Sequence[Telling]],
    changed: Mapping[str, Sequence[Telling]],
    documents: Documents,
    entities: Sequence[Entity],
    weights: Weights,
) -> list[Event]:
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for row in standing:
        for telling in row:
            tellings[telling.article].append(telling)
    for article, new in changed.items():
        tellings[article].extend(new)
    accounts = accounts_of(tellings, documents)
    likeness = Likeness(accounts, weights, entities)
    grouped = _grouped(likeness, standing, changed)
    names = {entity.id: entity.name for entity in entities}
    return [rows.row([likeness.items[at] for at in row], weights, names) for row in grouped]


def _grouped(
    likeness: Likeness, standing: Sequence[Sequence[Telling]], changed: Mapping[str, object]
) -> list[list[int]]:
    """Rows of indices: what stood stays together, what is new joins it or makes rows of its own."""
    items = likeness.items
    places = {item.key: at for at, item in enumerate(items)}
    before = [[places[t.article, t.start, t.end] for t in row] for row in standing]
    new = [at for at, item in enumerate(items) if item.telling.article in changed]
    pairs = ((a, b) for a in new for b in range(len(items)) if b != a and _comparable(items[a], items[b]))
    edges = [edge for edge in ((likeness.of(a, b), a, b) for a, b in pairs) if edge[0] >= SURE]
    grouped = cluster.join(items, edges, likeness.of, LEAST, before)
    fresh = [row for row in grouped if any(items[at].telling.article in changed for at in row)]
    others = [row for row in grouped if row not in fresh]
    return others + gathering.gather(items, fresh)


def _comparable(a: Evidence, b: Evidence) -> bool:
    """False for tellings with hardly a word in common, or with dates that clash."""
    return len(a.vector.keys() & b.vector.keys()) >= SHARED and not cluster.clashes(a, b)
