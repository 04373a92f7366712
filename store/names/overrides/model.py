"""What the reader decides about names, and what may be wrong with it. Plain records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.names.spelling.normalise import clean

Verb = Literal["same", "different", "split", "rename", "kind", "not a name"]
VERBS: tuple[Verb, ...] = ("same", "different", "split", "rename", "kind", "not a name")
YOU = "you"


@dataclass(frozen=True, slots=True)
class Ref:
    """A spelling: everywhere, in one article, or at one place of it."""

    text: str
    kind: str = ""
    """Decides between things that are spelt alike."""
    article: str = ""
    start: int = -1
    """Offset of the one mention that is meant."""

    @property
    def label(self) -> str:
        """The same for the same spelling: what decisions about it have as their target."""
        place = f" in {self.article}" if self.article else ""
        return f"{self.kind}:{self.text}{place}" + (f" at {self.start}" if self.start >= 0 else "")


@dataclass(frozen=True, slots=True)
class NameDecision:
    """One decision about names, as it stands."""

    verb: Verb
    one: Ref
    other: Ref | None = None
    """Of "same" and "different": the other one; of "split": the entity that it is split off."""
    value: str = ""
    """Of "rename": the name; of "kind": the kind; of "not a name": "all" if all spellings of it are meant."""
    made: str = ""
    by: str = YOU
    """Who says so: "you", or "your alias file, line 3"."""
    key: str = ""
    """Id of the decision; "" if it is not in the journal."""

    @property
    def pair(self) -> frozenset[str]:
        """Its spellings, in no order."""
        return frozenset(ref.text for ref in (self.one, self.other) if ref)

    @property
    def rank(self) -> tuple[object, ...]:
        """The reader's before the file's, earlier before later, whatever their order in the journal."""
        other = self.other.label if self.other else ""
        return (self.by != YOU, self.made, *sorted((self.one.label, other)), self.value)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Decisions that cannot all hold, and what came of it."""

    words: str
    """A sentence or two for the reader."""
    rulings: tuple[NameDecision, ...]
    left_out: bool = False
    """True if the last of them was not followed."""


@dataclass(frozen=True, slots=True)
class NameDecisionSet:
    """All rulings, in the order in which they are followed."""

    all: tuple[NameDecision, ...] = ()

    def of(self, verb: Verb) -> tuple[NameDecision, ...]:
        """Those of one kind; what the alias file says of a pair that the reader decided otherwise is passed over."""
        mine = {r.pair for r in self.all if r.by == YOU and r.verb in ("same", "different")}
        kept = (r for r in self.all if r.verb == verb and (r.by == YOU or r.pair not in mine))
        return tuple(sorted(kept, key=lambda r: r.rank))


def shown(text: str) -> str:
    """A mention's words as its entity lists them."""
    return clean(text) or text
