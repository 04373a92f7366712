"""Mail: the story of a message, and what is enclosed with it."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from store.articles.loaded import Given, Stated
from store.articles.readers.kinds.mail_parts import (
    bodies,
    content,
    header,
    is_enclosed,
    leaves,
    name_of,
    prefers_page,
)
from store.articles.readers.kinds.page_text import all_text
from store.articles.readers.mail_text import read_mail
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_HOW = "the head of the mail"
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def pieces(file: RawFile, options: Options) -> Iterator[Piece | RawFile | Unread]:
    """The message, then the files that it carries."""
    yield from of_message(_message(file.data))


def of_message(message: Message, mark: str = "") -> Iterator[Piece | RawFile | Unread]:
    """As `pieces`, of a message that is parsed."""
    if message.get_content_type() in _ENCRYPTED:
        raise ImportFailure("an encrypted mail")
    enclosed = [part for part in leaves(message) if is_enclosed(part)]
    text, furniture = _body(message)
    if not text.strip() and not enclosed:
        raise ImportFailure("a mail without words")
    if text.strip():
        yield Piece(text, _given(message, furniture), mark)
    for number, part in enumerate(enclosed, 1):
        name = name_of(part, number)
        yield RawFile(f"{mark}/{name}" if mark else name, content(part))


def _message(data: bytes) -> Message:
    """Mails in UTF-16 exist as files; the parser knows bytes only."""
    for mark, encoding in (
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xef\xbb\xbf", "utf-8"),
    ):
        if data.startswith(mark):
            data = data[len(mark) :].decode(encoding, "replace").encode("utf-8")
            break
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    if not any(message.get(name) for name in ("From", "Subject", "Date", "To", "Content-Type", "Received")):
        raise ImportFailure("not a mail: it has no head")
    return message


def _body(message: Message) -> tuple[str, tuple[tuple[int, int], ...]]:
    plain, html = bodies(message)
    words = all_text(html) if html else ""
    if prefers_page(plain, words):
        return words, ()
    return read_mail(plain)


def _given(message: Message, furniture: tuple[tuple[int, int], ...]) -> Given:
    return Given(
        title=header(message, "Subject"),
        source=_sender(header(message, "From")),
        how=_HOW,
        stated=_date(header(message, "Date")),
        furniture=furniture,
    )


def _sender(written: str | None) -> str | None:
    """The name of who sent it, else the domain of his address."""
    if not written:
        return None
    name, address = next(iter(getaddresses([written])), ("", ""))
    return " ".join(name.split()) or address.rpartition("@")[2] or None


def _date(written: str | None) -> Stated | None:
    """The day in the sender's own zone: a newspaper is dated where it is made."""
    try:
        return Stated(parsedate_to_datetime(written).date().isoformat(), _HOW) if written else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
