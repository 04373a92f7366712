"""From paths on the command line to texts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store import articles, pipeline
from tui.cli.messages import listed, plain

if TYPE_CHECKING:
    from store.articles import Loaded, Options, Skipped

STANDARD_INPUT = Path("-")
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")


def must_exist(paths: Sequence[Path]) -> None:
    """Refuse what is not there before anything is done; a dangling link is the reader's business."""
    missing = [p for p in paths if p != STANDARD_INPUT and not p.is_symlink() and not _exists(p)]
    if not missing:
        return
    verb = "does not exist" if len(missing) == 1 else "do not exist"
    sentence = f"{listed(plain(path) for path in missing)} {verb}: give files or folders of articles."
    meant = get_close_matches(str(missing[0]), ("import", "extract", "timeline", "search", "check"), 1)
    raise click.UsageError(f"{sentence} Or is it the command dateline {meant[0]}?" if meant else sentence)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # in a folder without rights: the import names it
        return True


def texts(paths: Iterable[Path], options: Options | None = None) -> Iterator[Loaded | Skipped]:
    """Everything under the paths that can be read, and what cannot, in a stable order; "-" is standard input."""
    for is_input, run in groupby(paths, lambda path: path == STANDARD_INPUT):
        if is_input:
            yield from articles.read_stream(sys.stdin.buffer, options or articles.Options())
        else:
            yield from pipeline.read_all(run, options)
