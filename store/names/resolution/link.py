"""The bundle pass: settle what is a name, join its spellings, assign partial names, build entities."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from store.names import entity_types
from store.names.detection.collection_lexicon import lexicon
from store.names.detection.collection_pass import settle, with_small
from store.names.detection.lowercase_names import LowercaseNames, hopes, small
from store.names.model import Candidate, Spotted
from store.names.resolution.article_names import spelt, uses
from store.names.resolution.assign_partials import PartialNameAssigner
from store.names.resolution.build_entities import build, groups
from store.names.resolution.join_full_names import Joiner
from store.names.resolution.linker_state import Memory, Settled, asked
from store.names.resolution.owners import owned
from store.names.resolution.result import Linked
from store.names.resolution.spelling_index import forms
from store.records import Entity, Kind, Mention

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


def link(spotted: Sequence[Spotted], *, remember: bool = False) -> Linked:
    """Names of a collection, linked; the order of the articles does not matter but for `Entity.articles`.

    With `remember` the result has what `relink` needs.
    """
    with uncollected():
        return _linked(spotted, remember)


def _linked(spotted: Sequence[Spotted], remember: bool) -> Linked:
    words = lexicon(spotted)
    plain = {s.id: settle(s, words) for s in spotted}
    known = LowercaseNames(((c.text, 1) for candidates in plain.values() for c in candidates), words)
    articles: dict[str, Settled] = {}
    mentions: dict[str, Sequence[Candidate]] = {}
    for s in spotted:
        mentions[s.id], articles[s.id] = complete(s, plain.pop(s.id), known, remember=remember)
    entities, ids = joined(articles)
    made = {key: mentioned(mentions.pop(key), articles[key], ids[key], entities) for key in articles}
    memory = Memory(words, with_entities(articles, ids)) if remember else None
    return Linked(made, tuple(entities.values()), memory)


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
    found: Iterable[Candidate], settled: Settled, ids: Sequence[str], entities: Entities
) -> tuple[Mention, ...]:
    """The mentions of an article, each with its entity."""
    of = {
        (use.text, use.kind, use.owner): entities[ident] for use, ident in zip(settled.uses, ids, strict=True)
    }
    return tuple(_mention(c, of[spelt(c)]) for c in found)


def _mention(c: Candidate, entity: Entity) -> Mention:
    return Mention(c.start, c.end, c.text, _kind_of(c, entity.kind), entity.id, c.role or None)


def _kind_of(c: Candidate, kind: Kind) -> Kind:
    """A caller's kind stands for the mention, whatever its entity was voted."""
    return entity_types.as_kind(c.kind, kind) if c.at in ("given", entity_types.SENSED) else kind
