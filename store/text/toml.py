"""TOML that a person wrote by hand: a few levels deep, with the whole numbers that TOML itself has."""

from __future__ import annotations

import tomllib
from typing import Any

LENGTH = 1_000_000
"""Characters; what is longer was not written by hand."""
DEPTH = 20
"""Levels of tables and lists in each other; an unquoted a.b.c counts three."""
_BITS = 64
Malformed = tomllib.TOMLDecodeError
"""What `loads` raises, for those who import nothing but this file."""


def loads(written: str) -> dict[str, Any]:
    """The document. Raises tomllib.TOMLDecodeError alone, also for what Python itself refuses: numbers of thousands of digits and
    lists without a floor.
    """
    if len(written) > LENGTH:
        raise tomllib.TOMLDecodeError(f"longer than {LENGTH:,} characters")
    try:
        data = tomllib.loads(written)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError:
        raise tomllib.TOMLDecodeError("Nested too deeply") from None
    except ValueError as error:
        raise tomllib.TOMLDecodeError("A number that cannot be read") from error
    _check(data)
    return data


def _check(data: dict[str, Any]) -> None:
    """Level by level, not by recursion, so that depth is no danger here."""
    level: list[Any] = [data]
    for _ in range(DEPTH):
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
            elif isinstance(value, int) and value.bit_length() >= _BITS:
                raise tomllib.TOMLDecodeError("A number larger than TOML has")
        level = below
    if level:
        raise tomllib.TOMLDecodeError("Nested too deeply")
