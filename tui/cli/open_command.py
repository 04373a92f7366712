"""`dateline PATH…` and `dateline`: into the app."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.articles import Loaded
from store.storage.texts import name_of
from tui.cli.group import chosen_library, library_option
from tui.cli.import_command import bring_in, reasons, sentences
from tui.cli.inputs import must_exist, texts
from tui.cli.messages import count, listed, on_terminal, plain
from tui.cli.open_library import opened
from tui.cli.progress import progress

if TYPE_CHECKING:
    from store.library import Library
    from tui.importing.report import Report


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
    # Until the first frame nothing becomes garbage, and looking for some would take a tenth of the start.
    gc.disable()
    try:
        raise SystemExit(_run(chosen_library(library), paths))
    finally:
        gc.enable()


def _run(folder: Path, paths: tuple[Path, ...]) -> int:
    with opened(folder) as shelf:
        work = bool(paths) or shelf.is_stale()
        if work:
            gc.enable()
        only, notices = _bring(shelf, paths) if paths else (None, [])
        if work and not paths:
            with progress("Reading dates and names") as bar:
                shelf.analysis().refresh(bar)
        from tui.app import DatelineApp
        from tui.cli.run_app import run_app

        label = listed(plain(path) for path in paths)
        app = DatelineApp(shelf, only=only, label=label, notices=[*map(plain, shelf.notices), *notices])
        return run_app(app)


def _bring(library: Library, paths: tuple[Path, ...]) -> tuple[frozenset[str], list[str]]:
    """Ids of the articles that the paths hold, and what the app should say of getting them."""
    if library.read_only:
        return _known(library, paths)
    report = bring_in(library, paths)
    if report.nothing:
        raise click.ClickException("\n".join(["Nothing could be imported.", *reasons(report)]))
    return report.articles, _told(report)


def _known(library: Library, paths: tuple[Path, ...]) -> tuple[frozenset[str], list[str]]:
    """Of a library that can only be read: those of the articles that it has."""
    wanted = {name_of(t.text) for t in texts(paths) if isinstance(t, Loaded)}
    by_body = {row.body: row.id for row in library.articles()}
    missing = len(wanted - by_body.keys())
    said = [f"{count(missing, 'new article')} left out: nothing can be imported now."] if missing else []
    return frozenset(by_body[body] for body in wanted & by_body.keys()), said


def _told(report: Report) -> list[str]:
    """What the app should say of an import: only what is not as expected."""
    left_out = reasons(report)
    if report.stopped or report.review or left_out:
        return [*sentences(report), *left_out]
    return []
