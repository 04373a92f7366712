"""`dateline merge`: what another library holds, into this one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.group import chosen_library, library_option
from tui.cli.inputs import must_exist
from tui.cli.messages import complain, count, plain
from tui.cli.open_library import opened
from tui.cli.other_library import held_in
from tui.cli.progress import progress
from tui.cli.text_index import index_library

if TYPE_CHECKING:
    from store.exchange.bundle import Holdings
    from store.library import Library
    from store.services.library_merge import Merged


@click.command("merge")
@click.argument("others", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="OTHER…")
@library_option
def merge_command(others: tuple[Path, ...], library: Path | None) -> None:
    """Take over what OTHER libraries hold and this one does not: articles, notes, decisions, stars.

    OTHER is the folder of a library or a bundle of one (dateline export library). Records are known by their ids, so
    that merging again adds nothing. Where both say something else of the same thing, this library's word stands, the
    contradiction is printed, and decided in the app (“Contradictions of a merge”). One undo takes the notes and decisions of one OTHER back; its articles stay.

    \b
    Examples:
      dateline merge ~/colleague/desk
      dateline merge --library ~/new desk.zip
    """
    must_exist(others)
    folder = chosen_library(library)
    for other in others:
        if other.resolve() == folder.resolve():
            raise click.UsageError(f"{plain(other)} is this library itself.")
    with opened(folder, write=True) as shelf:
        for other in others:
            with held_in(other) as held:
                merged = shelf.merge(held, other.stem)
                _take_aliases(shelf, held)
            _tell(other, merged, shelf)
        _catch_up(shelf)


def _take_aliases(shelf: Library, held: Holdings) -> None:
    """Their file of names, where there is none here; two files are for a person to put together."""
    ours = shelf.folder / "aliases.toml"
    if held.aliases is None:
        return
    if not ours.exists():
        ours.write_text(held.aliases, encoding="utf-8")
    elif ours.read_text(encoding="utf-8", errors="replace") != held.aliases:
        complain("Both have an aliases.toml: this library's stays; put into it what you want of the other.")


def _tell(other: Path, merged: Merged, shelf: Library) -> None:
    parts = [
        f"{count(merged.articles, 'article')}, {count(merged.notes, 'note')} and "
        f"{count(merged.decisions, 'decision')} taken over"
    ]
    if merged.known:
        parts.append(f"{merged.known:,} notes and decisions were here already")
    if merged.conflicts:
        parts.append(
            f"{count(merged.conflicts, 'contradiction')}: this library's word stands until the app decides"
        )
    click.echo(f"{plain(other)}: {'; '.join(parts)}.")
    found = shelf.conflicts.open()[-merged.conflicts :] if merged.conflicts else ()
    for sentence in (*(conflict.sentence for conflict in found), *merged.problems):
        complain(plain(sentence))


def _catch_up(shelf: Library) -> None:
    with progress("Reading dates and names") as bar:
        findings = shelf.analysis()
        if findings.is_stale():
            findings.refresh(bar)
        index_library(shelf, bar)
