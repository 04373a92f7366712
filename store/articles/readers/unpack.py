"""From the bytes of a file to the articles in it, through whatever they are wrapped in."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import cast

from store.articles.readers.file_kinds import TEXT, FileKind, kind_of
from store.articles.readers.piece import Options, Piece, RawFile, Reader, Unread
from store.errors import ImportFailure

_log = logging.getLogger(__name__)
DEPTH = 4
"""Files in each other: an archive in a mail in an archive has three."""
MOST = 100_000
"""Articles of one file."""
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def pieces(file: RawFile, options: Options, depth: int = DEPTH) -> Iterator[Piece | Unread]:
    """Every article of a file and of the files in it. Raises ImportFailure if nothing of it can be read.

    What lies in another file is named by its `mark`: "minutes.zip/3.pdf". What is in there in vain costs itself alone.
    """
    kind = kind_of(file) or TEXT
    for count, found in enumerate(_read(file, kind, options), 1):
        if count > MOST:
            yield Unread("", f"more than {MOST:,} articles: the rest was left")
            return
        if isinstance(found, RawFile):
            yield from _within(found, options, depth)
        else:
            yield _clean(found, kind) if isinstance(found, Piece) else found


def _read(file: RawFile, kind: FileKind, options: Options) -> Iterator[Piece | RawFile | Unread]:
    reader = cast(Reader, import_module(f"store.articles.readers.kinds.{kind.module}"))
    try:
        yield from reader.pieces(file, options)
    except (ImportFailure, MemoryError, OSError):
        raise
    except ModuleNotFoundError as error:
        raise ImportFailure(f"a {kind.name}: to read it, install {error.name}") from None
    except Exception as error:
        # Libraries raise whatever they meet in a broken file; what it was stands in the log.
        _log.warning("Reading %a as %s failed", file.name, kind.name, exc_info=error)
        raise ImportFailure(
            f"a {kind.name} that could not be read ({type(error).__name__}; see the log)"
        ) from None


def _within(file: RawFile, options: Options, depth: int) -> Iterator[Piece | Unread]:
    if depth == 1:
        yield Unread(file.name, f"files in each other more than {DEPTH} deep")
        return
    try:
        if kind_of(file) is None:
            yield Unread(file.name, "not a kind that can be read", quiet=True)
            return
        for found in pieces(file, options, depth - 1):
            yield replace(found, mark="/".join(filter(None, (file.name, found.mark))))
    except ImportFailure as error:
        yield Unread(file.name, str(error), quiet=str(error).startswith("binary file"))


def _clean(piece: Piece, kind: FileKind) -> Piece:
    """Without what no text holds: halves of characters, and signs that steer a terminal."""
    if kind.light or not _UNWANTED.search(piece.text):
        return piece
    return replace(piece, text=_UNWANTED.sub("\ufffd", piece.text))
