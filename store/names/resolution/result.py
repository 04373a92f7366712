"""What linking gives: the names of a collection, whole or after some of its articles changed. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.records import Entity, Mention

if TYPE_CHECKING:
    from store.names.resolution.linker_state import Memory


@dataclass(frozen=True, slots=True)
class Linked:
    """Names of a collection, linked."""

    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Article id -> its mentions in order, each with the id of its entity."""
    entities: tuple[Entity, ...] = ()
    """Most mentioned first."""
    memory: Memory | None = None
    """What `relink` needs, if it was asked for."""


@dataclass(frozen=True, slots=True)
class Relinked:
    """Names of a collection after some of its articles changed."""

    mentions: dict[str, tuple[Mention, ...]]
    """Those of articles that may have others now, and of those that came."""
    entities: tuple[Entity, ...]
    """All of the collection, most mentioned first."""
    changed: tuple[str, ...]
    """Articles that the memory holds otherwise than before, or not any more."""
    words: tuple[str, ...]
    """Words that the memory counts otherwise than before."""
