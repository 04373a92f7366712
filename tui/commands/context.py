"""What a command gets to see: the screen with all that its controllers offer, and the pane in which the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from tui.controllers.shell import Shell

if TYPE_CHECKING:
    from textual.app import App

    from tui.controllers.article import Reader
    from tui.controllers.codebook import CodebookController
    from tui.controllers.entities import EntityController
    from tui.controllers.events import EventController
    from tui.controllers.export import Exporter
    from tui.controllers.importing import ImportController
    from tui.controllers.inspect import InspectController
    from tui.controllers.memos import MemoController
    from tui.controllers.mention_walk import MentionWalk
    from tui.controllers.notes import NoteController
    from tui.controllers.refresh import Refresh
    from tui.controllers.search import SearchController
    from tui.state.where import Where
    from tui.widgets.article_view import ArticleView


class Context(Shell, Protocol):
    """The main screen, for commands. Unlike a controller, a command may use all of every controller."""

    @property
    def app(self) -> App[Any]:
        """The application, to end it."""

    @property
    def where(self) -> Where:
        """The pane in which the reader is."""

    @property
    def view(self) -> ArticleView:
        """The text."""

    @property
    def reader(self) -> Reader:
        """Opening articles and going to places."""

    @property
    def finder(self) -> SearchController:
        """Searching the text and filtering the lists."""

    @property
    def changes(self) -> Refresh:
        """Undo and redo."""

    @property
    def marker(self) -> NoteController:
        """Tags and comments."""

    @property
    def memos(self) -> MemoController:
        """What is written on things as a whole."""

    @property
    def codebook(self) -> CodebookController:
        """The tags."""

    @property
    def asker(self) -> InspectController:
        """Who is this, when was this."""

    @property
    def namer(self) -> EntityController:
        """Corrections of names."""

    @property
    def chronicler(self) -> EventController:
        """Corrections of events."""

    @property
    def exporter(self) -> Exporter:
        """The timeline's way out."""

    @property
    def importer(self) -> ImportController:
        """Articles that come in while the reader reads."""

    @property
    def walker(self) -> MentionWalk:
        """From mention to mention."""

    def run_command(self, identifier: str) -> None:
        """Runs a command, or says why it cannot run."""

    def step_back(self) -> None:
        """Leaves the innermost thing that can be left."""

    def close_topmost(self) -> bool:
        """Leaves a selection, a zoom or a pane that lies over the text; False if only the app is left to leave."""

    def show_help(self) -> None:
        """All keys, those that work here first."""

    def show_palette(self) -> None:
        """Commands, articles, names and tags, found by a few letters."""

    def ask_theme(self) -> None:
        """The colours, each shown while it is looked at."""
