"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.45
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -4.17, 3.79, 2.87, 0.50, -0.23, 0.35, -1.00, 0.60, -0.44, 0.00, 0.91, -0.45, 1.50, 0.33, 2.00, 1.50, 1.07, 0.19, 0.00, 0.50, -0.64, 0.54, 0.80, 0.50, 0.00, -1.68, 0.23, -0.63, 0.00, 0.00,
)  # fmt: skip
