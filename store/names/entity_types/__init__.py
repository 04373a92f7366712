"""What kind a name is: person, place, organisation or other. Evidence adds up, first over a spelling, then over a cluster."""

from __future__ import annotations

from collections.abc import Iterable

from store.names.entity_types.aggregate import Tally, tally
from store.names.entity_types.context_features import SAID, context
from store.names.entity_types.metonymy import SENSED, senses
from store.names.entity_types.scores import KINDS, MentionFeatures, add, as_kind, best
from store.names.entity_types.spelling_features import spelling
from store.names.model import Candidate

__all__ = [
    "KINDS",
    "SAID",
    "SENSED",
    "MentionFeatures",
    "Tally",
    "add",
    "as_kind",
    "best",
    "context",
    "of_spelling",
    "senses",
    "spelling",
    "tally",
    "weigh",
]

MOST = 6.0
"""What all contexts together may weigh."""
FOUND = 8.0
"""What a recogniser of the user's may weigh if it always says the same: it is asked because it knows better."""


def of_spelling(text: str, mentions: Iterable[Candidate]) -> MentionFeatures:
    """Evidence of one spelling: its letters once, its contexts averaged and a little more for many."""
    return weigh(text, tally(mentions))


def weigh(text: str, counted: Tally) -> MentionFeatures:
    """`of_spelling` of mentions that were counted already."""
    result = spelling(text)
    number = counted.number
    scale = (number**0.5) / number * 1.2 if number else 0.0
    for place, kind in enumerate(KINDS):
        if counted.told[place]:
            add(result, kind, min(counted.weight(place) * scale, MOST))
        if counted.found[place]:
            add(result, kind, counted.found[place] * FOUND / number)
    return result
