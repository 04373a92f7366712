"""Memos: what is written on an article, a name or a row of the timeline as a whole."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where


class WriteMemo(Command):
    """Write a memo on what the list stands on, or on the open article."""

    id, keys = "memo.write", ("M",)
    title = "Write a memo"
    help = "writes a memo on the article, the name or the event as a whole; an empty one is taken off"
    writes = True

    def lacks(self, context: Context) -> str | None:
        """There must be something to write on."""
        if context.where is Where.ENTITIES:
            return None if context.panes.entities.chosen else "No name is shown"
        if context.where is Where.TIMELINE:
            return None if context.panes.timeline.chosen else "No row is chosen"
        return None if _article(context) else "No article is open"

    def run(self, context: Context) -> None:
        """Opens the editor."""
        if context.where is Where.ENTITIES and (entity := context.panes.entities.chosen):
            context.memos.on_entity(entity)
        elif context.where is Where.TIMELINE and (event := context.panes.timeline.chosen):
            context.memos.on_event(event)
        elif article := _article(context):
            context.memos.on_article(article)


class ListMemos(Command):
    """List all memos."""

    id, keys = "memo.list", ("g m",)
    title, help = "All memos", "finds a memo by its words, and goes to what it is on"

    def run(self, context: Context) -> None:
        """Also of what is not there now."""
        context.memos.list_all()


def _article(context: Context) -> str | None:
    return context.panes.articles.chosen if context.where is Where.ARTICLES else context.session.current


COMMANDS = (WriteMemo(), ListMemos())
"""In the order of the help."""
