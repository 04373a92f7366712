"""The weights of a row's figures, as `tools/fit_rows.py` wrote them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Coefficients = Mapping[str, float]
"""Name of a figure of `weight.Figures` -> what one unit of it adds."""


def of_weight() -> Coefficients:
    """What adds to the weight of a row."""
    return _tables()["weight"]


def of_look_back() -> Coefficients:
    """What lets a look back or ahead be a row, and the `threshold` that its sum has to reach."""
    return _tables()["look_back"]


@cache
def _tables() -> Mapping[str, Coefficients]:
    text = files("store.events").joinpath("data", "row_model.toml").read_text(encoding="utf-8")
    return {
        table: {name: float(value) for name, value in numbers.items()}
        for table, numbers in tomllib.loads(text).items()
    }
