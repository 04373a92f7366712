"""Undo, help, palette, themes."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context


class Undo(Command):
    """Take the last change back."""

    id, keys, writes = "app.undo", ("u",), True
    title, help = "Undo", "takes the last change back, also one of an earlier day"

    def run(self, context: Context) -> None:
        """And says which."""
        context.changes.undo()


class Redo(Command):
    """Make the change again that was taken back."""

    id, keys, writes = "app.redo", ("ctrl+r",), True
    title, help = "Redo", "makes the change again that was taken back"

    def run(self, context: Context) -> None:
        """And says which."""
        context.changes.redo()


class Help(Command):
    """Show all keys, those that work here first."""

    id, keys = "app.help", ("?", "f1")
    title, help, footer, rank = "Help", "shows all keys, those that work here first", "help", 90

    def run(self, context: Context) -> None:
        """Over the screen; esc leaves it."""
        context.show_help()


class Palette(Command):
    """Find a command, an article, a name or a tag by a few letters."""

    id, keys = "app.palette", (":", "ctrl+p")
    title, palette = "Palette", False
    help = "finds commands, articles, names and tags by a few letters"

    def run(self, context: Context) -> None:
        """Ranked by how well the letters fit."""
        context.show_palette()


class Theme(Command):
    """Choose the colours."""

    id = "app.theme"
    title, help = "Change the theme", "chooses the colours, with a preview"

    def run(self, context: Context) -> None:
        """Kept for the next time."""
        context.ask_theme()


COMMANDS = (Undo(), Redo(), Help(), Palette(), Theme())
