"""Joining and keeping apart: which pieces are one, and where the reader's decisions contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from store import names
from store.names.overrides.model import YOU, Contradiction, NameDecision, NameDecisionSet, Ref
from store.names.overrides.pieces import Cuts, Part, piece
from store.names.overrides.spellings import Spellings
from store.records import Variant


class Joined:
    """Pieces in disjoint sets, and which sets must stay apart."""

    def __init__(self) -> None:
        self._parent: dict[Part, Part] = {}
        self._members: dict[Part, list[Part]] = {}
        self._apart: dict[Part, dict[Part, NameDecision]] = defaultdict(dict)

    def find(self, part: Part) -> Part:
        """The piece that stands for its set."""
        while (parent := self._parent.get(part, part)) != part:
            part = parent
        return part

    def members(self, part: Part) -> list[Part]:
        """All pieces of its set."""
        return self._members.get(self.find(part), [part])

    def join(self, one: Part, other: Part) -> None:
        """Makes two sets one."""
        root, gone = sorted((self.find(one), self.find(other)))
        if root == gone:
            return
        self._parent[gone] = root
        self._members[root] = [*self.members(root), *self._members.pop(gone, [gone])]
        for far, ruling in self._apart.pop(gone, {}).items():
            self._apart[far].pop(gone, None)
            self.part(root, far, ruling)

    def part(self, one: Part, other: Part, ruling: NameDecision) -> None:
        """Two sets must not become one."""
        one, other = self.find(one), self.find(other)
        self._apart[one].setdefault(other, ruling)
        self._apart[other].setdefault(one, ruling)

    def between(self, one: Part, other: Part) -> NameDecision | None:
        """The decision that keeps two sets apart."""
        return self._apart.get(self.find(one), {}).get(self.find(other))

    def roots(self) -> Iterator[Part]:
        """One piece of every set of several."""
        return (root for root, members in self._members.items() if len(members) > 1)


class Joiner:
    """Follows decisions: first the cuts, then what must stay apart, then what is one."""

    def __init__(self, decisions: NameDecisionSet, spellings: Spellings) -> None:
        self.spellings = spellings
        self.cuts = Cuts()
        self.glue: list[tuple[Part, Part]] = []
        self.joined = Joined()
        self.contradictions: list[Contradiction] = []
        self.waiting: list[NameDecision] = []
        self.by: dict[Part, list[tuple[Part, NameDecision]]] = defaultdict(list)
        self._decisions = decisions
        self._cut_for: list[Contradiction] = []

    def run(self) -> Joiner:
        """All decisions about who is who; every cut that one of them needs begins the joining anew."""
        self._split()
        while not self._once():
            pass
        self.contradictions = [*self._cut_for, *self.contradictions]
        return self

    def part(self, ref: Ref, whole: Ref | None = None) -> Part | None:
        """The piece that a spelling belongs to."""
        entity = self.spellings.within(ref, whole)
        return None if entity is None else self.cuts.at(entity, ref.text, ref.article, ref.start)

    def _split(self) -> None:
        for ruling in self._decisions.of("split"):
            entity = self.spellings.within(ruling.one, ruling.other)
            if entity is None:
                self.waiting.append(ruling)
            elif not self._is_whole(entity, ruling.one):
                self._cut(piece(entity, ruling.one), f"split off by {ruling.by}")

    def _cut(self, part: Part, why: str) -> None:
        """Cuts a piece off; a spelling that is elsewhere an entity of its own goes there."""
        self.cuts.add(part, why)
        own = None if part.article else self.spellings.find(Ref(part.text))
        if own and own != part.entity and self.spellings.entities[own].name == part.text:
            self.glue.append((part, Part(own)))

    def _is_whole(self, entity: str, ref: Ref) -> bool:
        """An entity with this one spelling has nothing to be split off from."""
        return not ref.article and all(v.text == ref.text for v in self.spellings.entities[entity].variants)

    def _once(self) -> bool:
        self.joined, self.contradictions = Joined(), []
        self.by.clear()
        for one, other in self.glue:
            self.joined.join(one, other)
        apart = [self._keep_apart(ruling) for ruling in self._decisions.of("different")]
        return all(apart) and all(self._join(ruling) for ruling in self._decisions.of("same"))

    def _pair(self, ruling: NameDecision) -> tuple[Part, Part] | None:
        assert ruling.other is not None
        one, other = self.part(ruling.one), self.part(ruling.other)
        if one is None or other is None:
            if ruling not in self.waiting:
                self.waiting.append(ruling)
            return None
        return one, other

    def _keep_apart(self, ruling: NameDecision) -> bool:
        """False if something had to be cut for it."""
        pair = self._pair(ruling)
        if pair is None:
            return True
        one, other = ruling.one, ruling.other
        assert other is not None
        if self._part_spellings(one, other, ruling) or self._part_spellings(other, one, ruling):
            return False
        if self.joined.find(pair[0]) != self.joined.find(pair[1]):
            self.joined.part(*pair, ruling)
        return True

    def _part_spellings(self, stays: Ref, goes: Ref, ruling: NameDecision) -> bool:
        """Cuts one of two spellings of an entity off, with all that is linked to it; False if they are apart already."""
        here, there = self.part(stays), self.part(goes, whole=stays)
        if here is None or here != there:
            return False
        entity = self.spellings.entities[here.entity]
        if entity.name == goes.text and not goes.article:
            stays, goes = goes, stays
        cut = piece(entity.id, goes)
        if cut in self.cuts or stays.text == goes.text:
            return False
        why = f"kept apart by {ruling.by}"
        self._cut(cut, why)
        if not goes.article:
            for text in self._likewise(entity.id, stays.text, goes.text):
                self.cuts.add(Part(entity.id, text), why)
                self.glue.append((cut, Part(entity.id, text)))
        return True

    def _likewise(self, entity: str, stays: str, goes: str) -> list[str]:
        """Spellings that go along: linked to the one that goes, as their reason says, else more like it."""
        variants = [v for v in self.spellings.entities[entity].variants if v.text not in (stays, goes)]
        whole = [v for v in variants if self.cuts.at(entity, v.text) == Part(entity)]
        return [v.text for v in whole if _goes(v, stays, goes)]

    def _join(self, ruling: NameDecision) -> bool:
        """False if something had to be cut for it."""
        pair = self._pair(ruling)
        if pair is None:
            return True
        one, other = pair
        clash = self.joined.between(one, other)
        if clash is None:
            if self.joined.find(one) != self.joined.find(other):
                self.by[one].append((other, ruling))
                self.by[other].append((one, ruling))
            self.joined.join(one, other)
            return True
        if self._cut_out(ruling, clash):
            return False
        self.contradictions.append(_left_out(ruling, clash))
        return True

    def _cut_out(self, ruling: NameDecision, clash: NameDecision) -> bool:
        """The reader's word is stronger than a likeness: what only a rule linked leaves."""
        assert ruling.other is not None
        assert clash.other is not None
        mine = [ruling.one, ruling.other]
        for apart, beside in ((clash.other, clash.one), (clash.one, clash.other)):
            part = self.part(apart)
            if part is None:
                continue
            for ref, against in (mine, mine[::-1]):
                if part != self.part(ref) or apart.text == ref.text or piece(part.entity, apart) in self.cuts:
                    continue
                if apart.text == self.spellings.entities[part.entity].name and not apart.article:
                    self.cuts.add(piece(part.entity, ref), f"kept apart by {clash.by}")
                else:
                    self.cuts.add(piece(part.entity, apart), f"kept apart by {clash.by}")
                self._cut_for.append(
                    _cut_words(ruling, clash, apart, beside, ref, against, self._why(part, apart))
                )
                return True
        return False

    def _why(self, part: Part, ref: Ref) -> str:
        variants = self.spellings.entities[part.entity].variants
        return next((f"{v.how}: {v.why}" for v in variants if v.text == ref.text), "spelt alike")


def _goes(variant: Variant, stays: str, goes: str) -> bool:
    why = variant.why.casefold()
    named = [f"“{text.casefold()}”" in why for text in (stays, goes)]
    if named[0] != named[1]:
        return named[1]
    return names.compare(goes, variant.text).score > names.compare(stays, variant.text).score


def _says(by: str) -> str:
    return "you said" if by == YOU else f"{by} says"


def _cut_words(
    ruling: NameDecision, clash: NameDecision, apart: Ref, beside: Ref, ref: Ref, against: Ref, why: str
) -> Contradiction:
    words = (
        f"“{beside.text}” is not “{apart.text}”, {_says(clash.by)}, but “{ref.text}” is “{against.text}”, "
        f"and “{ref.text}” matches “{apart.text}” ({why}). The two are kept apart."
    )
    return Contradiction(words, (clash, ruling))


def _left_out(ruling: NameDecision, clash: NameDecision) -> Contradiction:
    assert ruling.other is not None
    assert clash.other is not None
    words = (
        f"“{clash.one.text}” is not “{clash.other.text}”, {_says(clash.by)}, so “{ruling.one.text}” and "
        f"“{ruling.other.text}” are not joined: that would make them one."
    )
    return Contradiction(words, (clash, ruling), left_out=True)
