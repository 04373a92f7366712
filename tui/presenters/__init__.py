"""From the library's records to what a dialog shows. Loaded as dialogs are: when one is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.presenters import (
        entities,
        entity_facts,
        entity_pairs,
        events,
        export_file,
        note_export,
        timeline_export,
    )

__all__ = [
    "entities",
    "entity_facts",
    "entity_pairs",
    "events",
    "export_file",
    "note_export",
    "timeline_export",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    return import_module(f"tui.presenters.{name}")
