"""From paths on the command line to texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store import articles
from tui.cli.messages import listed, plain

if TYPE_CHECKING:
    from store.articles import Loaded, Skipped

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")


def must_exist(paths: Sequence[Path]) -> None:
    """Refuse what is not there before anything is done; a dangling link is the reader's business."""
    missing = [path for path in paths if not path.is_symlink() and not _exists(path)]
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


def texts(paths: Iterable[Path]) -> Iterator[Loaded | Skipped]:
    """Everything under the paths that can be read, and what cannot, in a stable order."""
    for found in articles.find_files(paths):
        if isinstance(found, articles.Skipped):
            yield found
        else:
            yield from articles.read(found)
