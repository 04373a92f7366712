"""Keeping the index of the texts up with the articles, where a command has the time."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.library import Library
    from store.services.text_search import TextSearch
    from tui.cli.progress import Progress


def index_library(library: Library, bar: Progress) -> None:
    """Takes in the texts of a library that is open for writing."""
    from store.services.text_search import TextSearch

    with closing(TextSearch(library.folder, library.articles, library.text, write=True)) as search:
        index_texts(search, bar)


def index_texts(search: TextSearch, bar: Progress) -> None:
    """Takes in what the index does not know yet."""
    bar.phase("Reading texts", len(search.missing()))
    for done in search.update():
        bar.advance(done)
