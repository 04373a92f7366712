"""Outlook's own files of one mail each (.msg), by python-oxmsg."""

from __future__ import annotations

import io
from collections.abc import Iterator

from oxmsg import Message

from store.articles.loaded import Given, Stated
from store.articles.readers.kinds.mail_parts import prefers_page
from store.articles.readers.kinds.page_text import all_text
from store.articles.readers.mail_text import read_mail
from store.articles.readers.piece import Options, Piece, RawFile
from store.errors import ImportFailure

_HOW = "the head of the mail"


def pieces(file: RawFile, options: Options) -> Iterator[Piece | RawFile]:
    """The message, then the files that it carries."""
    message = Message.load(io.BytesIO(file.data))
    plain = (message.body or "").replace("\r\n", "\n").replace("\r", "\n")
    words = all_text(message.html_body) if message.html_body else ""
    text, furniture = (words, ()) if prefers_page(plain, words) else read_mail(plain)
    attachments = list(message.attachments)
    if not text.strip() and not attachments:
        raise ImportFailure("a mail without words")
    if text.strip():
        sent = message.sent_date
        given = Given(
            title=" ".join((message.subject or "").split()) or None,
            source=" ".join((message.sender or "").split("<")[0].strip(' "').split()) or None,
            how=_HOW,
            stated=Stated(sent.date().isoformat(), _HOW) if sent else None,
            furniture=furniture,
        )
        yield Piece(text, given)
    for number, attachment in enumerate(attachments, 1):
        if attachment.file_bytes:
            name = (attachment.file_name or f"part {number}").replace("\\", "/").rsplit("/", 1)[-1]
            yield RawFile(name, attachment.file_bytes)
