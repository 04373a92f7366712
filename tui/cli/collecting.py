"""From paths on the command line to texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from store.articles import Loaded, Skipped, find_files, read
from tui.cli.say import listed, plain

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")


def must_exist(paths: Sequence[Path]) -> None:
    """Refuse what is not there before anything is done; a dangling link is the reader's business."""
    missing = [plain(path) for path in paths if not path.is_symlink() and not _exists(path)]
    if missing:
        verb = "does not exist" if len(missing) == 1 else "do not exist"
        raise click.UsageError(f"{listed(missing)} {verb}: give files or folders of articles.")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # in a folder without rights: the import names it
        return True


def texts(paths: Iterable[Path]) -> Iterator[Loaded | Skipped]:
    """Everything under the paths that can be read, and what cannot, in a stable order."""
    for found in find_files(paths):
        if isinstance(found, Skipped):
            yield found
        else:
            yield from read(found)
