"""Entities from the pieces that decisions made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from store.names.overrides.model import YOU, NameDecision
from store.names.overrides.partition import Joiner
from store.names.overrides.pieces import Content, Part
from store.records import Entity, Kind, Variant


@dataclass(slots=True)
class Wishes:
    """What else the reader said of an entity."""

    name: str = ""
    kind: str = ""
    gone: bool = False


def main(found: Sequence[Content]) -> Content:
    """The piece that the others join: full names before short ones, then the most mentioned."""
    return max(found, key=lambda c: (_is_full(c), c.mentions, c.part.id))


def _is_full(content: Content) -> bool:
    return content.kind == "place" or len(content.name.split()) > 1


def build(found: Sequence[Content], joiner: Joiner, wishes: Wishes, order: Mapping[str, int]) -> Entity:
    """One entity from pieces that are one."""
    first = main(found)
    kind: Kind = wishes.kind or first.kind  # type: ignore[assignment]
    name = wishes.name or first.name
    if len(found) == 1:
        return Entity(first.part.id, name, kind, first.variants, first.mentions, first.articles)
    articles = sorted({a for c in found for a in c.articles}, key=lambda a: (order.get(a, len(order)), a))
    variants = _variants(first, found, joiner)
    return Entity(first.part.id, name, kind, variants, sum(c.mentions for c in found), tuple(articles))


def _variants(first: Content, found: Sequence[Content], joiner: Joiner) -> tuple[Variant, ...]:
    """The first piece's own, and those brought by a merge, which say so."""
    together = {variant.text: variant for variant in first.variants}
    for content in sorted(found, key=lambda c: c.part):
        if content is first:
            continue
        said = _joined_by(content.part, joiner)
        for variant in content.variants:
            own = together.get(variant.text)
            brought = replace(variant, how=_how(variant, content), why=_why(variant, content, said))
            together[variant.text] = replace(own, count=own.count + variant.count) if own else brought
    head = first.variants[0]
    tail = [v for v in together.values() if v.text != head.text]
    return (together[head.text], *sorted(tail, key=lambda v: (-v.count, v.text)))


def _how(variant: Variant, content: Content):  # type: ignore[no-untyped-def]
    return "alias" if variant.text == content.name else variant.how


def _why(variant: Variant, content: Content, said: str) -> str:
    if variant.text == content.name:
        return said
    own = variant.why or variant.how
    return f"{own}; “{content.name}” was {said}"


def _joined_by(part: Part, joiner: Joiner) -> str:
    rulings: Iterable[NameDecision] = (ruling for _, ruling in joiner.by.get(part, ()))
    first = min(rulings, key=lambda r: r.rank, default=None)
    if first is None or first.other is None:
        return "joined by you"
    who = "you" if first.by == YOU else first.by
    return f"joined by {who}: “{first.one.text}” is “{first.other.text}”"
