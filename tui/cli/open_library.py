"""Opening a library for a command, its troubles told as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import StoreError
from tui.cli.messages import complain, plain
from tui.cli.recogniser_option import chosen_recogniser

if TYPE_CHECKING:
    from store.library import Library


@contextmanager
def opened(folder: Path, *, write: bool = False, recogniser: str | None = None) -> Iterator[Library]:
    """The library in a folder, closed at the end; what cannot be done ends the command with status 1.

    `recogniser` is the one of the command line; None for that of the environment or of the configuration. With `write` a library that can only be read is refused, and what opening mended is told.
    """
    from store.library import Library

    try:
        with Library.open(folder, recogniser=chosen_recogniser(recogniser)) as library:
            if write and library.read_only:
                raise click.ClickException(plain(library.read_only))
            if write:
                for notice in library.notices:
                    complain(plain(notice))
            yield library
    except StoreError as error:
        raise click.ClickException(plain(error)) from error
