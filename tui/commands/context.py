"""What a command gets to see: where the reader is, and the parts of the screen that do things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.controllers.article import Reader
    from tui.controllers.entities import EntityController
    from tui.controllers.events import EventController
    from tui.controllers.export import Exporter
    from tui.controllers.focus import Panes
    from tui.controllers.inspect import InspectController
    from tui.controllers.notes import NoteController
    from tui.controllers.search import SearchController
    from tui.screens.main import MainScreen
    from tui.state.session import Session
    from tui.state.where import Where
    from tui.widgets.article_view import ArticleView


@dataclass(frozen=True, slots=True)
class Context:
    """The moment in which a command runs."""

    screen: MainScreen
    where: Where
    """The pane in which the reader is."""

    @property
    def session(self) -> Session:
        """What is open."""
        return self.screen.session

    @property
    def panes(self) -> Panes:
        """Focus, zoom, the four panes."""
        return self.screen.panes

    @property
    def reader(self) -> Reader:
        """Opening articles and going to places."""
        return self.screen.reader

    @property
    def finder(self) -> SearchController:
        """Searching the text and filtering the lists."""
        return self.screen.finder

    @property
    def marker(self) -> NoteController:
        """Tags and comments."""
        return self.screen.marker

    @property
    def asker(self) -> InspectController:
        """Who is this, when was this."""
        return self.screen.asker

    @property
    def namer(self) -> EntityController:
        """Corrections of names."""
        return self.screen.namer

    @property
    def chronicler(self) -> EventController:
        """Corrections of events."""
        return self.screen.chronicler

    @property
    def exporter(self) -> Exporter:
        """The timeline's way out."""
        return self.screen.exporter

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self.screen.panes.text.view

    def say(self, message: str) -> None:
        """One line for the reader, until the next key."""
        self.screen.say(message)
