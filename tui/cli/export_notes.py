"""`dateline export notes`: what the reader marked and wrote, in every form in which it is needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.exchange.notes import FORMATS, SUFFIXES, write
from tui.cli.export_query import asked_in, form_for, refuse_binary
from tui.cli.group import chosen_library, library_option
from tui.cli.messages import complain, plain
from tui.cli.open_library import existing, opened
from tui.cli.output import deliver
from tui.cli.query_command import QueryCommand
from tui.presenters import note_export

if TYPE_CHECKING:
    from store.exchange.notes.model import By

_BINARY = ("qdpx", "brat")


@click.command("notes", cls=QueryCommand)
@click.argument("query", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="md if not given, or as the file's name says. w3c is Web Annotation JSON-LD; qdpx and qdc are REFI-QDA; brat (a zip) and conll are for training models.",
)
@click.option(
    "--by",
    type=click.Choice(("tag", "article")),
    default="tag",
    show_default=True,
    help="How md and html are divided.",
)
@click.option("--creator", metavar="NAME", default="", help="Who made the notes, where a format can say it.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@library_option
def notes_command(
    query: tuple[str, ...], form: str | None, by: By, creator: str, output: Path | None, library: Path | None
) -> None:
    """Write the notes: all, or those for which the QUERY holds.

    Words are sought in tags, comments, quotations and titles; tag: asks for a note's own tags, who: and kind: for the names in its
    passage, every other field for its article. Notes whose words are gone are there too, and say so.

    \b
    Examples:
      dateline export notes --by article --output notes.html
      dateline export notes tag:war -tag:war/drones --format csv > war.csv
      dateline export notes --format w3c --creator "A. Reader" --output notes.jsonld
    """
    form = form or form_for(output, SUFFIXES, "md")
    if form in _BINARY:
        refuse_binary(form, output, sys.stdout)
    with opened(existing(chosen_library(library))) as shelf:
        typed, among = asked_in(shelf, query)
        made = note_export.report(
            shelf,
            note_export.every_note(shelf),
            typed,
            among=among,
            by=by,
            creator=creator,
            on_fault=lambda sentence: complain(plain(sentence)),
        )
    if not made.entries:
        complain("No note fits." if made.total else "Nothing is tagged or noted yet.")
    deliver(write(made, form), output)
