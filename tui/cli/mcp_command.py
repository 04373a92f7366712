"""`dateline mcp`: a library for assistants, read-only, over standard input and output."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from tui.cli.group import chosen_library, library_option
from tui.cli.open_library import existing
from tui.cli.recogniser_option import chosen_recogniser


@click.command("mcp")
@library_option
def mcp_command(library: Path | None) -> None:
    """Serve the library to an assistant over the Model Context Protocol (stdio), for reading only.

    The assistant starts this command itself; it can search, read articles, look up names, and ask for the timeline and for your
    notes. It changes nothing, and you can have the library open meanwhile. Needs the extra "mcp".

    \b
    Example, as most assistants are told of a server:
      {"command": "dateline", "args": ["mcp", "--library", "/home/me/desk"]}
    """
    folder = existing(chosen_library(library))
    try:
        server = import_module("tui.assistants.server")
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("mcp", "mcp_types", "pydantic"):
            raise
        raise click.ClickException(
            "This needs a library that is not installed: pip install 'dateline[mcp]'."
        ) from error
    live = import_module("tui.assistants.live_library").LiveLibrary(folder, chosen_recogniser(None))
    with live:
        server.make_server(live).run("stdio")
