"""Following the change of a few articles without linking the whole collection again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from heapq import nsmallest
from itertools import combinations
from typing import NamedTuple

from store.event_list import EventList, Listed, order
from store.events.article_groups.near_duplicates import Copies
from store.events.coreference import build_events, clustering, compaction, copied_text, date_agreement
from store.events.coreference.blocking import HOLDERS
from store.events.coreference.coefficients import LEAST
from store.events.coreference.date_agreement import Range
from store.events.coreference.evidence import MentionFeatures
from store.events.coreference.link import Documents, accounts_of
from store.events.coreference.pair_score import PairScorer
from store.events.coreference.term_weights import Weights
from store.records import Entity, Event, Telling

NEARBY = 48
"""Rows that the changed tellings are compared with."""
PARTNERS = 8
"""Rows that one of them is compared with."""
DAY = 0.05
"""What it weighs that a row is of the day that a telling says, where a name weighs 1 by the number of rows with it."""
SHARED = 2
"""Words that two tellings must share to be compared."""
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
    told = sorted({place for article in changed for place in events.indices_of_article(article)})
    touched = events.get_many(told)
    nearby = _nearby(events, frozenset(told), [t for tellings in changed.values() for t in tellings])
    left = [tellings for event in touched if (tellings := _without(event, changed))]
    standing = left + [event.tellings for event in nearby]
    known = tuple(entities(_named((*standing, *changed.values()))))
    fresh = _joined(standing, changed, documents, known, weights or Weights(0, {}))
    return _patch((*touched, *nearby), fresh, {event.tellings for event in nearby})


def _named(rows: Iterable[Sequence[Telling]]) -> set[str]:
    """The ids of all entities that some tellings name."""
    return {key for tellings in rows for telling in tellings for key in telling.entities}


def _patch(before: Iterable[Event], after: Sequence[Event], kept: Set[tuple[Telling, ...]]) -> Patch:
    """What changes, without the rows whose tellings were to be kept and are."""
    same = kept & {event.tellings for event in after}
    return Patch(
        tuple(event for event in before if event.tellings not in same),
        tuple(event for event in after if event.tellings not in same),
    )


def _without(event: Event, changed: Mapping[str, object]) -> tuple[Telling, ...]:
    return tuple(t for t in event.tellings if t.article not in changed)


def _nearby(events: EventList, told: Set[int], tellings: Sequence[Telling]) -> list[Event]:
    """The rows that share most with one of the tellings, rare names first, and lie near it in time."""
    dates = events.dates()
    of_day = _of_days(dates, {telling.date for telling in tellings if telling.said})
    holders: dict[str, Sequence[int]] = {}
    best: dict[int, float] = {}
    for telling in tellings:
        shared: dict[int, float] = dict.fromkeys(of_day.get(telling.date, ()), DAY)
        for key in telling.entities:
            held = holders[key] = holders[key] if key in holders else events.indices_of_entity(key)
            for place in held:
                shared[place] = shared.get(place, 0.0) + 1 / len(held)
        for place in _closest(shared, told, dates, telling):
            best[place] = max(best.get(place, 0.0), shared[place])
    return list(events.get_many(sorted(sorted(best, key=lambda at: (-best[at], at))[:NEARBY])))


def _of_days(dates: Sequence[str | None], days: Set[str | None]) -> dict[str | None, list[int]]:
    """Day -> the rows of it."""
    found: dict[str | None, list[int]] = defaultdict(list)
    for place, date in enumerate(dates):
        if date in days:
            found[date].append(place)
    return found


def _closest(
    shared: Mapping[int, float], told: Set[int], dates: Sequence[str | None], telling: Telling
) -> list[int]:
    """The first few rows by weight that one telling may be of."""
    days = date_agreement.range_of(telling.date)
    near = ((-weight, at) for at, weight in shared.items() if at not in told)
    close = (pair for pair in near if _is_close(date_agreement.range_of(dates[pair[1]]), days))
    return [at for _, at in nsmallest(PARTNERS, close)]


def is_loose(row: Sequence[Telling]) -> bool:
    """True for several undated tellings of one article: what was gathered, and may leave for a row of others."""
    return len(row) > 1 and len({t.article for t in row}) == 1 and not any(t.said for t in row)


def _is_close(a: Range | None, b: Range | None) -> bool:
    return a is None or b is None or (a.first - b.last <= WINDOW and b.first - a.last <= WINDOW)


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
    accounts, copies = accounts_of(tellings, documents)
    likeness = PairScorer(accounts, weights, entities)
    grouped = _grouped(likeness, standing, changed, weights, copies)
    names = {entity.id: entity.name for entity in entities}
    return [
        build_events.row([likeness.items[at] for at in row], weights, names, copies.keys()) for row in grouped
    ]


def _grouped(
    likeness: PairScorer,
    standing: Sequence[Sequence[Telling]],
    changed: Mapping[str, object],
    weights: Weights,
    copies: Copies,
) -> list[list[int]]:
    """Rows of indices: what stood stays together, what is new or loose joins it or makes rows of its own."""
    items = likeness.items
    places = {item.key: at for at, item in enumerate(items)}
    stood = [[places[t.article, t.start, t.end] for t in row] for row in standing]
    same, _ = copied_text.aligned(items, {key: first for key, first in copies.items() if key in changed})
    found = copied_text.joined(stood, same)
    are_loose = [is_loose(told) and len(row) == len(told) for row, told in zip(found, standing, strict=False)]
    loose = [row for row, is_so in zip(found, are_loose, strict=False) if is_so]
    before = [row for at, row in enumerate(found) if at >= len(are_loose) or not are_loose[at]]
    new = [at for at, item in enumerate(items) if item.telling.article in changed and at not in same]
    pairs = _pairs(len(items), new, loose)
    likely = ((a, b) for a, b in pairs if _comparable(items[a], items[b], weights))
    edges = clustering.edges(likely, likeness.of)
    settled = _settled(items, copies) if copies.keys() >= changed.keys() else 0
    rows = clustering.join(items, edges, likeness.of, LEAST, before, settled=settled)
    return _gathered(items, rows, before)


def _settled(items: Sequence[MentionFeatures], copies: Copies) -> int:
    """How many items, which come first, are of no copy: where nothing but copies came their rows stay as they are."""
    return sum(item.telling.article not in copies for item in items)


def _pairs(number: int, new: Iterable[int], loose: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """What may join among so many: each new one with every other, and the members of loose rows with one another."""
    pairs = {(min(a, b), max(a, b)) for a in new for b in range(number) if a != b}
    pairs.update(pair for row in loose for pair in combinations(sorted(row), 2))
    return sorted(pairs)


def _gathered(
    items: Sequence[MentionFeatures], grouped: Sequence[list[int]], before: Sequence[Sequence[int]]
) -> list[list[int]]:
    """The loose tellings brought together as `link` does; rows that stood and took nothing stay as they are."""
    stood = {tuple(sorted(row)) for row in before}
    same = [row for row in grouped if tuple(row) in stood]
    return same + compaction.gather(items, [row for row in grouped if tuple(row) not in stood])


def _comparable(a: MentionFeatures, b: MentionFeatures, weights: Weights) -> bool:
    """False for tellings with hardly a word in common, or with dates that clash; what is everywhere counts on one day."""
    shared = a.vector.keys() & b.vector.keys()
    if len(shared) < SHARED or clustering.clashes(a, b):
        return False
    if a.guess is not None and a.guess == b.guess and a.guess.is_day:
        return True
    names = (f"@{name}" for name in a.named.keys() & b.named.keys())
    return any(weights.articles_with(key) <= HOLDERS for key in (*shared, *names))
