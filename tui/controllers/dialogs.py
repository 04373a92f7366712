"""The dialogs, with what they are given and what they give back, each loaded when it is first asked for.

A start waits for none of them: their widgets, records and stylesheets would all come before the first paint. So
controllers ask here, instead of importing in each function that opens something.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.controllers.review import Review
    from tui.screens.codebook import CodebookScreen
    from tui.screens.comment import CommentEditor
    from tui.screens.conflicts import ConflictsScreen
    from tui.screens.date import DatePrompt
    from tui.screens.decisions import DecisionsScreen
    from tui.screens.entity_pair import PairScreen
    from tui.screens.event import EventScreen
    from tui.screens.event_pair import JoinScreen
    from tui.screens.export import ExportScreen
    from tui.screens.front_page import FrontScreen
    from tui.screens.help import HelpScreen
    from tui.screens.import_prompt import ImportPrompt
    from tui.screens.mentions import MentionsScreen
    from tui.screens.new_event import HappeningPrompt
    from tui.screens.notes import NotesScreen
    from tui.screens.palette import PaletteScreen
    from tui.screens.rename_prompt import CallPrompt
    from tui.screens.rename_tag import RenameTag
    from tui.screens.review import ReviewScreen
    from tui.screens.skipped import SkippedScreen
    from tui.screens.tags import TagPicker
    from tui.screens.themes import theme_screen, themes_of
    from tui.screens.when import WhenScreen
    from tui.screens.who import WhoScreen
    from tui.view_models.conflicts import ConflictsRequest
    from tui.view_models.decisions import DecisionRow, DecisionsRequest
    from tui.view_models.entities import WhoAnswer
    from tui.view_models.events import EventAnswer, NotesAnswer
    from tui.view_models.export import ExportRequest, FoundPassages
    from tui.view_models.notes import CodebookRequest, CommentRequest, NotesRequest, RenameRequest, TagRequest

_HOMES = {
    "Review": "controllers.review",
    "CodebookScreen": "screens.codebook",
    "CodebookRequest": "view_models.notes",
    "CommentEditor": "screens.comment",
    "ConflictsScreen": "screens.conflicts",
    "ConflictsRequest": "view_models.conflicts",
    "DatePrompt": "screens.date",
    "DecisionsScreen": "screens.decisions",
    "PairScreen": "screens.entity_pair",
    "EventScreen": "screens.event",
    "JoinScreen": "screens.event_pair",
    "ExportScreen": "screens.export",
    "FrontScreen": "screens.front_page",
    "HelpScreen": "screens.help",
    "ImportPrompt": "screens.import_prompt",
    "MentionsScreen": "screens.mentions",
    "HappeningPrompt": "screens.new_event",
    "NotesScreen": "screens.notes",
    "PaletteScreen": "screens.palette",
    "CallPrompt": "screens.rename_prompt",
    "RenameTag": "screens.rename_tag",
    "ReviewScreen": "screens.review",
    "SkippedScreen": "screens.skipped",
    "TagPicker": "screens.tags",
    "theme_screen": "screens.themes",
    "themes_of": "screens.themes",
    "WhenScreen": "screens.when",
    "WhoScreen": "screens.who",
    "CommentRequest": "view_models.notes",
    "DecisionRow": "view_models.decisions",
    "DecisionsRequest": "view_models.decisions",
    "NotesRequest": "view_models.notes",
    "RenameRequest": "view_models.notes",
    "TagRequest": "view_models.notes",
    "WhoAnswer": "view_models.entities",
    "EventAnswer": "view_models.events",
    "ExportRequest": "view_models.export",
    "FoundPassages": "view_models.export",
    "NotesAnswer": "view_models.events",
}

__all__ = [
    "CallPrompt",
    "CodebookRequest",
    "CodebookScreen",
    "CommentEditor",
    "CommentRequest",
    "ConflictsRequest",
    "ConflictsScreen",
    "DatePrompt",
    "DecisionRow",
    "DecisionsRequest",
    "DecisionsScreen",
    "EventAnswer",
    "EventScreen",
    "ExportRequest",
    "ExportScreen",
    "FoundPassages",
    "FrontScreen",
    "HappeningPrompt",
    "HelpScreen",
    "ImportPrompt",
    "JoinScreen",
    "MentionsScreen",
    "NotesAnswer",
    "NotesRequest",
    "NotesScreen",
    "PairScreen",
    "PaletteScreen",
    "RenameRequest",
    "RenameTag",
    "Review",
    "ReviewScreen",
    "SkippedScreen",
    "TagPicker",
    "TagRequest",
    "WhenScreen",
    "WhoAnswer",
    "WhoScreen",
    "theme_screen",
    "themes_of",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"tui.{_HOMES[name]}"), name)
