"""All decisions on top of what was linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from store.names.overrides.build_entities import Wishes, build
from store.names.overrides.model import Contradiction, NameDecision, NameDecisionSet, Ref, shown
from store.names.overrides.partition import Joiner
from store.names.overrides.pieces import Content, Cuts, Part, contents, piece
from store.names.overrides.spellings import Spellings
from store.records import Entity, Kind, Mention


@dataclass(frozen=True, slots=True)
class Decided:
    """What was linked, with the decisions in it."""

    entities: tuple[Entity, ...]
    """Most mentioned first."""
    contradictions: tuple[Contradiction, ...] = ()
    waiting: tuple[NameDecision, ...] = ()
    """Decisions about spellings that are nowhere now: they are kept."""
    cuts: Cuts = field(default_factory=Cuts)
    ids: Mapping[Part, str] = field(default_factory=dict)
    """Piece to the id of its entity, "" if it is no name; pieces that nothing changed are not in it."""
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """Kinds of the entities that changed."""
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    """Pieces of the entities that changed, the first of them the one it is called by."""
    by: Mapping[Part, tuple[NameDecision, ...]] = field(default_factory=dict)
    """Piece to the decisions that joined it with others."""
    touched: frozenset[str] = frozenset()
    """Linked entities about which anything was decided."""
    apart: frozenset[frozenset[str]] = frozenset()
    """Pairs of entities that are not the same, as was said of them."""

    def entity_of(self, entity: str, text: str, article: str, start: int) -> str:
        """Where a linked mention belongs now; "" if it is no name."""
        part = self.cuts.at(entity, text, article, start) if self.cuts.of(entity) else Part(entity)
        return self.ids.get(part, entity)

    def mentions(self, article: str, names: Sequence[Mention]) -> tuple[Mention, ...]:
        """The mentions of an article, as decided."""
        if not self.ids:
            return tuple(names)
        found = ((m, self.entity_of(m.entity, shown(m.text), article, m.start)) for m in names)
        return tuple(self._mention(m, entity) for m, entity in found if entity)

    def _mention(self, mention: Mention, entity: str) -> Mention:
        kind = self.kinds.get(entity, mention.kind)
        if (entity, kind) == (mention.entity, mention.kind):
            return mention
        return replace(mention, entity=entity, kind=kind)

    def touches(self, entities: Iterable[str]) -> bool:
        """False if nothing was decided about any of these linked entities."""
        return not self.touched.isdisjoint(entities)


def apply(spellings: Spellings, decisions: NameDecisionSet, order: Mapping[str, int]) -> Decided:
    """The linked names with every decision in them; `order` gives the place of every article."""
    if not decisions.all:
        return Decided(tuple(spellings.entities.values()))
    joiner = Joiner(decisions, spellings)
    nothing = _not_names(joiner, decisions)
    joiner.run()
    wishes = _wishes(joiner, decisions, nothing)
    return _assembled(joiner, wishes, spellings, order, decisions)


def _not_names(joiner: Joiner, decisions: NameDecisionSet) -> list[tuple[Part, NameDecision]]:
    """Pieces that are no names, cut off first of all; whole entities are found after the joining."""
    found = []
    for ruling in decisions.of("not a name"):
        ref = ruling.one
        if ruling.value == "all":
            continue
        one = joiner.spellings.find(ref)
        ids = joiner.spellings.by_text.get(ref.text, ()) if not ref.article else [one] if one else []
        for entity in ids:
            part = piece(entity, ref)
            joiner.cuts.add(part, "not a name")
            found.append((part, ruling))
        if not ids:
            joiner.waiting.append(ruling)
    return found


def _wishes(
    joiner: Joiner, decisions: NameDecisionSet, nothing: list[tuple[Part, NameDecision]]
) -> dict[Part, Wishes]:
    found: dict[Part, Wishes] = defaultdict(Wishes)
    for part, _ in nothing:
        found[joiner.joined.find(part)].gone = True
    whole = [r for r in decisions.of("not a name") if r.value == "all"]
    for ruling in (*decisions.of("rename"), *decisions.of("kind"), *whole):
        meant = joiner.part(ruling.one)
        if meant is None:
            joiner.waiting.append(ruling)
        else:
            _wish(found[joiner.joined.find(meant)], ruling)
    return dict(found)


def _wish(wish: Wishes, ruling: NameDecision) -> None:
    if ruling.verb == "rename":
        wish.name = ruling.value
    elif ruling.verb == "kind":
        wish.kind = ruling.value
    else:
        wish.gone = True


def _assembled(
    joiner: Joiner,
    wishes: Mapping[Part, Wishes],
    spellings: Spellings,
    order: Mapping[str, int],
    decisions: NameDecisionSet,
) -> Decided:
    groups, held = _groups(joiner, wishes, spellings)
    ids: dict[Part, str] = {}
    kinds: dict[str, Kind] = {}
    parts: dict[str, tuple[Part, ...]] = {}
    made: list[Entity] = []
    for root, members in groups.items():
        found = [held[part] for part in members if part in held]
        wish = wishes.get(root, Wishes())
        if not found or wish.gone:
            ids.update(dict.fromkeys(members, ""))
            continue
        entity = build(found, joiner, wish, order)
        made.append(entity)
        kinds[entity.id] = entity.kind
        ids.update(dict.fromkeys(members, entity.id))
        parts[entity.id] = tuple(sorted(members, key=lambda p: (p.id != entity.id, p)))
    touched = {part.entity for part in ids}
    untouched = (entity for key, entity in spellings.entities.items() if key not in touched)
    entities = sorted([*untouched, *made], key=lambda e: (-e.mentions, e.id))
    by = {part: tuple(ruling for _, ruling in joined) for part, joined in joiner.by.items()}
    return Decided(
        tuple(entities),
        tuple(joiner.contradictions),
        tuple(joiner.waiting),
        joiner.cuts,
        ids,
        kinds,
        parts,
        by,
        frozenset(touched),
        _apart(joiner, decisions, ids),
    )


def _apart(joiner: Joiner, decisions: NameDecisionSet, ids: Mapping[Part, str]) -> frozenset[frozenset[str]]:
    pairs = ((joiner.part(r.one), joiner.part(r.other)) for r in decisions.of("different") if r.other)
    known = ((one, other) for one, other in pairs if one and other)
    return frozenset(frozenset(ids.get(part, part.entity) for part in pair) for pair in known)


def _groups(
    joiner: Joiner, wishes: Mapping[Part, Wishes], spellings: Spellings
) -> tuple[dict[Part, list[Part]], dict[Part, Content]]:
    """Pieces that are one, by the piece that stands for them, and what every piece holds."""
    joined = joiner.joined
    groups = {root: sorted(joined.members(root)) for root in joined.roots()}
    for root in wishes:
        groups.setdefault(joined.find(root), sorted(joined.members(root)))
    for entity in joiner.cuts.entities():
        for part in (Part(entity), *joiner.cuts.of(entity)):
            groups.setdefault(joined.find(part), sorted(joined.members(part)))
    touched = sorted({part.entity for members in groups.values() for part in members})
    held = {
        content.part: content
        for key in touched
        for content in contents(spellings.entities[key], joiner.cuts, spellings)
    }
    return dict(sorted(groups.items())), held


def ref_of(entity: Entity, decided: Decided, spellings: Spellings) -> Ref:
    """A spelling by which an entity is found again: what decisions about it are anchored to."""
    for part in decided.parts.get(entity.id, (Part(entity.id),)):
        raw = spellings.entities[part.entity]
        if part.article:
            return Ref(part.text, raw.kind, part.article, part.start)
        texts = [part.text] if part.text else [raw.name, *(v.text for v in raw.variants)]
        for text in texts:
            ref = Ref(text, raw.kind)
            found = spellings.find(ref)
            if found == raw.id and decided.cuts.at(raw.id, text) == part:
                return ref
    return _ref_in_article(entity, decided, spellings)


def _ref_in_article(entity: Entity, decided: Decided, spellings: Spellings) -> Ref:
    """Of one whose spellings all stand for others too: an article where they do not, else one mention."""
    last = Ref(entity.name, entity.kind)
    for article in entity.articles:
        for mention in spellings.names_of(article):
            text = shown(mention.text)
            if decided.entity_of(mention.entity, text, article, mention.start) == entity.id:
                last = Ref(text, entity.kind, article, mention.start)
                ref = Ref(text, entity.kind, article)
                found = spellings.find(ref)
                if found and decided.entity_of(found, text, article, -1) == entity.id:
                    return ref
    return last
