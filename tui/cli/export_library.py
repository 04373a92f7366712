"""`dateline export library`: all of it as one file that opens elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from store.exchange import bundle
from tui.cli.export_query import refuse_binary
from tui.cli.group import chosen_library, library_option
from tui.cli.open_library import existing, opened
from tui.cli.output import deliver


@click.command("library")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@library_option
def library_command(output: Path | None, library: Path | None) -> None:
    """Write a bundle: one zip of texts, records, notes, decisions and the alias file, readable without dateline.

    dateline merge FILE puts it into another library, or makes one of it.

    \b
    Examples:
      dateline export library --output desk.zip
      dateline merge --library ~/new desk.zip
    """
    refuse_binary("A library", output, sys.stdout)
    with opened(existing(chosen_library(library))) as shelf:
        deliver(bundle.write(shelf.holdings()), output)
