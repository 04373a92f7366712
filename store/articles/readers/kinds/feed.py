"""Feeds (RSS, Atom, RDF), by feedparser: an article an entry. Nothing is fetched."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import feedparser

from store.articles.loaded import Given, Stated
from store.articles.readers.kinds.page_text import all_text
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_HOW = "the feed"


def pieces(file: RawFile, options: Options) -> Iterator[Piece | Unread]:
    """Every entry, the newest first as feeds have them."""
    if b"<!ENTITY" in file.data[:100_000]:
        raise ImportFailure("a feed with entities of its own: not read")
    # Given a name or an address it would open it; a stream it can only read.
    found = feedparser.parse(io.BytesIO(file.data), resolve_relative_uris=False)
    if not found.entries:
        raise ImportFailure("XML that is no feed" if not found.get("version") else "a feed without entries")
    paper = _line(found.feed.get("title"))
    for number, entry in enumerate(found.entries, 1):
        mark = _line(entry.get("link")) or _line(entry.get("id")) or f"entry {number}"
        text = _text(entry)
        if text:
            yield Piece(text, _given(entry, paper), mark)
        else:
            yield Unread(mark, "an entry without words")


def _text(entry: Any) -> str:
    """The longest of what an entry holds of its story; its title where it holds nothing."""
    written = [part.get("value") or "" for part in entry.get("content", ())] + [entry.get("summary") or ""]
    texts = [
        all_text(f"<html><body>{html}</body></html>") if "<" in html or "&" in html else html
        for html in written
        if html.strip()
    ]
    return max((text.strip() for text in texts), key=len, default="") or _line(entry.get("title")) or ""


def _given(entry: Any, paper: str | None) -> Given:
    date = _line(entry.get("published") or entry.get("created") or entry.get("updated"))
    return Given(
        title=_line(entry.get("title")),
        source=_line(entry.get("source", {}).get("title")) or paper,
        byline=_line(entry.get("author")),
        how=_HOW,
        stated=Stated(date, _HOW) if date else None,
    )


def _line(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
