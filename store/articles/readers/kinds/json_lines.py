"""JSON Lines that lie in another file; on the disk they are read line by line (`readers.jsonl`)."""

from __future__ import annotations

import io
from collections.abc import Iterator

from store.articles.readers import jsonl
from store.articles.readers.piece import Options, Piece, RawFile, Unread


def pieces(file: RawFile, options: Options) -> Iterator[Piece | Unread]:
    """The article of every line."""
    for entry in jsonl.entries_of(io.BytesIO(file.data), len(file.data), options):
        if isinstance(entry, Unread):
            yield entry
        else:
            yield Piece(entry.text, entry.given, entry.id or f"line {entry.line}", entry.id, entry.names)
