"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from store.exchange.notes.model import NoteReport

_WRITERS = {
    "md": ("markdown", "write"),
    "html": ("html_page", "write"),
    "csv": ("csv_table", "write"),
    "json": ("json_document", "write"),
    "w3c": ("web_annotation", "write"),
    "hypothesis": ("hypothesis", "write"),
    "qdpx": ("refi_qda", "write_project"),
    "qdc": ("refi_qda", "write_codebook"),
    "brat": ("labelled", "write_brat"),
    "conll": ("labelled", "write_conll"),
}
FORMATS = tuple(_WRITERS)
"""What can be written."""
SUFFIXES: Mapping[str, str] = {
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".jsonld": "w3c",
    ".qdpx": "qdpx",
    ".qdc": "qdc",
    ".conll": "conll",
}
"""File suffix -> the format that a file called so should have."""


def write(report: NoteReport, form: str) -> bytes:
    """The notes in one of `FORMATS`, the whole file; raises KeyError for another."""
    module, name = _WRITERS[form]
    writer: Callable[[NoteReport], bytes] = getattr(import_module(f"store.exchange.notes.{module}"), name)
    return writer(report)
