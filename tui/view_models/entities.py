"""What dialogs about names are given, and what they give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.records import Entity, Span, Telling, Variant
from tui.view_models.passages import Passage


@dataclass(frozen=True, slots=True)
class VariantPassages:
    """One spelling and where it stands."""

    variant: Variant
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TakesPart:
    """An event in which an entity takes part."""

    date: str
    """As a reader says it: "7 Apr 2021~"."""
    headline: str
    passage: Telling
    """Where to go for it."""
    told: int = 1
    """How many passages tell it."""


@dataclass(frozen=True, slots=True)
class WhoIsThis:
    """For `tui.screens.who.WhoScreen`, answered with the `Passage` or `Telling` to go to, or with a `WhoAnswer`."""

    entity: Entity
    roles: tuple[str, ...]
    """What is said of it, most frequent first: "Armenian Prime Minister (Apr 2021 … Sep 2022)"."""
    variants: tuple[VariantPassages, ...]
    together: tuple[tuple[str, int], ...]
    """Who else stands in the same sentences, with how often."""
    here: Span | None = None
    """The mention that was asked about, in the open article."""
    writable: bool = False
    ends: tuple[Passage, Passage] | None = None
    """First and last mention, by the articles' dates; those of undated articles only if there are no others."""
    events: tuple[TakesPart, ...] = ()
    """By date."""
    memo: str = ""
    """What the reader wrote on it as a whole."""


NameVerb = Literal["merge", "apart", "split", "rename", "kind", "drop", "memo", "company", "export"]


@dataclass(frozen=True, slots=True)
class WhoAnswer:
    """What the reader wants to correct, with the spelling and the passage under the cursor."""

    verb: NameVerb
    text: str
    """The spelling."""
    passage: Passage | None = None
    """The mention, if the cursor stands on one."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two entities, with what a reader needs to know it again."""

    entity: Entity
    roles: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities side by side: for `tui.screens.entity_pair.PairScreen`, answered with True or None."""

    one: Side
    other: Side
    why: str
    """What speaks for their being one; "" if the reader chose them."""
    together: int = 0
    """Articles that name both."""


Verdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Mentions:
    """For `tui.screens.mentions.MentionsScreen`, answered with the `Passage` to go to."""

    heading: str
    facts: str
    """A dim clause behind the heading: "24 mentions in 4 articles"."""
    passages: tuple[Passage, ...]
    chosen: int = 0
