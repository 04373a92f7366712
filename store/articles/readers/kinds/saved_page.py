"""Web pages that a browser saved in one file (MHTML): the page is the first part in HTML, the rest are its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy

from store.articles.readers.kinds.mail_parts import content
from store.articles.readers.kinds.page_markup import markup
from store.articles.readers.kinds.web_page import piece
from store.articles.readers.piece import Options, Piece, RawFile
from store.errors import ImportFailure


def pieces(file: RawFile, options: Options) -> Iterator[Piece]:
    """The article of the page."""
    message = message_from_bytes(file.data, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            yield piece(markup(content(part), part.get_content_charset()), str(address) if address else None)
            return
    raise ImportFailure("a saved web page without the page in it")
