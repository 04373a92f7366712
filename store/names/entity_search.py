"""Finding entities by a name as a reader types it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from anyascii import anyascii

from store.names.spelling.normalise import plain_key
from store.records import Entity
from store.text import similarity

LIKE = 75.0
"""Likeness from which on a name may be what was meant, of 100."""


def called(name: str, entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with a variant that reads so, but for case, accents, hyphens and script.

    If there is none, the one that has all these words in a variant: a surname alone; several such are none.
    """
    wanted = _key(name)
    if not wanted:
        return ()
    known = [(entity, [_key(found) for found in _names(entity)]) for entity in entities]
    exact = tuple(entity for entity, keys in known if wanted in keys)
    words = set(wanted.split())
    parts = tuple(entity for entity, keys in known if any(words <= set(key.split()) for key in keys))
    return exact or (parts if len(parts) == 1 else ())


def suggest(name: str, entities: Sequence[Entity], most: int = 3) -> tuple[str, ...]:
    """Names of entities that a near miss may have meant, the likest first."""
    wanted = _key(name)
    scored = [
        (
            max(similarity.WRatio(wanted, _key(found)) for found in _names(entity)),
            entity.mentions,
            entity.name,
        )
        for entity in entities
    ]
    best = sorted((entry for entry in scored if entry[0] >= LIKE), key=lambda e: (-e[0], -e[1], e[2]))
    return tuple(dict.fromkeys(name for _, _, name in best))[:most]


def _names(entity: Entity) -> list[str]:
    return [entity.name, *(variant.text for variant in entity.variants)]


def _key(name: str) -> str:
    return anyascii(plain_key(name)).casefold().strip()
