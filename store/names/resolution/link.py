"""The bundle pass: settle what is a name, join its spellings, assign partial names, build entities."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

from store.names import entity_types
from store.names.detection.collection_lexicon import lexicon
from store.names.detection.collection_pass import settle, with_small
from store.names.detection.lowercase_names import LowercaseNames, hopes, small
from store.names.model import Candidate, Spotted
from store.names.resolution.article_names import uses
from store.names.resolution.assign_partials import PartialNameAssigner
from store.names.resolution.build_entities import build, groups
from store.names.resolution.join_full_names import Joiner
from store.names.resolution.linker_state import Memory, Settled, asked
from store.names.resolution.owners import owned
from store.names.resolution.places import LinkedMentions, Places, placed
from store.names.resolution.result import Linked
from store.names.resolution.spelling_index import forms
from store.records import Entity, Mention

Entities = Mapping[str, Entity]


@contextmanager
def uncollected() -> Iterator[None]:
    """Linking makes millions of small records and no circles: looking for circles meanwhile costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def link(spotted: Collection[Spotted], *, remember: bool = False) -> Linked:
    """Names of a collection, linked; the order of the articles does not matter but for `Entity.articles`.

    `spotted` is gone through three times, and may be read anew each time: nothing of it is kept. With `remember` the result
    has what `relink` needs.
    """
    with uncollected():
        return _linked(spotted, remember)


def _linked(spotted: Collection[Spotted], remember: bool) -> Linked:
    words = lexicon(spotted)
    known = LowercaseNames(((c.text, 1) for s in spotted for c in settle(s, words)), words)
    articles: dict[str, Settled] = {}
    places: dict[str, Places] = {}
    for s in spotted:
        # Settled again, which is quick: the names of a large collection would fill the memory.
        found, settled = complete(s, settle(s, words), known, remember=remember)
        places[s.id], articles[s.id] = placed(found, settled.uses), settled
    entities, ids = joined(articles)
    memory = Memory(words, with_entities(articles, ids)) if remember else None
    return Linked(LinkedMentions(places, ids, entities), tuple(entities.values()), memory)


def complete(
    s: Spotted, plain: list[Candidate], known: LowercaseNames, *, remember: bool = True
) -> tuple[Sequence[Candidate], Settled]:
    """The names of an article, those written small among them, and what is remembered of it; `plain` are the others."""
    also, there = small(s, known), set(plain)
    found = with_small(plain, iter(also)) if also else plain
    extra = Counter(c.text for c in found if c not in there) if also else {}
    found = owned(entity_types.senses(found))
    used, more = uses(found), tuple(extra.items())
    if not remember:
        return found, Settled(used, extra=more, stated=s.stated)
    hoped = hopes(s)
    return found, Settled(used, asked(s), hoped, tuple(filter(known.has, hoped)), more, s.stated)


def joined(articles: Mapping[str, Settled]) -> tuple[Entities, dict[str, tuple[str, ...]]]:
    """The entities by id, the most mentioned first, and for every article the entity id of each use."""
    bundle = {key: article.uses for key, article in articles.items()}
    known = forms(bundle)
    stated = [(key, said) for key, article in articles.items() for said in article.stated]
    clusters = Joiner(known, stated).run()
    assigned = PartialNameAssigner(known, clusters, bundle).run()
    found, roots = groups(bundle, clusters, assigned)
    entities = build(found, known, clusters, list(bundle))
    ids = {doc: tuple(entities[root].id for root in here) for doc, here in roots.items()}
    ordered = sorted(entities.values(), key=lambda e: (-e.mentions, e.id))
    return {entity.id: entity for entity in ordered}, ids


def with_entities(articles: Mapping[str, Settled], ids: Mapping[str, tuple[str, ...]]) -> dict[str, Settled]:
    """The articles with the entities of their names as they are now; one that keeps them is the same object."""
    return {
        key: article if article.entities == ids[key] else article.told(ids[key])
        for key, article in articles.items()
    }


def mentioned(
    found: Sequence[Candidate], settled: Settled, ids: Sequence[str], entities: Entities
) -> tuple[Mention, ...]:
    """The mentions of an article, each with its entity."""
    return placed(found, settled.uses).mentions([entities[key] for key in ids])
