"""`dateline export`: the one door out, for what a reader made and for what was found."""

from __future__ import annotations

from importlib import import_module

import click

_KINDS = {
    "notes": ("tui.cli.export_notes", "notes_command"),
    "articles": ("tui.cli.export_articles", "articles_command"),
    "entities": ("tui.cli.export_entities", "entities_command"),
    "library": ("tui.cli.export_library", "library_command"),
    "timeline": ("tui.cli.timeline_command", "timeline_command"),
}


class _Kinds(click.Group):
    """What can be exported, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the help."""
        return list(_KINDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """What is called so, or None."""
        if cmd_name not in _KINDS:
            return None
        module, name = _KINDS[cmd_name]
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.command("export", cls=_Kinds)
def export_command() -> None:
    """Write notes, articles, entities, the timeline or the whole of a library to a file or to standard output.

    The same library gives the same bytes each time.

    \b
    Examples:
      dateline export notes --output notes.md
      dateline export notes tag:casualties from:2020-09 --format csv
      dateline export notes --output project.qdpx      (for QualCoder, NVivo, MAXQDA, ATLAS.ti)
      dateline export articles --format ris            (for Zotero)
    """
