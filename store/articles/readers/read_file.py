"""Reading one file into articles."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from store.articles.loaded import Loaded, Skipped
from store.articles.metadata.describe import describe
from store.articles.metadata.publication_date import can_read
from store.articles.readers import jsonl
from store.articles.readers.file_kinds import LINES, is_lines, size_limit
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.articles.readers.unpack import pieces
from store.errors import ImportFailure

STANDARD_INPUT = "stdin:"
_log = logging.getLogger(__name__)


def read(path: Path, options: Options = Options()) -> Iterator[Loaded | Skipped]:  # noqa: B008 - it is frozen
    """The articles of a file; what cannot be read comes as Skipped with the reason, and nothing is raised.

    The size is looked at first: a file over the limit of its kind is never loaded. `.jsonl` is read line by line and has
    no limit but that of a line.
    """
    yield from _safely(_read_lines if is_lines(path) else _read_whole, path, options)


def read_stream(stream: IO[bytes], options: Options = Options()) -> Iterator[Loaded | Skipped]:  # noqa: B008 - it is frozen
    """The articles of standard input, which has no name: its content alone says what it is."""
    yield from _safely(lambda path, options: _of_stream(stream, options), Path(STANDARD_INPUT), options)


def _safely(
    reading: Callable[[Path, Options], Iterator[Loaded | Skipped]], path: Path, options: Options
) -> Iterator[Loaded | Skipped]:
    try:
        yield from reading(path, options)
    except ImportFailure as error:
        yield Skipped(str(path), str(error))
    except OSError as error:
        yield Skipped(str(path), _reason(error))
    except Exception as error:
        # One file never ends the reading of a thousand; what it is that we did not foresee stands in the log.
        _log.exception("Reading %a failed", str(path))
        yield Skipped(
            str(path), f"it could not be read ({type(error).__name__}: a fault of ours; see the log)"
        )


def _of_stream(stream: IO[bytes], options: Options) -> Iterator[Loaded | Skipped]:
    data = stream.read(LINES.limit + 1)
    if len(data) > LINES.limit:
        raise ImportFailure(f"larger than {LINES.limit // 1_000_000} MB; put it in a file")
    if not data:
        raise ImportFailure("empty")
    for found in _of(RawFile("stdin", data), "stdin", options):
        if isinstance(found, Loaded):
            # Another text on standard input is no newer version of the last one.
            article = replace(found.article, path=f"{STANDARD_INPUT}//{found.article.id}")
            yield replace(found, article=article)
        else:
            yield found


def article_id(text: str) -> str:
    """The id of an article in a library: the first 16 hexadecimal digits of the SHA-256 of its text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _read_whole(path: Path, options: Options) -> Iterator[Loaded | Skipped]:
    size = path.stat().st_size
    limit = size_limit(path)
    if size > limit:
        raise ImportFailure(
            f"{max(size // 1_000_000, limit // 1_000_000 + 1)} MB: larger than {limit // 1_000_000} MB"
        )
    if size == 0:
        raise ImportFailure("empty")
    yield from _of(RawFile(path.name, _bytes(path, size)), str(path), options)


def _of(file: RawFile, path: str, options: Options) -> Iterator[Loaded | Skipped]:
    for found in pieces(file, options):
        where = f"{path}#{found.mark}" if found.mark else path
        if isinstance(found, Unread):
            kind = RawFile(found.mark, b"").suffix if found.quiet else ""
            yield Skipped(where, found.reason, found.quiet, kind)
        else:
            own_id = found.id or (f"{file.name}#{found.mark}" if found.mark else file.name)
            yield _loaded(found, where, own_id)


def _bytes(path: Path, size: int) -> bytes:
    """What a file of this size holds; one that somebody writes to would else be read for as long as he does."""
    with path.open("rb") as file:
        data = file.read(size)
        if os.fstat(file.fileno()).st_size != size:
            raise ImportFailure("it changes while it is read; import it again when it is whole")
    return data


def _read_lines(path: Path, options: Options) -> Iterator[Loaded | Skipped]:
    found = False
    for entry in jsonl.entries(path, options):
        found = True
        if isinstance(entry, Skipped):
            yield entry
            continue
        mark = entry.id or f"line {entry.line}"
        piece = Piece(entry.text, entry.given, mark, entry.id, entry.names)
        yield _loaded(piece, f"{path}#{mark}", entry.id or f"{path.name}#{mark}")
    if not found:
        raise ImportFailure("empty")


def _loaded(piece: Piece, path: str, own_id: str) -> Loaded:
    given, notices = piece.given, piece.notices
    if given.published and not can_read(given.published):
        notices = (*notices, f"its date “{given.published[:40]}” is not understood")
    article = describe(piece.text, id=article_id(piece.text), path=path, given=given)
    if piece.locators:
        article = replace(article, locators=piece.locators)
    return Loaded(article, piece.text, piece.names, own_id, notices)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    return (error.strerror or str(error)).lower()
