"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.45
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -3.97, 2.10, 3.00, 0.50, -0.39, 0.60, -1.00, 0.61, -0.49, 0.00, 0.87, -0.32, 1.62, 0.00, 2.00, 1.50, 0.90, 0.30, 0.10, 0.50, -0.52, 0.62, 0.80, 0.50, 0.00, -1.37, 0.30, -0.64, 3.12, 0.00,
)  # fmt: skip
