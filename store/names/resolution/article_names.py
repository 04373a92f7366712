"""The names of one article by their spelling: all that linking needs of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from store.names import entity_types
from store.names.entity_types.metonymy import SENSED
from store.names.model import Candidate


class Use(NamedTuple):
    """One spelling in one article, however often it stands there."""

    text: str
    kind: str
    """The kind that a caller gave or the article tells, or ""."""
    titled: int
    """Mentions with a title or role beside them."""
    counted: entity_types.Tally
    """How many mentions there are, and what stands beside them."""

    @property
    def number(self) -> int:
        """Number of mentions."""
        return self.counted.number


Spelt = tuple[str, str]
"""Text and given kind: what all mentions of a use share."""


def spelt(candidate: Candidate) -> Spelt:
    """The use that a mention belongs to."""
    return candidate.text, candidate.kind if candidate.at in ("given", SENSED) else ""


def uses(candidates: Iterable[Candidate]) -> tuple[Use, ...]:
    """The spellings of an article, in the order of their first mention."""
    found: dict[Spelt, list[Candidate]] = {}
    for candidate in candidates:
        found.setdefault(spelt(candidate), []).append(candidate)
    return tuple(
        Use(text, kind, sum(bool(c.role) for c in mentions), entity_types.tally(mentions))
        for (text, kind), mentions in found.items()
    )
