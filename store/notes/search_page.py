"""One text in which several anchors are looked for: what they share is worked out once, when first needed."""

from __future__ import annotations

from functools import cached_property

from store.text.aligned_folding import Folded, fold
from store.text.folding import lower

MANY = 400
"""A quote that occurs more often than this is told apart by what stands directly beside it, or not at all."""


class Page:
    """A text, its folded form, and where quotes occur in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._occurrences: dict[str, list[int]] = {}
        self._counts: dict[str, int] = {}

    @cached_property
    def folded(self) -> Folded:
        """The text as it is compared."""
        return Folded(self.text)

    @cached_property
    def small(self) -> str:
        """The folded text in small letters, of the same length."""
        return lower(self.folded.text)

    @cached_property
    def _first(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @cached_property
    def _last(self) -> int:
        return len(self.text.rstrip())

    def is_blank_before(self, offset: int) -> bool:
        """True if the text begins there."""
        return offset <= self._first

    def is_blank_behind(self, offset: int) -> bool:
        """True if the text ends there."""
        return offset >= self._last

    def count(self, piece: str) -> int:
        """How often a piece stands in the text, whatever its case and its typography."""
        if piece not in self._counts:
            wanted = lower(fold(piece))
            self._counts[piece] = self.small.count(wanted) if wanted else 0
        return self._counts[piece]

    def occurrences(self, quote: str) -> list[int]:
        """Where a quote starts, overlapping ones too; at most one more than `MANY`."""
        if quote not in self._occurrences:
            self._occurrences[quote] = find_all(self.text, quote)
        return self._occurrences[quote]


def find_all(text: str, quote: str, limit: int = MANY + 1) -> list[int]:
    """Where a quote starts in a text, at most so many times."""
    found: list[int] = []
    at = text.find(quote)
    while at >= 0 and len(found) < limit:
        found.append(at)
        at = text.find(quote, at + 1)
    return found
