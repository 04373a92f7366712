"""The weights of the score that two tellings tell one happening, in the order of `pair_score.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.3
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows.

Chosen among .28, .30 and .32 with the figures of 33 topics in view: on 25 of them precision of pairs .82, .85, .85, recall .43,
.42, .41.
"""

COEFFICIENTS = (
    -4.02, 2.66, 6.14, 1.00, -1.00, -1.50, 0.65, -1.00, 0.45, -0.94, 0.82, -0.57, 4.97, 0.99, 2.60,
    1.20, 0.00, 1.00, 1.50, -0.94, 0.20, 0.00, -1.50, -2.00, -3.00, -3.00, 0.80, -0.82, -3.00,
    -0.80,
)  # fmt: skip
