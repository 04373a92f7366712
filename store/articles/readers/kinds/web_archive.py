"""Web archives (WARC and ARC), by warcio: an article a page that was answered with one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from store.articles.readers.kinds.page_markup import markup
from store.articles.readers.kinds.web_page import NO_ARTICLE, piece
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_PAGE = ("text/html", "application/xhtml+xml")
_FILES = {"application/pdf": ".pdf", "text/plain": ".txt"}
_RECORD = 20_000_000


def pieces(file: RawFile, options: Options) -> Iterator[Piece | RawFile | Unread]:
    """The pages and documents of an archive; a broken end costs what lies behind it."""
    found = False
    try:
        for record in ArchiveIterator(io.BytesIO(file.data), arc2warc=True):
            for part in _parts(record):
                found = True
                yield part
    except (ArchiveLoadFailed, EOFError, ValueError, OSError) as error:
        if not found:
            raise ImportFailure(
                f"a web archive that is broken ({str(error).partition(chr(10))[0][:80]})"
            ) from None
        yield Unread("its end", "broken: what lies behind it is lost")
    if not found:
        raise ImportFailure("a web archive without pages")


def _parts(record: Any) -> Iterator[Piece | RawFile | Unread]:
    address = record.rec_headers.get_header("WARC-Target-URI") if record.rec_headers else None
    if record.rec_type not in ("response", "resource") or not address or not _is_answered(record):
        return
    headers = record.http_headers or record.rec_headers
    written = (headers.get_header("Content-Type") or "").lower()
    kind, _, rest = written.partition(";")
    if kind.strip() not in _PAGE and kind.strip() not in _FILES:
        return
    data = record.content_stream().read(_RECORD + 1)
    if len(data) > _RECORD:
        yield Unread(address, f"larger than {_RECORD // 1_000_000} MB")
    elif kind.strip() in _PAGE:
        yield from _page(data, address, rest.partition("charset=")[2].strip(" \"'"))
    elif data.strip():
        suffix = _FILES[kind.strip()]
        yield RawFile(address if address.lower().endswith(suffix) else address + suffix, data)


def _page(data: bytes, address: str, charset: str) -> Iterator[Piece | Unread]:
    """Of an archive's pages only those are wanted in which an article is."""
    try:
        found = piece(markup(data, charset or None), address)
    except ImportFailure as error:
        yield Unread(address, str(error), quiet=True)
        return
    if NO_ARTICLE in found.notices:
        yield Unread(address, "a page without an article", quiet=True)
    else:
        yield Piece(found.text, found.given, address)


def _is_answered(record: Any) -> bool:
    if record.rec_type == "resource" or record.http_headers is None:
        return True
    return str(record.http_headers.get_statuscode()) == "200"
