"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.25
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -3.98, 2.67, 6.11, 1.00, -1.00, -1.50, 0.65, -1.20, 0.40, -0.87, 0.94, -0.55, 5.08, 1.01, 2.20, 1.00, 0.00, 1.00, 1.50, -0.95, 0.20, 0.20, -0.30, -1.00, -2.00, -3.00, 0.52, -0.85,
)  # fmt: skip
