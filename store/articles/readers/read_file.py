"""Reading one file into articles."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path

from store.articles.loaded import Given, Loaded, Skipped
from store.articles.metadata.describe import describe
from store.articles.metadata.publication_date import can_read
from store.articles.readers import front_matter, jsonl
from store.articles.readers.decoding import decode
from store.articles.readers.find_files import LINES_KINDS, MARKDOWN_KINDS
from store.errors import ImportFailure

_log = logging.getLogger(__name__)
SIZE_LIMIT = 20_000_000
"""Bytes of a file that holds one article."""


def read(path: Path) -> Iterator[Loaded | Skipped]:
    """The articles of a file; what cannot be read comes as Skipped with the reason, and nothing is raised.

    The size is looked at first: a file over SIZE_LIMIT is never loaded. `.jsonl` is read line by line and has
    no limit but that of a line.
    """
    try:
        if path.suffix.lower() in LINES_KINDS:
            yield from _read_lines(path)
        else:
            yield _read_one(path)
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


def article_id(text: str) -> str:
    """The id of an article in a library: the first 16 hexadecimal digits of the SHA-256 of its text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _read_one(path: Path) -> Loaded:
    size = path.stat().st_size
    if size > SIZE_LIMIT:
        raise ImportFailure(f"{max(size // 1_000_000, 21)} MB: larger than {SIZE_LIMIT // 1_000_000} MB")
    if size == 0:
        raise ImportFailure("empty")
    text = decode(_bytes(path, size))
    given, notices = Given(), tuple[str, ...]()
    if path.suffix.lower() in MARKDOWN_KINDS:
        given, text, notices = front_matter.split(text)
    if not text.strip():
        raise ImportFailure("empty: nothing but white space" if text else "empty")
    return _loaded(text, str(path), given, own_id=path.name, notices=notices)


def _bytes(path: Path, size: int) -> bytes:
    """What a file of this size holds; one that somebody writes to would else be read for as long as he does."""
    with path.open("rb") as file:
        data = file.read(size)
        if os.fstat(file.fileno()).st_size != size:
            raise ImportFailure("it changes while it is read; import it again when it is whole")
    return data


def _read_lines(path: Path) -> Iterator[Loaded | Skipped]:
    found = False
    for entry in jsonl.entries(path):
        found = True
        if isinstance(entry, Skipped):
            yield entry
            continue
        mark = entry.id or f"line {entry.line}"
        loaded = _loaded(entry.text, f"{path}#{mark}", entry.given, own_id=entry.id or f"{path.name}#{mark}")
        yield Loaded(loaded.article, loaded.text, entry.names, loaded.own_id, loaded.notices)
    if not found:
        raise ImportFailure("empty")


def _loaded(text: str, path: str, given: Given, *, own_id: str, notices: tuple[str, ...] = ()) -> Loaded:
    if given.published and not can_read(given.published):
        notices = (*notices, f"its date “{given.published[:40]}” is not understood")
    article = describe(text, id=article_id(text), path=path, given=given)
    return Loaded(article, text, None, own_id, notices)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    return (error.strerror or str(error)).lower()
