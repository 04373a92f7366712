"""Following the change of a few articles without linking the whole collection again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from store.eventlist import order
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


def relink(
    events: Sequence[Event],
    changed: Mapping[str, Sequence[Telling]],
    documents: Documents,
    entities: Iterable[Entity] = (),
    weights: Weights | None = None,
) -> tuple[Event, ...]:
    """The events after some articles tell something else: another date, other names, or nothing any more.

    `changed` has the new tellings of each changed article, none for one that is gone. Only rows that held tellings of
    these articles or may take one are looked at, so a row elsewhere is the same object as before. What `link` would
    make of the whole collection may differ in single rows, since words are weighed without the rest of it unless
    `weights` are given.
    """
    touched, rest = _split(events, changed)
    nearby = _nearby(rest, [telling for tellings in changed.values() for telling in tellings])
    looked_at = {id(event) for event in nearby}
    left = [tellings for event in touched if (tellings := _without(event, changed))]
    standing = left + [event.tellings for event in nearby]
    fresh = _joined(standing, changed, documents, tuple(entities), weights or Weights(0, {}))
    known = {event.tellings: event for event in nearby}
    return tuple(
        sorted(
            [event for event in rest if id(event) not in looked_at]
            + [known.get(event.tellings, event) for event in fresh],
            key=order,
        )
    )


def _split(events: Sequence[Event], changed: Mapping[str, object]) -> tuple[list[Event], list[Event]]:
    touched: list[Event] = []
    rest: list[Event] = []
    for event in events:
        (touched if any(t.article in changed for t in event.tellings) else rest).append(event)
    return touched, rest


def _without(event: Event, changed: Mapping[str, object]) -> tuple[Telling, ...]:
    return tuple(t for t in event.tellings if t.article not in changed)


def _nearby(events: Sequence[Event], tellings: Sequence[Telling]) -> list[Event]:
    """The rows that share most with the tellings, rare names first, and lie near one of them in time."""
    mine = frozenset(entity for telling in tellings for entity in telling.entities)
    ranges = {agreement.range_of(telling.date) for telling in tellings}
    counts: Counter[str] = Counter()
    sharing: list[tuple[Event, frozenset[str]]] = []
    for event in events:
        shared = mine.intersection(event.entities)
        if shared and not _is_gathered(event):
            counts.update(shared)
            sharing.append((event, shared))
    close = [(e, shared) for e, shared in sharing if _is_close(agreement.range_of(e.date), ranges)]
    close.sort(key=lambda pair: (-sum(1 / counts[key] for key in pair[1]), pair[0].id))
    return [event for event, _ in close[:NEARBY]]


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
