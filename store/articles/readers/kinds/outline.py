"""Lists of feeds (OPML): they hold addresses, no articles."""

from __future__ import annotations

from collections.abc import Iterator

from store.articles.readers.kinds import safe_xml
from store.articles.readers.piece import Options, Piece, RawFile
from store.errors import ImportFailure


def addresses(data: bytes) -> list[str]:
    """The addresses of the feeds in a list; raises ImportFailure if it is none."""
    root = safe_xml.parsed(data, "a list of feeds")
    return [address for outline in root.iter("outline") if (address := outline.get("xmlUrl"))]


def pieces(file: RawFile, options: Options) -> Iterator[Piece]:
    """Nothing; raises ImportFailure, which says what the list holds."""
    count = len(addresses(file.data))
    feeds = "1 feed" if count == 1 else f"{count:,} feeds"
    raise ImportFailure(f"a list of {feeds}: addresses, and nothing is fetched unasked")
    yield  # a reader is a generator
