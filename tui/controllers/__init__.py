"""What the main screen does, one concept each; those that no start needs are loaded when first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.controllers.codebook import CodebookController
    from tui.controllers.entities import EntityController
    from tui.controllers.events import EventController
    from tui.controllers.export import Exporter
    from tui.controllers.importing import ImportController
    from tui.controllers.inspect import InspectController
    from tui.controllers.memos import MemoController
    from tui.controllers.mention_walk import MentionWalk
    from tui.controllers.notes import NoteController

__all__ = [
    "CodebookController",
    "EntityController",
    "EventController",
    "Exporter",
    "ImportController",
    "InspectController",
    "MemoController",
    "MentionWalk",
    "NoteController",
]

_HOMES = {
    "CodebookController": "codebook",
    "EntityController": "entities",
    "EventController": "events",
    "Exporter": "export",
    "ImportController": "importing",
    "InspectController": "inspect",
    "MemoController": "memos",
    "MentionWalk": "mention_walk",
    "NoteController": "notes",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"tui.controllers.{_HOMES[name]}"), name)
