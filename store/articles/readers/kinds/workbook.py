"""Workbooks (.xlsx), by openpyxl: the rows of every sheet that has texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from openpyxl import load_workbook

from store.articles.readers.kinds import zipped
from store.articles.readers.kinds.delimited_table import table_pieces
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_WHAT = "a workbook"


def pieces(file: RawFile, options: Options) -> Iterator[Piece | Unread]:
    """Every row with a text; a sheet that has no such column is named, unless another one has."""
    with zipped.opened(file.data, _WHAT) as archive:
        if sum(info.file_size for info in archive.filelist) > 3 * zipped.MEMBER_LIMIT:
            raise ImportFailure(f"unpacked larger than {3 * zipped.MEMBER_LIMIT // 1_000_000} MB")
    try:
        book = load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
    except (KeyError, ValueError, TypeError, AttributeError, OSError, zipfile.BadZipFile) as error:
        raise ImportFailure(f"{_WHAT} that is broken ({type(error).__name__})") from None
    failures, found = [], False
    for sheet in book.worksheets:
        mark = f"{sheet.title} " if len(book.worksheets) > 1 else ""
        try:
            for piece in table_pieces(
                sheet.iter_rows(values_only=True), options, "its row in the table", mark
            ):
                found = True
                yield piece
        except ImportFailure as error:
            failures.append(str(error))
    book.close()
    if not found:
        raise ImportFailure(failures[0] if failures else f"{_WHAT} without sheets")
