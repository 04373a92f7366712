"""What one text gives by itself, as it is kept: a tenth of the room of its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from store.records import TimeExpression
from store.storage.codec import dumps, loads_many, packed, unpacked


@dataclass(frozen=True, slots=True)
class Alone:
    """Its dates and names, packed; a large collection is held so while it is linked."""

    state: str
    """Stands for all that the dates rest on: another state, other dates."""
    packed_dates: bytes
    packed_spotted: bytes

    @classmethod
    def of(cls, state: str, dates: Sequence[TimeExpression], spotted: str) -> Self:
        """What a text gave; `spotted` is the names room's own writing, which rests on the text alone."""
        return cls(state, packed(dumps(tuple(dates))), packed(spotted))

    @property
    def dates(self) -> tuple[TimeExpression, ...]:
        """Made anew at every look; raises ValueError, TypeError or zlib.error if garbled."""
        return loads_many(TimeExpression, unpacked(self.packed_dates))

    @property
    def spotted(self) -> str:
        """The same for the names; "" if they could not be worked out."""
        return unpacked(self.packed_spotted)
