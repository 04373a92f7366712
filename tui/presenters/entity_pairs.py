"""Two entities side by side, gathered from the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from store.names.overrides import shown
from store.records import Entity, Mention
from tui.presenters import entity_facts
from tui.presenters.entities import Passages
from tui.state.session import Session
from tui.view_models.entities import Pair, Side

FEW = 4
"""Passages of each."""
LOOKED = 40
"""Articles that are looked through for them."""


def pair(session: Session, one: Entity, other: Entity, why: str = "") -> Pair:
    """Both with their passages, and what speaks for their being one."""
    together = len(set(one.articles) & set(other.articles))
    return Pair(side(session, one), side(session, other), entity_facts.reason(session, why), together)


def side(session: Session, entity: Entity) -> Side:
    """One of them: from as many articles as can be, every spelling once before any twice."""
    found = list(_mentions(session, entity))
    seen: Counter[str] = Counter()
    ranked = []
    for place, (article, mention) in enumerate(found):
        ranked.append((seen[article], seen[shown(mention.text)], place))
        seen.update((shown(mention.text), article))
    passages = Passages(session)
    chosen = sorted(place for *_, place in sorted(ranked)[:FEW])
    roles = Counter(mention.role for _, mention in found if mention.role)
    return Side(
        entity,
        tuple(role for role, _ in roles.most_common(2)),
        tuple(passages.at(found[i][0], found[i][1].start, found[i][1].end) for i in chosen),
    )


def _mentions(session: Session, entity: Entity) -> Iterator[tuple[str, Mention]]:
    for article in entity.articles[:LOOKED]:
        for mention in session.library.analysis().names(article):
            if mention.entity == entity.id:
                yield article, mention
