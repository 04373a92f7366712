"""Articles as JSON Lines: one object a line, `{"id", "text", "title"?, "published"?, "source"?, "names"?}`.

Records of `dateline extract` are read too, of which the articles count alone; and objects with other names for these fields.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast, get_args

from store.articles.loaded import Given, Skipped
from store.articles.readers.columns import cell, guessed, without_tags
from store.articles.readers.piece import Options, Unread
from store.errors import ImportFailure
from store.records import GivenName, Kind

LINE_LIMIT = 20_000_000
"""Bytes of one line; a longer one is passed over without being loaded."""

_DIGITS = 100
_SHOWN = 40
_KINDS = frozenset(get_args(Kind))
_BESIDE = frozenset(("entity", "event", "story"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, checked."""

    line: int
    id: str | None
    text: str
    given: Given
    names: tuple[GivenName, ...] | None


def entries(path: Path, options: Options = Options()) -> Iterator[Entry | Skipped]:  # noqa: B008 - it is frozen
    """The lines of a file one after the other; a bad one comes as Skipped with its number. Raises OSError.

    Of a file that grows meanwhile those that had begun at the start.
    """
    with path.open("rb") as file:
        for entry in entries_of(file, os.fstat(file.fileno()).st_size, options):
            yield Skipped(str(path), entry.reason) if isinstance(entry, Unread) else entry


def entries_of(file: IO[bytes], size: int, options: Options) -> Iterator[Entry | Unread]:
    """The same of a stream that is open; what cannot be read names its line."""
    for number, line in _lines(file, size):
        if line is None:
            limit = LINE_LIMIT // 1_000_000
            yield Unread("", f"line {number}: larger than {limit} MB")
        elif line.strip():
            try:
                if (entry := _entry(number, line, options)) is not None:
                    yield entry
            except ValueError as error:
                yield Unread("", f"line {number}: {error}")


def _lines(file: IO[bytes], size: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines that begin before a size; None for one over the limit."""
    number = 0
    while file.tell() < size and (line := file.readline(LINE_LIMIT + 1)):
        number += 1
        if len(line) <= LINE_LIMIT:
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            continue
        while line and not line.endswith(b"\n") and file.tell() < size:
            line = file.readline(1 << 20)
        yield number, None


def _entry(number: int, line: bytes, options: Options) -> Entry | None:
    """None for what `extract` prints beside articles."""
    fields = _object(line)
    if fields.get("record") in _BESIDE:
        return None
    if options.columns or "text" not in fields:
        fields = _renamed(fields, options)
    text = fields.get("text")
    if not isinstance(text, str):
        raise ValueError('no "text"')
    if not text.strip():
        raise ValueError("its text is empty")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"its text has half a character (a lone surrogate) at {error.start}") from None
    given = Given(
        _string(fields, "title"), _published(fields), _string(fields, "source"), _string(fields, "byline")
    )
    return Entry(number, _id(fields), text, given, _names(fields.get("names"), len(text)))


def _renamed(fields: dict[str, object], options: Options) -> dict[str, object]:
    """The same under our own names for its fields; as it is where none holds a text."""
    try:
        columns = guessed(list(fields), options)
    except ImportFailure:
        return fields
    own = {field: cell(fields[column]) for field, column in columns.of.items()}
    names = {"names": fields["names"]} if "names" in fields else {}
    return {**names, **own, "text": without_tags(own["text"] or "")}


def _published(fields: dict[str, object]) -> str | None:
    """The date; in a record of our own its value, which may be unknown."""
    value = fields.get("published")
    if fields.get("record") == "article" and isinstance(value, dict):
        return _string(value, "value")
    return _string(fields, "published")


def _object(line: bytes) -> dict[str, object]:
    try:
        loaded = json.loads(line.decode("utf-8"), parse_int=_whole)
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg} at column {error.colno})") from None
    except RecursionError:
        raise ValueError("not JSON (nested too deeply)") from None
    if not isinstance(loaded, dict):
        raise ValueError("not an object")
    return loaded


def _whole(digits: str) -> int:
    """Python refuses to read, or to print, a number of some thousand digits; nothing here needs one."""
    if len(digits) > _DIGITS:
        raise ValueError(f"a number of {len(digits):,} digits")
    return int(digits)


def _string(fields: dict[str, object], key: str) -> str | None:
    value = fields.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise ValueError(f'"{key}" is not a string')
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())


def _id(fields: dict[str, object]) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(fields, "id")


def _names(value: object, length: int) -> tuple[GivenName, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise ValueError('"names" is not a list')
    return tuple(_name(item, length) for item in value)


def _name(item: object, length: int) -> GivenName:
    if not isinstance(item, dict):
        raise ValueError('a member of "names" is not an object')
    start, end, kind = item.get("start"), item.get("end"), item.get("kind", "other")
    if type(start) is not int or type(end) is not int:
        raise ValueError('"start" and "end" of a name are not both whole numbers')
    if not 0 <= start < end <= length:
        raise ValueError(f"a name at {start}–{end} lies outside the text")
    if not isinstance(kind, str) or kind not in _KINDS:
        shown = json.dumps(kind)[:_SHOWN]
        raise ValueError(f"{shown} is not a kind of name: person, place, organisation, other")
    return GivenName(start, end, cast(Kind, kind))
