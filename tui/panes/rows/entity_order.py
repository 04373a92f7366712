"""How the entities are ordered, and which kinds of them are shown. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from store.records import Entity
from tui.panes.rows.entity_dates import UNDATED, Seen

ORDERS = ("mentions", "articles", "name", "kind", "first seen", "last seen")
"""As the heading says them; the first is the order of a new library."""
KINDS = {"": "all", "person": "people", "place": "places", "organisation": "organisations", "other": "others"}
"""Kind shown → what the heading says."""
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def after(known: Sequence[str], value: str) -> str:
    """The next of a round; the first after one that is not known."""
    return known[(known.index(value) + 1) % len(known)] if value in known else known[0]


def sort(entities: Sequence[Entity], order: str, seen: Seen) -> Sequence[Entity]:
    """Entities in an order; those alike in it by mentions, which is how they come."""
    if order not in ORDERS[1:]:
        return entities
    return sorted(entities, key=_key(order, seen))


def _key(order: str, seen: Seen) -> Callable[[Entity], Any]:
    keys: dict[str, Callable[[Entity], Any]] = {
        "articles": lambda entity: -len(entity.articles),
        "name": lambda entity: entity.name.casefold(),
        "kind": lambda entity: _RANK[entity.kind],
        "first seen": seen.first,
        "last seen": lambda entity: _latest(seen.last(entity)),
    }
    return keys[order]


def _latest(day: tuple[int, int, int]) -> tuple[bool, int, int, int]:
    """The latest first, what has no date at the end."""
    return (day == UNDATED, -day[0], -day[1], -day[2])
