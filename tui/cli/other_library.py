"""Another reader's library, as a folder or as a bundle, for a command that compares or takes over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import LibraryError
from tui.cli.messages import plain

if TYPE_CHECKING:
    from store.exchange.bundle import Holdings


@contextmanager
def held_in(other: Path) -> Iterator[Holdings]:
    """What a folder or a bundle holds; what is neither ends the command with a sentence."""
    from store.exchange import bundle
    from store.library import Library

    try:
        if not other.is_dir():
            yield bundle.read(other.read_bytes())
            return
        if not (other / "articles.journal").exists():
            raise LibraryError("It is a folder without a library.")
        with Library.open(other, write=False) as library:
            yield library.holdings()
    except (LibraryError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise click.ClickException(f"{plain(other)}: {plain(reason)}") from error
