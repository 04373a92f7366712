"""What the reader decides about events. Plain records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Verb = Literal[
    "event confirmed",
    "event hidden",
    "event date",
    "event title",
    "event same",
    "event split",
    "event made",
    "event passage",
    "event tags",
    "event memo",
]
VERBS: tuple[Verb, ...] = get_args(Verb)

Key = tuple[str, int, int]
"""Where a passage stands: article, start, end."""


@dataclass(frozen=True, slots=True)
class EventDecision:
    """One decision about events, its passages put on the texts as they are now; those that are gone are left out."""

    verb: Verb
    passages: tuple[Key, ...]
    """By which the event is found; of "event made" the passage; of "event split" those that stay."""
    others: tuple[Key, ...] = ()
    """Of "event same": by which the other event is found; of "event split" those that leave; of "event passage" the
    passage; of "event made" those that the passage left."""
    date: str | None = None
    headline: str = ""
    tags: tuple[str, ...] = ()
    memo: str = ""
    made: str = ""
    number: int = 0
    """Counts up, whatever the clock says; 0 if it is not known."""
    key: str = ""
    """Id of the decision."""

    @property
    def rank(self) -> tuple[int, str, str]:
        """Sorts decisions as they were made, whatever their order in the journal."""
        return (self.number, self.made, self.key)
