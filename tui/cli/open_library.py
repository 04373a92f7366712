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
    from store.records import Document


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


def existing(folder: Path) -> Path:
    """The folder of a library that is there; else the command ends with a sentence, and none is made."""
    if not folder.is_dir():
        raise click.ClickException(f"There is no library in {plain(folder)}: import articles first.")
    return folder


def readable(shelf: Library) -> dict[str, Document]:
    """The articles by id, all that can be read; what cannot is named and left out."""
    found = {}
    for row in shelf.articles():
        try:
            found[row.id] = shelf.document(row.id)
        except StoreError as error:
            complain(plain(error))
    return found
