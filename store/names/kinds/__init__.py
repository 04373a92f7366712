"""What kind a name is: person, place, organisation or other. Evidence adds up, first over a spelling, then over a cluster."""

from __future__ import annotations

from collections.abc import Iterable

from store.names.kinds.context import SAID, context
from store.names.kinds.evidence import KINDS, Evidence, add, as_kind, best
from store.names.kinds.spelling import spelling
from store.names.model import Candidate

__all__ = ["KINDS", "SAID", "Evidence", "add", "as_kind", "best", "context", "of_spelling", "spelling"]

MOST = 6.0
"""What all contexts together may weigh."""
FOUND = 8.0
"""What a recogniser of the user's may weigh if it always says the same: it is asked because it knows better."""


def of_spelling(text: str, mentions: Iterable[Candidate]) -> Evidence:
    """Evidence of one spelling: its letters once, its contexts averaged and a little more for many."""
    total: Evidence = {}
    found: Evidence = {}
    number = 0
    for mention in mentions:
        number += 1
        if mention.at == "found":
            add(found, as_kind(mention.kind, "other"), FOUND)
        for kind, weight in context(mention).items():
            add(total, kind, weight)
    scale = (number**0.5) / number * 1.2 if number else 0.0
    result = spelling(text)
    for kind, weight in total.items():
        add(result, kind, min(weight * scale, MOST))
    for kind, weight in found.items():
        add(result, kind, weight / number)
    return result
