"""A pair of entities that may be one, as the reader is asked about it."""

from __future__ import annotations

from typing import NamedTuple


class Suggestion(NamedTuple):
    """Two entities that may be one."""

    one: str
    """Id of the one with fewer mentions."""
    other: str
    score: float
    how: str
    why: str
