"""Text and Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from store.articles.loaded import Given
from store.articles.readers import front_matter
from store.articles.readers.decoding import decode
from store.articles.readers.piece import Options, Piece, RawFile
from store.articles.readers.reflow import reflowed
from store.errors import ImportFailure

MARKDOWN = (".md", ".markdown")


def pieces(file: RawFile, options: Options) -> Iterator[Piece]:
    """The one article of a file: its lines, joined to paragraphs if they were broken at a margin."""
    text = decode(file.data)
    given, notices = Given(), tuple[str, ...]()
    if file.suffix in MARKDOWN:
        given, text, notices = front_matter.split(text)
    if not text.strip():
        raise ImportFailure("empty: nothing but white space" if text else "empty")
    yield Piece(reflowed(text), given, notices=notices)
