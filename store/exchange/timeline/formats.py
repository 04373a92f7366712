"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from store.exchange.timeline.model import Timeline

_MODULES = {
    "text": "text_columns",
    "json": "json_document",
    "csv": "csv_table",
    "md": "markdown",
    "html": "html_page",
    "timelinejs": "timelinejs",
}
FORMATS = tuple(_MODULES)
"""What can be written."""


def write(timeline: Timeline, form: str) -> str:
    """The timeline in one of `FORMATS`, the whole file; raises KeyError for another."""
    writer: Callable[[Timeline], str] = import_module(f"store.exchange.timeline.{_MODULES[form]}").write
    return writer(timeline)


SUFFIXES: Mapping[str, str] = {
    ".txt": "text",
    ".json": "json",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
}
"""File suffix -> the format that a file called so should have."""
