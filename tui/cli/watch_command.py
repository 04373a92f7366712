"""`dateline watch`: what comes into folders is imported as it comes."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.group import chosen_library, library_option
from tui.cli.import_command import bring_in, reasons, sentences
from tui.cli.inputs import PATHS, must_exist
from tui.cli.map_option import map_option
from tui.cli.messages import complain, count, plain
from tui.cli.open_library import opened
from tui.cli.recogniser_option import recogniser_option
from tui.importing.folder_watch import FolderWatch

if TYPE_CHECKING:
    from store.articles import Options


@click.command("watch")
@click.option(
    "--every",
    type=click.FloatRange(min=0.2),
    default=5.0,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait between two looks.",
)
@click.option("--once", is_flag=True, help="Look once, import what is there, and end.")
@library_option
@recogniser_option
@map_option
@PATHS
def watch_command(
    paths: tuple[Path, ...],
    every: float,
    once: bool,
    library: Path | None,
    recogniser: str | None,
    options: Options,
) -> None:
    """Import what is in folders, and whatever comes into them until ctrl-C.

    A file is read when it has not grown between two looks. The library is open only while something is imported: where another
    dateline has it just then, the files wait for the next look.

    \b
    Examples:
      dateline watch ~/Downloads/wire
      dateline watch --every 60 --library ~/desk /srv/feeds
    """
    must_exist(paths)
    folder = chosen_library(library)
    watch = FolderWatch(paths)
    try:
        _round(watch, folder, recogniser, options, at_once=True)
        while not once:
            time.sleep(every)
            _round(watch, folder, recogniser, options)
    except KeyboardInterrupt:
        click.echo("Stopped watching; what was imported is kept.")


def _round(
    watch: FolderWatch,
    folder: Path,
    recogniser: str | None,
    options: Options,
    *,
    at_once: bool = False,
) -> None:
    """One look; raises KeyboardInterrupt where the reader ended the import."""
    fresh = watch.fresh(at_once)
    if not fresh:
        return
    with opened(folder, recogniser=recogniser) as shelf:
        if shelf.read_only:
            complain(f"{count(len(fresh), 'file')} left for the next look: {plain(shelf.read_only)}")
            return
        report = bring_in(shelf, fresh, options)
    # What was left out would be left out again: it is looked at when it changes.
    watch.done(fresh)
    for sentence in sentences(report):
        click.echo(f"{time.strftime('%H:%M')} {sentence}")
    for sentence in reasons(report):
        complain(sentence)
    if report.stopped:
        raise KeyboardInterrupt
