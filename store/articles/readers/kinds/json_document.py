"""JSON: lists of articles as interfaces of archives give them, JSON Feed, or one article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain

from store.articles.readers.columns import guessed, row_piece
from store.articles.readers.decoding import decode
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_HOW = "its record"
_WRAPPERS = (
    "articles",
    "items",
    "results",
    "docs",
    "documents",
    "entries",
    "data",
    "hits",
    "response",
    "records",
    "stories",
    "news",
)
_INNER = ("_source", "fields", "attributes")
_DEPTH = 4


def pieces(file: RawFile, options: Options) -> Iterator[Piece | Unread]:
    """Every record with a text."""
    try:
        data = json.loads(decode(file.data))
    except RecursionError:
        raise ImportFailure("not JSON (nested too deeply)") from None
    except ValueError as error:
        reason = (
            f"{error.msg} in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else str(error)
        )
        raise ImportFailure(f"not JSON ({reason})") from None
    records = [_flat(record) for record in _records(data, _DEPTH) if isinstance(record, dict)]
    if not records:
        raise ImportFailure("JSON without records of articles")
    columns = guessed(list(dict.fromkeys(chain.from_iterable(records))), options)
    first = True
    for number, record in enumerate(records, 1):
        found = row_piece(record, columns, number, _HOW)
        mark = f"record {number}"
        if found is None:
            yield Unread(mark, "no text")
            continue
        notices = (f"fields read: {columns.told}",) if first else ()
        yield Piece(found.text, found.given, mark, found.id, notices=notices)
        first = False


def _records(data: object, depth: int) -> list[object]:
    """The list of records, wherever it is wrapped; a single one is a list of one."""
    if isinstance(data, list):
        return data
    if not isinstance(data, dict):
        return []
    for name in _WRAPPERS:
        inner = data.get(name)
        if depth and isinstance(inner, list | dict) and (found := _records(inner, depth - 1)):
            return found if isinstance(inner, list) or found != [inner] else [data]
    return [data]


def _flat(record: dict[str, object]) -> dict[str, object]:
    """What search engines wrap around a record, taken off; JSON Feed's two kinds of content as one."""
    for name in _INNER:
        if isinstance(inner := record.get(name), dict):
            record = {**record, **inner}
    text = record.get("content_text") or record.get("content_html")
    dated = record.get("date_published")
    return {
        **record,
        **({"text": text} if text and "text" not in record else {}),
        **({"published": dated} if dated and "published" not in record else {}),
    }
