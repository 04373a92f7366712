"""A table for spreadsheets: one article a line, UTF-8, with a header."""

from __future__ import annotations

from collections.abc import Sequence

from store.exchange.articles.model import Reference
from store.exchange.escaping import line
from store.exchange.spreadsheet import table

HEADER = ("id", "published", "title", "source", "byline", "words", "tags", "notes", "memo", "path")


def write(references: Sequence[Reference]) -> bytes:
    """The table; "published" is EDTF, "notes" how many there are."""
    return table(HEADER, map(_cells, references)).encode()


def _cells(one: Reference) -> list[str]:
    article = one.document.article
    return [
        one.key,
        one.document.published.value or "",
        one.title,
        one.source,
        one.byline,
        str(article.words),
        "; ".join(one.tags),
        str(len(one.notes)),
        line(one.memo),
        line(article.path),
    ]
