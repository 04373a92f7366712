"""What entities are cut into by decisions, so that every piece goes its own way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from store.names.overrides.model import Ref, shown
from store.names.overrides.spellings import Spellings
from store.names.spelling.normalise import plain_key
from store.records import Entity, Variant


class Part(NamedTuple):
    """A piece of an entity: one spelling of it, in one article, at one place; without these, what no cut took."""

    entity: str
    text: str = ""
    article: str = ""
    start: int = -1

    @property
    def id(self) -> str:
        """The id of an entity that consists of it."""
        ends = [f"/{plain_key(self.text).replace(' ', '-')}" if self.text else ""]
        ends += [f"@{self.article}" if self.article else "", f"-{self.start}" if self.start >= 0 else ""]
        return self.entity + "".join(ends)


class Cuts:
    """The pieces that decisions cut off, and where every mention belongs."""

    def __init__(self) -> None:
        self._by_entity: dict[str, set[Part]] = defaultdict(set)
        self.why: dict[Part, str] = {}

    def add(self, part: Part, why: str) -> None:
        """Cuts a piece off; `why` tells the reader who did."""
        self._by_entity[part.entity].add(part)
        self.why.setdefault(part, why)

    def of(self, entity: str) -> set[Part]:
        """The pieces cut off an entity."""
        return self._by_entity.get(entity, set())

    def __contains__(self, part: Part) -> bool:
        return part in self.of(part.entity)

    def entities(self) -> Iterable[str]:
        """Ids of those that were cut."""
        return self._by_entity.keys()

    def at(self, entity: str, text: str, article: str = "", start: int = -1) -> Part:
        """The smallest piece that holds a mention."""
        cuts = self.of(entity)
        narrow = (Part(entity, text, article, start), Part(entity, text, article), Part(entity, text))
        return next((part for part in narrow if part in cuts), Part(entity))


def piece(entity: str, ref: Ref) -> Part:
    """The piece of an entity that a spelling is."""
    return Part(entity, ref.text, ref.article, ref.start)


@dataclass(slots=True)
class Content:
    """What a piece holds."""

    part: Part
    name: str
    kind: str
    variants: tuple[Variant, ...] = ()
    articles: tuple[str, ...] = ()

    @property
    def mentions(self) -> int:
        """How many mentions."""
        return sum(variant.count for variant in self.variants)


@dataclass(slots=True)
class _Tally:
    texts: Counter[str] = field(default_factory=Counter)
    articles: dict[str, None] = field(default_factory=dict)


def contents(entity: Entity, cuts: Cuts, spellings: Spellings) -> list[Content]:
    """What the pieces of an entity hold, what no cut took first; pieces without mentions are left out."""
    if not cuts.of(entity.id):
        return [Content(Part(entity.id), entity.name, entity.kind, entity.variants, entity.articles)]
    rest = Part(entity.id)
    tallies = _tallies(entity, cuts, spellings)
    taken = sum((t.texts for part, t in tallies.items() if part != rest), Counter[str]())
    left = tuple(
        replace(v, count=v.count - taken[v.text]) for v in entity.variants if v.count > taken[v.text]
    )
    read = {article for tally in tallies.values() for article in tally.articles}
    kept = tallies[rest].articles if rest in tallies else {}
    articles = tuple(a for a in entity.articles if a not in read or a in kept)
    found = [Content(rest, _name(entity, left), entity.kind, left, articles)] if left else []
    return found + [_cut_off(entity, part, tallies[part], cuts) for part in sorted(tallies) if part != rest]


def _tallies(entity: Entity, cuts: Cuts, spellings: Spellings) -> dict[Part, _Tally]:
    """What stands in the articles that a cut touches: all of them, unless every cut is within one."""
    pieces = cuts.of(entity.id)
    touched = {part.article for part in pieces}
    found: dict[Part, _Tally] = defaultdict(_Tally)
    for article in entity.articles:
        if "" not in touched and article not in touched:
            continue
        for mention in spellings.names_of(article):
            if mention.entity == entity.id:
                text = shown(mention.text)
                tally = found[cuts.at(entity.id, text, article, mention.start)]
                tally.texts[text] += 1
                tally.articles[article] = None
    return found


def _cut_off(entity: Entity, part: Part, tally: _Tally, cuts: Cuts) -> Content:
    why = f"{cuts.why[part]}, was “{entity.name}”"
    variants = tuple(Variant(text, count, "same", why) for text, count in sorted(tally.texts.items()))
    return Content(part, part.text, entity.kind, variants, tuple(tally.articles))


def _name(entity: Entity, left: tuple[Variant, ...]) -> str:
    if any(variant.text == entity.name for variant in left):
        return entity.name
    return max(left, key=lambda v: (len(v.text.split()) > 1, v.count, v.text)).text if left else entity.name
