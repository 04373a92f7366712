"""`dateline timeline`: the timeline as it goes out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store import pipeline
from store.events.salience.levels import ORDER
from store.exchange.timeline import SUFFIXES, write
from tui.cli.document_stream import Reader
from tui.cli.group import chosen_library, library_option
from tui.cli.inputs import must_exist
from tui.cli.map_option import map_option
from tui.cli.messages import complain, passed_over, plain
from tui.cli.open_library import opened, readable
from tui.cli.output import deliver
from tui.cli.progress import progress
from tui.cli.recogniser_option import loaded_recogniser, recogniser_option
from tui.cli.timeline_options import Asked, choice_of, date_of, must_follow
from tui.presenters.timeline_export import Material, remarks

if TYPE_CHECKING:
    from store.articles import Options
    from store.records import Level

_FORMATS = ("text", "json", "csv", "md", "html", "timelinejs")


@click.command("timeline")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH…]")
@click.option("--from", "first", callback=date_of, metavar="DATE", help="Nothing that ends before this date.")
@click.option("--to", "last", callback=date_of, metavar="DATE", help="Nothing that begins after it.")
@click.option("--who", multiple=True, metavar="NAME", help="Only what names them; any spelling will do.")
@click.option(
    "--tag",
    metavar="TAG",
    help="Only events with this tag or one below it, and what is told in passages with it.",
)
@click.option(
    "--level",
    type=click.Choice(ORDER),
    default="more",
    show_default=True,
    help="How much: about 15 rows, about 50, all rows, or every dated passage.",
)
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), help="text if not given, or as the file's name says."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@recogniser_option
@map_option
@library_option
def timeline_command(
    paths: tuple[Path, ...],
    first: str | None,
    last: str | None,
    who: tuple[str, ...],
    tag: str | None,
    level: Level,
    form: str | None,
    output: Path | None,
    recogniser: str | None,
    options: Options,
    library: Path | None,
) -> None:
    """Print the timeline of the library, or of PATHs read as one collection without a library.

    DATE is 2020, 2020-11, 2020-11-09 or any other EDTF. A row shows its date as said ("~" if inferred), how many
    articles and sources tell it, and "⚑" if dates or numbers clash. The rows that are asked for make a story of
    their own, the heaviest of which are shown; --level told shows all of them. In CSV a cell that a spreadsheet would compute
    (one that begins with = + - @, tab or return) gets an apostrophe before it.

    \b
    Examples:
      dateline timeline --from 2020-09 --to 2020-11 --who Ortega
      dateline timeline --format html --output timeline.html
      dateline timeline --format timelinejs wire/ > timeline.json
    """
    must_exist(paths)
    _must_belong(paths, recogniser)
    asked = Asked(first, last, who, tag, level)
    must_follow(first, last)
    found = _of_paths(paths, recogniser, options) if paths else _of_library(chosen_library(library))
    deliver(_written(found, asked, form or _form_of(output)).encode(), output)


def _must_belong(paths: Sequence[Path], recogniser: str | None) -> None:
    """Refuse options of a library together with PATHs, and those of PATHs without."""
    source = click.get_current_context().get_parameter_source("library")
    if paths and source is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("Give PATHs or --library, not both: with PATHs no library is opened.")
    if recogniser and not paths:
        raise click.UsageError(
            "--recogniser is for PATHs: the names of a library are found by dateline import --recogniser."
        )


def _form_of(output: Path | None) -> str:
    return SUFFIXES.get(output.suffix.lower(), "text") if output else "text"


def _of_paths(paths: Sequence[Path], recogniser: str | None, options: Options) -> Material:
    by = loaded_recogniser(recogniser)
    documents, examined = {}, {}
    with progress("Reading") as bar:
        reader = Reader(bar)
        for document, found in pipeline.examine_all(bar.each(reader.documents(paths, options)), by=by):
            documents[found.article], examined[found.article] = document, found
        bar.phase("Linking names and events", None)
        analysis = pipeline.assemble(documents, examined)
    if reader.quiet:
        complain(passed_over(reader.quiet))
    if not reader.read:
        raise click.ClickException("Nothing could be read.")
    return Material(analysis.events, documents, analysis.entities)


def _of_library(folder: Path) -> Material:
    if not folder.is_dir():
        raise click.ClickException(f"There is no library in {plain(folder)}: import articles, or give PATHs.")
    with opened(folder) as shelf:
        findings = shelf.analysis()
        with progress("Reading dates and names") as bar:
            if findings.is_stale():
                findings.refresh(bar)
        return Material(
            tuple(findings.events()),
            readable(shelf),
            tuple(findings.entities()),
            tuple(shelf.annotations()),
            findings.groups(),
        )


def _written(found: Material, asked: Asked, form: str) -> str:
    choice = choice_of(asked, found.documents.values(), found.entities, found.annotations)
    made = found.timeline(choice, asked.words(), asked.level)
    for remark in remarks(made, form):
        complain(remark)
    return write(made, form)
