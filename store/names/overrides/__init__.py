"""The reader's decisions about names, on top of what was linked. Pure: linked names and decisions in, linked names out.

Decisions are about spellings, never about ids, so they hold after more articles, another analysis and another import.
What is decided of one mention names its article and its place.
"""

from store.names.overrides.apply import Decided, apply, ref_of
from store.names.overrides.model import (
    VERBS,
    YOU,
    Contradiction,
    NameDecision,
    NameDecisionSet,
    Ref,
    Verb,
    shown,
)
from store.names.overrides.spellings import Spellings
from store.names.resolution.result import Linked

__all__ = [
    "VERBS",
    "YOU",
    "Contradiction",
    "Decided",
    "NameDecision",
    "NameDecisionSet",
    "Ref",
    "Spellings",
    "Verb",
    "apply",
    "decide",
    "ref_of",
    "shown",
]


def decide(
    linked: Linked, rulings: "tuple[NameDecision, ...] | list[NameDecision]"
) -> tuple[Linked, Decided]:
    """A linked collection with decisions in it, and what came of them."""
    spellings = Spellings(linked.entities, lambda article: linked.mentions.get(article, ()))
    order = {article: place for place, article in enumerate(linked.mentions)}
    decided = apply(spellings, NameDecisionSet(tuple(rulings)), order)
    mentions = {article: decided.mentions(article, names) for article, names in linked.mentions.items()}
    return Linked(mentions, decided.entities), decided
