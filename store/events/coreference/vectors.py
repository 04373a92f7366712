"""Sparse vectors of weighted words.

Cosine of vectors weighted by 1 + log tf times idf (Salton & Buckley 1988). Simplified: of an article only its heaviest
words are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum, log, sqrt

from store.events.coreference.term_weights import Weights

Vector = Mapping[str, float]
PROFILE = 150
"""Words of an article that tell which story it is of."""


def norm(vector: Vector) -> float:
    """Its length."""
    return sqrt(sum(weight * weight for weight in vector.values()))


def cosine(a: Vector, norm_a: float, b: Vector, norm_b: float) -> float:
    """Cosine of two vectors of known length; 0 if one is empty."""
    if not norm_a or not norm_b:
        return 0.0
    # fsum, since the last digit of a plain sum shows the order of the set, which changes from run to run.
    return fsum([a[key] * b[key] for key in a.keys() & b.keys()]) / (norm_a * norm_b)


def profile(counts: Mapping[str, int], weights: Weights) -> tuple[Vector, float]:
    """The heaviest words of an article, and the length of that vector."""
    heavy = ((key, (1 + log(count)) * weights.of(key)) for key, count in counts.items())
    best = dict(sorted(heavy, key=lambda pair: (-pair[1], pair[0]))[:PROFILE])
    return best, norm(best)
