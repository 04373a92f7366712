"""Tables as text: CSV and TSV, a row an article, with the columns named in the first row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from store.articles.readers.columns import guessed, row_piece
from store.articles.readers.decoding import decode
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_CELL = 20_000_000
_SAMPLE = 20_000
_DELIMITERS = ",;\t|"


def pieces(file: RawFile, options: Options) -> Iterator[Piece | Unread]:
    """Every row with a text."""
    text = decode(file.data)
    if not text.strip():
        raise ImportFailure("empty")
    csv.field_size_limit(_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(file, text))
    try:
        yield from table_pieces(rows, options, "its row in the table")
    except csv.Error as error:
        raise ImportFailure(f"a table that is broken (row {rows.line_num}: {error})") from None


def table_pieces(
    rows: Iterable[Sequence[object]], options: Options, how: str, mark: str = ""
) -> Iterator[Piece | Unread]:
    """An article a row, the names of the columns in the first; the first article tells how they were understood."""
    cells = iter(rows)
    names = [str(name or "").strip() for name in next(cells, ())]
    columns = guessed(names, options)
    empty, first = 0, True
    for number, row in enumerate(cells, 2):
        found = row_piece(dict(zip(names, row, strict=False)), columns, number, how)
        if found is None:
            empty += any(cell not in (None, "") for cell in row)
            continue
        notices = (f"columns read: {columns.told}",) if first else ()
        yield Piece(found.text, found.given, f"{mark}{found.mark}", found.id, notices=notices)
        first = False
    if empty:
        yield Unread(
            f"{mark}{columns.of['text']}",
            f"{empty:,} rows without a text" if empty > 1 else "a row without a text",
        )
    elif first:
        raise ImportFailure("a table without rows")


def _delimiter(file: RawFile, text: str) -> str:
    """Of those that tables have, the one that parts the first row most often; a tab where the name says so."""
    if file.suffix == ".tsv":
        return "\t"
    head = text[:_SAMPLE].split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)
