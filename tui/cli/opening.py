"""`dateline PATH…` and `dateline`: into the app."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.collecting import must_exist
from tui.cli.group import chosen_library, library_option
from tui.cli.importing import Report, analyse, bring_in, reasons, sentences
from tui.cli.libraries import opened
from tui.cli.progress import progress
from tui.cli.say import listed, on_terminal, plain


@click.command("open", hidden=True)
@library_option
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="PATH…")
def open_command(paths: tuple[Path, ...], library: Path | None) -> None:
    """Import what is new and open the app on those articles; without a path on the whole library."""
    must_exist(paths)
    if not on_terminal():
        raise click.UsageError(
            "The app needs a terminal to paint on. To import without it: dateline import PATH…; "
            "to print what is in articles as JSON Lines: dateline extract PATH…"
        )
    raise SystemExit(_run(chosen_library(library), paths))


def _run(folder: Path, paths: tuple[Path, ...]) -> int:
    with opened(folder) as shelf:
        notices: tuple[str, ...] = tuple(shelf.notices)
        report = None
        if paths and not shelf.read_only:
            report = bring_in(shelf, paths)
            notices = (*notices, *_told(report))
            if report.nothing:
                raise click.ClickException("\n".join(["Nothing could be imported.", *reasons(report)]))
        elif shelf.analysis().behind():
            with progress("Reading dates and names") as bar:
                analyse(shelf, bar)
        from tui.app import DatelineApp

        only = report.articles if report else None
        app = DatelineApp(shelf, only=only, label=listed(plain(path) for path in paths), notices=notices)
        app.run()
        return app.return_code or 0


def _told(report: Report) -> list[str]:
    """What the app should say of an import: only what is not as expected."""
    left_out = reasons(report)
    if report.stopped or report.review or left_out:
        return [*sentences(report), *left_out]
    return []
