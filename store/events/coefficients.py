"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

SURE = 0.5
"""The score from which two tellings may bring their rows together."""

LEAST = 0.28
"""The mean score between two rows from which they are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -4.56, 2.46, 5.86, 1.00, -0.42, 0.37, -1.00, 0.50, -0.51, 0.74, -0.48, 1.65, 1.88, 2.20, 1.00, 0.00, 1.00, 1.50, -0.69, 0.39, 0.80, 0.50, -0.50, -2.00, -1.50, 0.80, -0.69,
)  # fmt: skip
