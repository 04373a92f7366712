"""From the tellings of a collection to its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from store.event_list import order
from store.events.article_groups.near_duplicates import Copies
from store.events.coreference import blocking, build_events, clustering, compaction, copied_text, evidence
from store.events.coreference import term_weights as weights
from store.events.coreference.coefficients import LEAST
from store.events.coreference.evidence import ArticleFeatures, MentionFeatures
from store.events.coreference.pair_score import PairScorer
from store.events.coreference.term_weights import Weights
from store.records import Document, Entity, Event, Telling

Documents = Mapping[str, Document] | Callable[[str], Document]
"""Article id -> its document: a mapping, or a function that loads it."""


def link(
    tellings: Mapping[str, Sequence[Telling]], documents: Documents, entities: Iterable[Entity] = ()
) -> tuple[Event, ...]:
    """The events of a collection, sorted by date, undated ones last.

    `tellings` are those of `tell` by article id. The result does not depend on the order of the articles. What a copy of
    another article tells stands in its rows, and changes nothing of them but what is counted differently.
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
    read = accounts_of(tellings, documents)
    weighing = weights.weigh(account for account in read.accounts if account.article not in read.copies)
    return Linked(_events(read, weighing, entities), weighing)


class Accounts(NamedTuple):
    """What some articles bring to comparisons."""

    accounts: list[ArticleFeatures]
    """Copies of others behind the rest, each in the order of the ids."""
    copies: Copies


def accounts_of(tellings: Mapping[str, Sequence[Telling]], documents: Documents) -> Accounts:
    """What the articles bring that tell something, and which are copies of others among them."""
    load = documents if callable(documents) else documents.__getitem__
    search = copied_text.CopySearch()
    accounts = []
    for article in sorted(tellings):
        if told := tellings[article]:
            document = load(article)
            search.see(document)
            accounts.append(evidence.account(document, told))
    copies = search.copies()
    return Accounts(sorted(accounts, key=lambda account: account.article in copies), copies)


def _events(read: Accounts, weighing: Weights, entities: Iterable[Entity]) -> tuple[Event, ...]:
    known = tuple(entities)
    names = {entity.id: entity.name for entity in known}
    likeness = PairScorer(read.accounts, weighing, known)
    items = likeness.items
    own = [item for item in items if item.telling.article not in read.copies]
    grouped = compaction.gather(own, _rows(own, likeness, weighing))
    if len(own) < len(items):
        grouped = _with_copies(grouped, likeness, weighing, read.copies)
    events = [
        build_events.row([items[at] for at in row], weighing, names, read.copies.keys()) for row in grouped
    ]
    return tuple(sorted(events, key=order))


def _rows(own: Sequence[MentionFeatures], likeness: PairScorer, weighing: Weights) -> list[list[int]]:
    """The rows of what no copy tells, which are the first of the items."""
    edges = clustering.edges(_likely(own, likeness, weighing), likeness.of)
    return clustering.join(own, edges, likeness.of, LEAST)


def _likely(
    items: Sequence[MentionFeatures],
    likeness: PairScorer,
    weighing: Weights,
    only: Iterable[int] | None = None,
) -> Iterator[tuple[int, int]]:
    for a, b in blocking.pairs(items, weighing.of, only):
        if not clustering.clashes(items[a], items[b]) and likeness.may_tell_one(a, b):
            yield a, b


def _with_copies(
    grouped: Sequence[Sequence[int]], likeness: PairScorer, weighing: Weights, copies: Copies
) -> list[list[int]]:
    """The rows with what copies tell: what is new in them joins rows, and makes some of its own."""
    items, settled = likeness.items, sum(map(len, grouped))
    same, new = copied_text.aligned(items, copies)
    standing = copied_text.joined(grouped, same)
    edges = clustering.edges(_likely(items, likeness, weighing, new), likeness.of)
    rows = clustering.join(items, edges, likeness.of, LEAST, standing, settled=settled)
    stood = [row for row in rows if row[0] < settled]
    return compaction.gather(items, [row for row in rows if row[0] >= settled], stood)
