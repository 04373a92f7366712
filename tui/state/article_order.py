"""How the list of articles is ordered. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.library import ArticleRow

ORDERS = (
    "date",
    "newest first",
    "unread first",
    "source",
    "title",
    "longest first",
    "most notes first",
    "as imported",
)
"""As the heading says them; the first is the order of a new library."""


def arranged(rows: Sequence[ArticleRow], order: str, imported: Callable[[str], int]) -> Sequence[ArticleRow]:
    """Rows that come by date, undated ones last, in another order; those alike in it stay by date.

    `imported` gives the place of an article, by its id, in the order of import. An order of a later version is that by date.
    """
    if order == "newest first":
        dated = [row for row in rows if row.date is not None]
        return [*reversed(dated), *(row for row in rows if row.date is None)]
    keys: dict[str, Callable[[ArticleRow], Any]] = {
        "unread first": lambda row: row.read,
        "source": lambda row: (row.source is None, (row.source or "").casefold()),
        "title": lambda row: row.title.casefold(),
        "longest first": lambda row: -row.article.words,
        "most notes first": lambda row: -row.annotations,
        "as imported": lambda row: imported(row.id),
    }
    key = keys.get(order)
    return rows if key is None else sorted(rows, key=key)
