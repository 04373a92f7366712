"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from store.exchange.articles.model import Reference

_MODULES = {"ris": "ris", "bibtex": "bibtex", "csv": "csv_table"}
FORMATS = tuple(_MODULES)
"""What can be written."""
SUFFIXES: Mapping[str, str] = {".ris": "ris", ".bib": "bibtex", ".csv": "csv"}
"""File suffix -> the format that a file called so should have."""


def write(references: Sequence[Reference], form: str) -> bytes:
    """The references in one of `FORMATS`, the whole file; raises KeyError for another."""
    module = import_module(f"store.exchange.articles.{_MODULES[form]}")
    writer: Callable[[Sequence[Reference]], bytes] = module.write
    return writer(references)
