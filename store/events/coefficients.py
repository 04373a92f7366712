"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.6
"""The score from which two tellings may bring their rows together."""

LEAST = 0.45
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -4.36, 4.35, 2.74, 0.00, -0.16, 0.89, -0.66, 0.00, 1.06, -0.26, 2.16, 3.08, 0.01, 0.93, 0.16, 0.00, 0.00, -0.69, 1.66,
    1.32, 1.90, 0.00, -1.68, -0.35, -0.47, 0.00,
)  # fmt: skip
