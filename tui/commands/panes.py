"""Going from pane to pane."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where


class _ToPane(Command):
    pane: Where

    def run(self, context: Context) -> None:
        context.panes.focus(self.pane)


class ToArticles(_ToPane):
    """Go to the articles."""

    id, keys, pane = "pane.articles", ("1",), Where.ARTICLES
    title, help = "Go to the articles", "to the list of articles"


class ToText(_ToPane):
    """Go to the text."""

    id, keys, pane = "pane.text", ("2",), Where.TEXT
    title, help = "Go to the text", "to the text of the article"


class ToEntities(_ToPane):
    """Go to the entities."""

    id, keys, pane = "pane.entities", ("3",), Where.ENTITIES
    title, help = "Go to the entities", "to the people, places and organisations"


class ToTimeline(_ToPane):
    """Go to the timeline."""

    id, keys, pane = "pane.timeline", ("4",), Where.TIMELINE
    title, help = "Go to the timeline", "to the timeline"


class NextPane(Command):
    """Go to the next pane."""

    id, keys = "pane.next", ("tab",)
    title, help, palette = "Next pane", "to the next pane", False

    def run(self, context: Context) -> None:
        """Cycles."""
        context.panes.cycle(1)


class PreviousPane(Command):
    """Go to the previous pane."""

    id, keys = "pane.previous", ("shift+tab",)
    title, help, palette = "Previous pane", "to the previous pane", False

    def run(self, context: Context) -> None:
        """Cycles."""
        context.panes.cycle(-1)


class Zoom(Command):
    """Give the whole screen to one pane."""

    id, keys = "pane.zoom", ("+",)
    title, help = "Zoom the pane", "gives the pane the whole screen, and takes it back"

    def lacks(self, context: Context) -> str | None:
        """On a narrow screen every pane has it already."""
        return "One pane fills the screen already" if context.panes.narrow else None

    def run(self, context: Context) -> None:
        """Toggles."""
        context.panes.zoom()


COMMANDS = (ToArticles(), ToText(), ToEntities(), ToTimeline(), NextPane(), PreviousPane(), Zoom())
