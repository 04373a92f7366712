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


class Import(Command):
    """Bring files or a folder in while reading."""

    id, writes = "app.import", True
    title, help = "Import files or a folder", "brings in files or a folder while you read"

    def run(self, context: Context) -> None:
        """From which path."""
        context.importer.ask()


class StopImport(Command):
    """End the import that is under way."""

    id = "app.stop-import"
    title, help = "Stop the import", "ends an import under way; what came is kept"

    def lacks(self, context: Context) -> str | None:
        """An import."""
        return None if context.importer.is_running else "Nothing is being imported"

    def run(self, context: Context) -> None:
        """At once."""
        context.importer.stop()


class SkippedFiles(Command):
    """What imports left out."""

    id = "app.skipped"
    title, help = "Skipped files", "lists what imports left out, with the reasons; enter tries one again"

    def run(self, context: Context) -> None:
        """With the reasons."""
        context.importer.ask_skipped()


class Watch(Command):
    """Import what comes into a folder, as it comes."""

    id, writes = "app.watch", True
    title, help = "Watch a folder", "imports what comes into a folder while you read"

    def run(self, context: Context) -> None:
        """Which one."""
        context.importer.watch.ask()


class StopWatching(Command):
    """Watch no folder any more."""

    id = "app.stop-watching"
    title, help = "Stop watching", "watches no folder any more"

    def lacks(self, context: Context) -> str | None:
        """A folder that is watched."""
        return None if context.importer.watch.is_watching else "No folder is watched"

    def run(self, context: Context) -> None:
        """What was imported stays."""
        context.importer.watch.stop()


COMMANDS = (
    Undo(),
    Redo(),
    Help(),
    Palette(),
    Theme(),
    Import(),
    StopImport(),
    SkippedFiles(),
    Watch(),
    StopWatching(),
)
