"""The weights of the score that two tellings tell one happening, in the order of `pair_score.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.28
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows.

Chosen with the figures of 33 topics in view: precision of pairs stays, and recall is .03 above what .34 gave before what all
articles of a collection share ceased to count.
"""

COEFFICIENTS = (
    -4.02, 2.66, 6.14, 1.00, -1.00, -1.50, 0.65, -1.00, 0.45, -0.94, 0.82, -0.57, 4.97, 0.99, 2.60,
    1.20, 0.00, 1.00, 1.50, -0.94, 0.20, 0.00, -1.50, -2.00, -3.00, -3.00, 0.80, -0.82, -3.00,
    -0.80,
)  # fmt: skip
