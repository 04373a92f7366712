"""Rows after names became one, or one became several: those that the names touch are joined or parted anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from store.events.article_groups.near_duplicates import Copies
from store.events.coreference import build_events, clustering, compaction
from store.events.coreference.clustering import Score
from store.events.coreference.coefficients import LEAST
from store.events.coreference.delta_link import is_loose
from store.events.coreference.evidence import MentionFeatures
from store.events.coreference.link import Documents, accounts_of
from store.events.coreference.pair_score import PairScorer
from store.events.coreference.term_weights import Weights
from store.records import Entity, Event, Telling


def join(
    events: Sequence[Event],
    linked: Sequence[frozenset[str]],
    name: str,
    documents: Documents,
    entities: Iterable[Entity],
    weights: Weights,
) -> tuple[list[int], list[Event]]:
    """Rows that become one now that they name one entity: the indices of those that change, and the rows in their place.

    `linked` are, for each row, those of its names before that `name` is now. Only tellings that name it bring rows
    together, and only rows that shared none of these before. What was linked stays together; what was only gathered from one
    article may leave its row for another.
    """
    known = tuple(entities)
    likeness, rows_, copies = _standing(events, documents, known, weights)
    items = likeness.items
    row_of = {at: number for number, row in enumerate(rows_) for at in row}
    naming = [at for at, item in enumerate(items) if name in item.named]
    pairs = (
        (a, b)
        for a, b in combinations(naming, 2)
        if linked[row_of[a]].isdisjoint(linked[row_of[b]]) and likeness.may_tell_one(a, b)
    )
    standing = (row for row, event in zip(rows_, events, strict=True) if not is_loose(event.tellings))
    stay = [core for row in standing if (core := _linked(items, row))]
    grouped = clustering.join(items, _edges(items, pairs, likeness.of), likeness.of, LEAST, stay)
    changed, found = _changes(rows_, row_of, grouped)
    return changed, [_row([items[at] for at in row], weights, known, copies) for row in found]


def _changes(
    rows: Sequence[Sequence[int]], row_of: Mapping[int, int], grouped: Iterable[Sequence[int]]
) -> tuple[list[int], list[Sequence[int]]]:
    """The rows that gave members to a group across several, by their indices, and what stands in their place."""
    crossed = [group for group in grouped if len({row_of[at] for at in group}) > 1]
    taken = {at for group in crossed for at in group}
    changed = sorted({row_of[at] for at in taken})
    left = (sorted(set(rows[number]) - taken) for number in changed)
    return changed, [*crossed, *(row for row in left if row)]


def _linked(items: Sequence[MentionFeatures], row: Sequence[int]) -> list[int]:
    """What holds a row together: of a single article's row its title, its lead and what says a date; the rest was gathered."""
    if len({items[at].telling.article for at in row}) > 1:
        return list(row)
    return [at for at in row if items[at].telling.said or items[at].telling.news]


def part(
    event: Event,
    pieces: frozenset[str],
    documents: Documents,
    entities: Iterable[Entity],
    weights: Weights,
) -> tuple[Event, ...]:
    """What a row falls into when its tellings are joined anew; the row itself if it holds.

    `pieces` are entities that the reader told apart: what names one of them tells nothing of another.
    """
    known = tuple(entities)
    likeness, _, copies = _standing([event], documents, known, weights)
    items = likeness.items
    held = [item.names & pieces for item in items]

    def score(a: int, b: int) -> float:
        opposed = held[a] and held[b] and held[a].isdisjoint(held[b])
        return 0.0 if opposed else likeness.of(a, b)

    edges = _edges(items, combinations(range(len(items)), 2), score)
    found = compaction.gather(items, clustering.join(items, edges, score, LEAST))
    if len(found) < 2:
        return (event,)
    return tuple(_row([items[at] for at in row], weights, known, copies) for row in found)


def _standing(
    events: Sequence[Event], documents: Documents, entities: Iterable[Entity], weights: Weights
) -> tuple[PairScorer, list[list[int]], Copies]:
    """The tellings of some rows, ready to be compared, the rows by their indices, and which articles are copies."""
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for event in events:
        for telling in event.tellings:
            tellings[telling.article].append(telling)
    accounts, copies = accounts_of(tellings, documents)
    likeness = PairScorer(accounts, weights, entities)
    places = {item.key: at for at, item in enumerate(likeness.items)}
    rows = [[places[t.article, t.start, t.end] for t in event.tellings] for event in events]
    return likeness, rows, copies


def _edges(
    items: Sequence[MentionFeatures], pairs: Iterable[tuple[int, int]], score: Score
) -> list[tuple[float, int, int]]:
    return clustering.edges(((a, b) for a, b in pairs if not clustering.clashes(items[a], items[b])), score)


def _row(
    members: Sequence[MentionFeatures], weights: Weights, entities: Iterable[Entity], copies: Copies
) -> Event:
    return build_events.row(members, weights, {e.id: e.name for e in entities}, copies.keys())


def names_several(event: Event, cut: frozenset[str]) -> bool:
    """True if a row of several articles names two or more of what was one entity."""
    return len({t.article for t in event.tellings}) > 1 and len(cut.intersection(event.entities)) > 1
