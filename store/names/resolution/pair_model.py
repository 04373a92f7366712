"""The numbers of a comparison of two spellings: `store/names/data/pair_model.toml`, as `tools/fit_names.py` left it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def thresholds() -> Mapping[str, float]:
    """`join` and `suggest`: the scores from which on two names are one, and worth a reader's look."""
    return _tables()["thresholds"]


def scores() -> Mapping[str, float]:
    """Rule -> how sure it is that two spellings for which it holds name one thing, 0 to 1."""
    return _tables()["scores"]


@cache
def _tables() -> Mapping[str, Mapping[str, float]]:
    text = files("store.names").joinpath("data", "pair_model.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {
        name: {key: float(value) for key, value in tables[name].items()} for name in ("thresholds", "scores")
    }
