"""From the tellings of a collection to its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from store.event_list import order
from store.events.coreference import blocking, build_events, clustering, compaction, evidence
from store.events.coreference import term_weights as weights
from store.events.coreference.coefficients import LEAST
from store.events.coreference.evidence import ArticleFeatures
from store.events.coreference.pair_score import PairScorer
from store.events.coreference.term_weights import Weights
from store.records import Document, Entity, Event, Telling

Documents = Mapping[str, Document] | Callable[[str], Document]
"""Article id -> its document: a mapping, or a function that loads it."""


def link(
    tellings: Mapping[str, Sequence[Telling]], documents: Documents, entities: Iterable[Entity] = ()
) -> tuple[Event, ...]:
    """The events of a collection, sorted by date, undated ones last.

    `tellings` are those of `tell` by article id. The result does not depend on the order of the articles.
    """
    return linked(tellings, documents, entities).events


class Linked(NamedTuple):
    """The events of a collection, and what they were weighed by."""

    events: tuple[Event, ...]
    weights: Weights


def linked(
    tellings: Mapping[str, Sequence[Telling]], documents: Documents, entities: Iterable[Entity] = ()
) -> Linked:
    """The events as `link` gives them, with the weights of the collection, by which `relink` weighs a part of it alike."""
    accounts = accounts_of(tellings, documents)
    weighing = weights.weigh(accounts)
    return Linked(_events(accounts, weighing, entities), weighing)


def accounts_of(tellings: Mapping[str, Sequence[Telling]], documents: Documents) -> list[ArticleFeatures]:
    """What the articles bring to comparisons, in the order of their ids."""
    load = documents if callable(documents) else documents.__getitem__
    return [
        evidence.account(load(article), told) for article in sorted(tellings) if (told := tellings[article])
    ]


def _events(
    accounts: Sequence[ArticleFeatures], weighing: Weights, entities: Iterable[Entity]
) -> tuple[Event, ...]:
    known = tuple(entities)
    names = {entity.id: entity.name for entity in known}
    likeness = PairScorer(accounts, weighing, known)
    items = likeness.items
    grouped = compaction.gather(items, _rows(likeness, weighing))
    events = [build_events.row([items[at] for at in row], weighing, names) for row in grouped]
    return tuple(sorted(events, key=order))


def _rows(likeness: PairScorer, weighing: Weights) -> list[list[int]]:
    items = likeness.items
    pairs = blocking.pairs(items, weighing.of)
    likely = (
        (a, b) for a, b in pairs if not clustering.clashes(items[a], items[b]) and likeness.may_tell_one(a, b)
    )
    return clustering.join(items, clustering.edges(likely, likeness.of), likeness.of, LEAST)
