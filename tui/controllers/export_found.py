"""What a search found, put together for a file while keys go on working: passages as a table, or their articles as references."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from store.errors import StoreError
from store.exchange.articles import FORMATS, Reference
from store.exchange.articles import write as write_references
from tui.presenters.article_export import references
from tui.presenters.search_export import FoundArticle, found_article, write

if TYPE_CHECKING:
    from store.library import Library
    from tui.view_models.export import FoundPassages

CHUNK = 20
"""Articles that are read before keys get their turn."""
REFERENCES = frozenset(FORMATS) - {"csv"}
"""Formats of articles; "csv" is a table of passages here."""


class Written(NamedTuple):
    """A file, and how many articles it holds."""

    content: bytes
    articles: int


async def written(
    library: Library, found: FoundPassages, form: str, on_fault: Callable[[str], object]
) -> Written:
    """The whole file in a format; `on_fault` is told of an article that cannot be read."""
    cited: list[Reference] = []
    passages: list[FoundArticle] = []
    for number, key in enumerate(found.articles):
        if number % CHUNK == 0:
            await asyncio.sleep(0)
        if form in REFERENCES:
            cited += references(library, [key], on_fault)
            continue
        try:
            row, text = library.row(key), library.text(key)
            passages.append(found_article(key, row.date, row.title, row.source, text, found.of(key)))
        except StoreError as error:
            on_fault(str(error))
    if form in REFERENCES:
        return Written(write_references(cited, form), len(cited))
    return Written(write(found.query, passages, form), len(passages))
