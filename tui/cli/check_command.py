"""`dateline check`: is everything in the library whole."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.group import chosen_library, library_option
from tui.cli.messages import count, plain
from tui.cli.open_library import opened


@click.command("check")
@library_option
def check_command(library: Path | None) -> None:
    """Verify the library: records, checksums, texts, anchors of annotations.

    Every finding is a sentence. The exit status is 0 if all is well, 1 if not.
    """
    folder = chosen_library(library)
    if not folder.is_dir():
        raise click.ClickException(f"There is no library in {plain(folder)}.")
    with opened(folder) as shelf:
        for notice in shelf.notices:
            click.echo(plain(notice))
        findings = shelf.check()
        for finding in findings:
            click.echo(plain(finding.what))
        articles = count(len(shelf.articles()), "article")
    if any(finding.severity == "error" for finding in findings):
        raise SystemExit(1)
    click.echo(f"{articles} in {plain(folder)}: all is well.")
