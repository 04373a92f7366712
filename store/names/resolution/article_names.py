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
    owner: str = ""
    """Key of the land whose office it is, if its article says so and the name does not."""

    @property
    def number(self) -> int:
        """Number of mentions."""
        return self.counted.number


Spelt = tuple[str, str, str]
"""Text, given kind and owner: what all mentions of a use share."""


def spelt(candidate: Candidate) -> Spelt:
    """The use that a mention belongs to."""
    kind = candidate.kind if candidate.at in ("given", SENSED) else ""
    return candidate.text, kind, candidate.owner


def uses(candidates: Iterable[Candidate]) -> tuple[Use, ...]:
    """The spellings of an article, in the order of their first mention."""
    found: dict[Spelt, list[Candidate]] = {}
    for candidate in candidates:
        found.setdefault(spelt(candidate), []).append(candidate)
    return tuple(
        Use(text, kind, sum(bool(c.role) for c in mentions), entity_types.tally(mentions), owner)
        for (text, kind, owner), mentions in found.items()
    )
