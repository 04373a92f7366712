"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.25
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -4.06, 2.51, 6.32, 1.00, -0.80, -1.50, 0.70, -1.20, 0.43, -0.95, 0.90, -0.51, 5.04, 0.60, 2.20, 1.00, 0.00, 1.00, 1.50, -0.95, 0.00, 0.80, 0.50, -0.50, -2.00, -3.00, 0.72, -0.86,
)  # fmt: skip
