"""Every pattern that stands in the source as a plain string, found without running it: also those that no text has reached."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_MAKERS = ("compile", "match", "search", "fullmatch", "findall", "finditer", "split", "sub", "subn")


class Written(NamedTuple):
    """A pattern and its place."""

    source: str | bytes
    place: str


def every() -> Iterator[Written]:
    """All calls of `re` and `regex` with a plain string."""
    for package in ("store", "tui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield from of_module(path.read_text("utf-8"), str(path.relative_to(ROOT)))


def of_module(source: str, name: str) -> Iterator[Written]:
    """Those of one module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _makes(node.func) and node.args:
            given = node.args[0]
            if isinstance(given, ast.Constant) and isinstance(given.value, (str, bytes)):
                yield Written(given.value, f"{name}:{node.lineno}")


def hidden(source: str) -> list[str]:
    """Imports by which a pattern would be made under another name, and so be overlooked."""
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(source))
        if (isinstance(node, ast.ImportFrom) and node.module in ("re", "regex"))
        or (isinstance(node, ast.Import) and any(a.name in ("re", "regex") and a.asname for a in node.names))
    ]


def _makes(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and function.attr in _MAKERS
        and isinstance(function.value, ast.Name)
        and function.value.id in ("re", "regex")
    )
