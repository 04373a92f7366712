"""The weights of the score that two tellings tell one happening, in the order of `likeness.FEATURES`.

A logistic regression, fitted on pairs of sentences that annotators had joined or kept apart.
"""

from __future__ import annotations

LEAST = 0.6
"""The mean score from which rows are joined: a row with a stranger in it is worse than two rows."""

COEFFICIENTS = (
    -0.43, 2.60, 0.37, -0.45, -0.32, 1.31, -0.61, -0.68, 0.77, -0.28, 1.07, 1.76, 0.01, 0.37, 0.12, 0.77, 0.0, -1.55,
    0.81, 0.17, 0.65, -0.37, -2.47, 0.0, -0.45, -0.07,
)  # fmt: skip
