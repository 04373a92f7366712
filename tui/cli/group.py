"""The command group, its common options, and what `dateline PATH…` means."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from store.storage import log_file, user_folders
from store.version import VERSION
from tui.cli.encoding import be_lenient
from tui.cli.endings import end_by_fault, end_in_order

_COMMANDS = {
    "open": ("tui.cli.open_command", "open_command"),
    "import": ("tui.cli.import_command", "import_command"),
    "watch": ("tui.cli.watch_command", "watch_command"),
    "extract": ("tui.cli.extract_command", "extract_command"),
    "timeline": ("tui.cli.timeline_command", "timeline_command"),
    "export": ("tui.cli.export_command", "export_command"),
    "import-notes": ("tui.cli.import_notes_command", "import_notes_command"),
    "merge": ("tui.cli.merge_command", "merge_command"),
    "agreement": ("tui.cli.agreement_command", "agreement_command"),
    "search": ("tui.cli.search_command", "search_command"),
    "mcp": ("tui.cli.mcp_command", "mcp_command"),
    "check": ("tui.cli.check_command", "check_command"),
    "keys": ("tui.cli.keys_command", "keys_command"),
    "completions": ("tui.cli.completions_command", "completions_command"),
}
_HELP = """\
Read bundles of news articles: who is who, what happened when, and who else tells it.

\b
  dateline PATH…           import what is new and open the app on those articles
  dateline                 open the whole library
  dateline import PATH…    import without opening the app
  dateline watch PATH…     import what is in folders, and what comes into them
  dateline extract PATH…   print articles, names, dates and events as JSON Lines
  dateline timeline        print the timeline: text, JSON, CSV, Markdown, HTML, TimelineJS
  dateline export notes    write what you marked and wrote: Markdown, HTML, CSV, JSON, W3C, REFI-QDA
  dateline import-notes F  take notes from W3C, Hypothes.is or REFI-QDA files
  dateline merge OTHER     take over what another library or its bundle holds
  dateline agreement OTHER compare your tags with another reader's: kappa, alpha
  dateline search WORDS    find words in all texts: text, JSON, CSV
  dateline mcp             serve the library to an assistant, for reading only
  dateline check           verify the library
  dateline keys            print the keymap
  dateline completions S   print what bash, zsh or fish needs to complete words

PATH is a file (text, web page, PDF, Word, mail, feed, table, archive …) or
a folder of them.

\b
Examples:
  dateline seeds/
  dateline --library ~/desk wire/ notes.md
  dateline import --library ~/desk wire/
  dateline extract --only dates,names wire/ > wire.jsonl
  dateline ./import        (a folder that is called like a command)

\b
The library is a folder: --library, else DATELINE_LIBRARY, else
  {library}
"""


class Commands(click.Group):
    """Commands loaded when they are called; a first word that is none of them is a path to open."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run it; whatever happens, a reader sees a sentence, and the rest stands in the log."""
        log_file.start()
        be_lenient()
        end_in_order()
        try:
            return super().main(*args, **extra)
        except Exception as fault:
            end_by_fault(fault)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help."""
        return [
            "import",
            "watch",
            "extract",
            "timeline",
            "export",
            "import-notes",
            "merge",
            "agreement",
            "search",
            "mcp",
            "check",
            "keys",
            "completions",
        ]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take what is no command as paths; `open` is a name for us, not for the reader."""
        if args[0] not in self.list_commands(ctx):
            return "open", self.get_command(ctx, "open"), args
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and options; where none fits, the files and folders that may be opened."""
        return super().shell_complete(ctx, incomplete) or [CompletionItem(incomplete, type="file")]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help with the place of the default library in it."""
        self.help = help_with(default_library())
        super().format_help(ctx, formatter)


def help_with(library: object) -> str:
    """The help of the whole program, with the place of the default library."""
    return _HELP.format(library=library)


def default_library() -> Path:
    """The library in the user's data folder."""
    return user_folders.user_data_path("dateline", appauthor=False)


def library_option(command: click.decorators.FC) -> click.decorators.FC:
    """`--library DIR`, which the group and every command with a library take."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="DIR",
        envvar="DATELINE_LIBRARY",
        help="The library folder; it is made if it is not there.",
    )(command)


def chosen_library(own: Path | None) -> Path:
    """The library of this call: the command's own option, else the group's, else the default."""
    context = click.get_current_context()
    source = context.get_parameter_source("library")
    above = context.parent.params.get("library") if context.parent else None
    if above is not None and source is not click.core.ParameterSource.COMMANDLINE:
        own = above
    return own if own is not None else default_library()


@click.command(
    cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@library_option
@click.version_option(VERSION, prog_name="dateline", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, library: Path | None) -> None:
    """Run `dateline`."""
    if context.invoked_subcommand is None:
        command = main.get_command(context, "open")
        assert command is not None
        context.invoke(command, library=library, paths=())
