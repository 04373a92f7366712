"""Columns of tables and fields of JSON: which one holds the text, the title, the date, guessed by their names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from store.articles.loaded import Given
from store.articles.readers import kinds
from store.articles.readers.piece import Options, Piece
from store.errors import ImportFailure

FIELDS = ("text", "title", "published", "source", "byline", "id")
"""What a column can be."""
_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "articlebody", "content", "fulltext", "articletext", "bodytext", "maintext", "cleantext", "story", "article", "contents", "description", "summary", "abstract", "excerpt"),
    "title": ("title", "headline", "head", "heading", "articletitle", "name", "subject"),
    "published": ("published", "publishedat", "publicationdate", "datepublished", "publishdate", "pubdate", "publishedon", "date", "datetime", "publishedtime", "time", "timestamp", "created", "createdat", "day"),
    "source": ("source", "sourcename", "publisher", "publication", "outlet", "newspaper", "paper", "medium", "media", "site", "sitename", "domain", "website"),
    "byline": ("byline", "author", "authors", "writer", "creator", "journalist"),
    "id": ("id", "articleid", "docid", "uid", "guid", "key", "url", "link", "weburl"),
}  # fmt: skip
"""Names of columns that scrapers and archives use, the surest first; letter case and marks between words do not count."""
_MARKS = re.compile(r"[\W_]+")
_TAG = re.compile(r"</?(?:p|div|br|span|a|li|h\d|em|strong|b|i)\b[^>]{0,500}>", re.IGNORECASE)
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds which field."""

    of: Mapping[str, str]
    """Field of an article, and the column's name."""

    @property
    def told(self) -> str:
        """A clause for the reader: "text = body, title = headline"."""
        return ", ".join(f"{field} = {column}" for field, column in self.of.items())


def guessed(names: Sequence[str], options: Options) -> Columns:
    """The columns by their names, those that the reader named first. Raises ImportFailure if none holds a text."""
    by_key = {_key(name): name for name in reversed(names)}
    asked = {field: by_key[_key(column)] for field, column in options.columns if _key(column) in by_key}
    taken = set(asked.values())
    found = dict(asked)
    for field in FIELDS:
        for key in _NAMES[field]:
            if field not in found and key in by_key and by_key[key] not in taken:
                found[field] = by_key[key]
                taken.add(by_key[key])
    if "text" not in found:
        shown = ", ".join(list(names)[:_SHOWN]) or "none"
        raise ImportFailure(f"no column with texts among its columns ({shown}); name it: --map text=COLUMN")
    return Columns({field: found[field] for field in FIELDS if field in found})


def row_piece(row: Mapping[str, object], columns: Columns, number: int, how: str) -> Piece | None:
    """The article of a row; None if its text is empty."""
    said = {field: cell(row.get(column)) for field, column in columns.of.items()}
    text = without_tags(said.get("text") or "")
    if not text.strip():
        return None
    line = {field: " ".join(value.split()) for field, value in said.items() if value and value.strip()}
    given = Given(
        title=line.get("title"),
        published=line.get("published"),
        source=line.get("source"),
        byline=line.get("byline"),
        how=how,
    )
    return Piece(text.replace("\r\n", "\n").replace("\r", "\n"), given, f"row {number}", line.get("id"))


def without_tags(text: str) -> str:
    """The words of a text that is a piece of a page; any other as it is."""
    return kinds.all_text(f"<html><body>{text}</body></html>") if _TAG.search(text) else text


def _key(name: str) -> str:
    return _MARKS.sub("", name).casefold()


def cell(value: object) -> str | None:
    """A cell as text: names of things and lists of them, as JSON has them, on one line."""
    match value:
        case None | bool():
            return None
        case str():
            return value
        case {"name": str(name)} | {"title": str(name)}:
            return name
        case list() | tuple():
            return ", ".join(filter(None, map(cell, value[:20]))) or None
        case dict():
            return None
        case _:
            return str(value)
