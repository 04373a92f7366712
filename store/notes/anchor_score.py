"""How well a place fits an anchor: the quote, what stands before and behind it, and the position.

The weights are those of the Hypothes.is client (50 quote, 20 prefix, 20 suffix, 2 position); the minimum and the margin
over the second best, which it lacks, are ours: without them the best place always wins, however bad it is.
"""

from __future__ import annotations

from store.records import Anchor
from store.text import similarity
from store.text.aligned_folding import fold
from store.text.folding import lower

QUOTE, BEFORE, BEHIND, POSITION = 50, 20, 20, 2
WHOLE = QUOTE + BEFORE + BEHIND + POSITION
SAME = 0.6
"""Likeness of one side from which a place counts as the same; unrelated prose reaches 0.45."""
UNKNOWN = 0.5
"""Likeness where an anchor has nothing to compare: the text once began or ended there."""


def alike(a: str, b: str) -> float:
    """Likeness of two short strings, 0 to 1, by common letters in order, whatever their case and their typography."""
    return 1.0 if a == b else similarity.ratio(lower(fold(a)), lower(fold(b))) / 100


def beside(anchor: Anchor, text: str, start: int, end: int) -> tuple[float, float]:
    """Likeness of what stands before and behind a place with what did when the anchor was made."""
    before = text[max(start - len(anchor.prefix), 0) : start]
    behind = text[end : end + len(anchor.suffix)]
    return (
        alike(anchor.prefix, before) if anchor.prefix else _edge(start == 0),
        alike(anchor.suffix, behind) if anchor.suffix else _edge(end == len(text)),
    )


def _edge(still: bool) -> float:
    return 1.0 if still else UNKNOWN


def score(quote: float, sides: tuple[float, float], anchor: Anchor, start: int, length: int) -> float:
    """How well a place fits, 0 to 1, in a text of a length."""
    position = 1 - min(abs(start - anchor.start) / max(length, 1), 1)
    return (QUOTE * quote + BEFORE * sides[0] + BEHIND * sides[1] + POSITION * position) / WHOLE
