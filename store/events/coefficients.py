"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.28
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -4.40, 2.53, 5.44, 0.50, -0.58, 0.52, -1.00, 0.61, -0.44, 0.00, 0.85, -0.36, 1.63, 0.00, 2.00, 1.50, 0.89, 0.30, 0.00, 0.50, -0.58, 0.64, 0.80, 0.50, 0.00, -1.49, 0.30, -0.64, 0.00, 0.00,
)  # fmt: skip
