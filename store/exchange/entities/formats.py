"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from store.exchange.entities.model import EntityReport

_WRITERS = {
    "csv": ("tables", "write"),
    "pairs": ("tables", "write_pairs"),
    "tags": ("tables", "write_tags"),
    "graphml": ("graphml", "write"),
    "ftm": ("ftm", "write"),
    "brat": ("labelled", "write_brat"),
    "conll": ("labelled", "write_conll"),
}
FORMATS = tuple(_WRITERS)
"""What can be written."""
SUFFIXES: Mapping[str, str] = {
    ".csv": "csv",
    ".graphml": "graphml",
    ".jsonl": "ftm",
    ".json": "ftm",
    ".ijson": "ftm",
    ".conll": "conll",
}
"""File suffix -> the format that a file called so should have."""


def write(report: EntityReport, form: str) -> bytes:
    """The entities in one of `FORMATS`, the whole file; raises KeyError for another."""
    module, name = _WRITERS[form]
    writer: Callable[[EntityReport], bytes] = getattr(
        import_module(f"store.exchange.entities.{module}"), name
    )
    return writer(report)
