"""The article's own date, by reasoning over its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from store.records import UNDATED, Published, Span


def infer_published(text: str, furniture: Sequence[Span] = ()) -> Published:
    """What the text proves of the day it was written."""
    return UNDATED
