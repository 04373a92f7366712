"""Articles on their way out as references, for the command and for the app alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.exchange.articles import Reference

if TYPE_CHECKING:
    from store.library import Library


def references(
    library: Library, articles: Iterable[str], on_fault: Callable[[str], object]
) -> Iterator[Reference]:
    """Those that can be read, with the notes and the memo on each; `on_fault` is told of one that cannot."""
    for key in articles:
        try:
            memo = library.memos.of_article(key)
            yield Reference(library.document(key), library.annotations(key), memo)
        except StoreError as error:
            on_fault(str(error))
