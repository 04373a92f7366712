"""Patterns that few texts need, made when the first one does: the app starts without them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

CLUSTER = r"\X"
"""A grapheme cluster (UAX 29)."""


@cache
def pattern(words: str) -> regex.Pattern[str]:
    """A pattern of the `regex` module, which knows the properties of Unicode."""
    import regex

    return regex.compile(words)
