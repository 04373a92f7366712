"""`dateline import`: into the library, analysed, with a report of every file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.group import chosen_library, library_option
from tui.cli.inputs import PATHS, must_exist, texts
from tui.cli.map_option import map_option
from tui.cli.messages import complain, count, passed_over, plain
from tui.cli.open_library import opened
from tui.cli.progress import progress
from tui.cli.recogniser_option import recogniser_option
from tui.cli.text_index import index_library
from tui.importing.report import Report

if TYPE_CHECKING:
    from store.articles import Options
    from store.library import Library


@click.command("import")
@library_option
@recogniser_option
@map_option
@click.option(
    "--retry",
    is_flag=True,
    help="Work out again what the PATHs hold, with ten times the time for each article: for those of which a report said "
    "that something could not be worked out.",
)
@PATHS
def import_command(
    paths: tuple[Path, ...], library: Path | None, recogniser: str | None, options: Options, retry: bool
) -> None:
    """Import articles from files or folders, without opening the app.

    What is already there is recognised by its text. What cannot be read is named at the end with the reason, and the rest
    goes on. Ctrl-C stops it and keeps what is done.

    \b
    Examples:
      dateline import wire/
      dateline import --library ~/desk wire/ report.pdf articles.jsonl
      dateline import --retry wire/long.txt
      dateline import --map text=body,title=headline scraped.csv
      curl https://paper.example/story | dateline import -
    """
    must_exist(paths)
    with opened(chosen_library(library), write=True, recogniser=recogniser) as shelf:
        report = bring_in(shelf, paths, options, retry=retry)
        for sentence in sentences(report):
            click.echo(sentence)
        for sentence in (*map(plain, shelf.analysis().notices), *reasons(report)):
            complain(sentence)
    if report.stopped:
        raise SystemExit(130)
    raise SystemExit(1 if report.nothing else 0)


def bring_in(
    library: Library, paths: Sequence[Path], options: Options | None = None, *, retry: bool = False
) -> Report:
    """Import what is new and analyse it; ctrl-c ends it early with what is done.

    With `retry` also what was there already is worked out again, with more time for each article.
    """
    report = Report()
    with progress("Importing") as bar:
        try:
            with library.importing():
                for found in bar.each(texts(paths, options)):
                    report.take(library, found)
            if not report.nothing:
                library.analysis().refresh(bar, again=report.articles if retry else ())
                index_library(library, bar)
        except KeyboardInterrupt:
            report.stopped = True
    return report


def sentences(report: Report) -> list[str]:
    """The closing report: what was done."""
    lines = ["Stopped; what was done is kept." if report.stopped else "", report.summary()]
    if report.review:
        lines.append(
            f"{count(report.review, 'annotation')} found no place in the new version: listed for review in the app."
        )
    return [line for line in lines if line]


def reasons(report: Report) -> list[str]:
    """What was left out and why, a line each; pictures and the like in folders are only counted."""
    named = [f"Skipped {plain(s.path)}: {plain(s.reason)}" for s in report.skipped if not s.quiet]
    if quiet := Counter(s.kind for s in report.skipped if s.quiet):
        named.append(passed_over(quiet))
    return [*report.notices, *named]
