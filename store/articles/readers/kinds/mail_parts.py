"""The parts of a mail: which one is its body, and what is enclosed."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message

from store.articles.readers.decoding import decode
from store.articles.readers.kinds.page_markup import markup
from store.errors import ImportFailure

PLAIN, HTML = "text/plain", "text/html"
_DEPTH = 20
_SHARE = 5
"""A plain text so many times shorter than the page beside it only says that there is one."""


def bodies(message: Message) -> tuple[str, str]:
    """The plain text and the page of a mail; "" where it has none."""
    plain, html = [], []
    for part in leaves(message):
        if is_enclosed(part):
            continue
        if part.get_content_type() == PLAIN:
            plain.append(text_of(part))
        elif part.get_content_type() == HTML:
            html.append(markup(content(part), part.get_content_charset()))
    return "\n\n".join(filter(None, plain)), "\n".join(filter(None, html))


def prefers_page(plain: str, page_words: str) -> bool:
    """True if the page says what the plain text does not."""
    return len(plain.strip()) * _SHARE < len(page_words)


def leaves(message: Message, depth: int = 0) -> Iterator[Message]:
    """Every part that holds no other ones; mails within it are one part each."""
    if message.is_multipart() and message.get_content_type() != "message/rfc822" and depth < _DEPTH:
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from leaves(part, depth + 1)
    else:
        yield message


def is_enclosed(part: Message) -> bool:
    """True for what is attached, and for parts that are neither text nor page."""
    kind = part.get_content_type()
    return part.get_content_disposition() == "attachment" or kind not in (PLAIN, HTML)


def content(part: Message) -> bytes:
    """The bytes of a part, however they were sent; a mail within it as it stands."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        held = inner[0] if isinstance(inner, list) and inner else inner
        return held.as_bytes() if isinstance(held, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def text_of(part: Message) -> str:
    """The words of a part: in the charset it names, else in the one that is recognised."""
    data, charset = content(part), part.get_content_charset()
    if not data.strip():
        return ""
    if charset and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return _lines(data.decode(charset))
        except (LookupError, UnicodeError):
            pass
    try:
        return decode(data)
    except ImportFailure:
        return _lines(data.decode("utf-8", "replace"))


def header(message: Message, name: str) -> str | None:
    """A field of the head on one line; None where there is none, or it cannot be read."""
    try:
        value = message.get(name)
        return " ".join(str(value).split()) or None if value is not None else None
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):
        # The parser of the standard library stumbles over some broken fields, in a different way each.
        return None


def name_of(part: Message, number: int) -> str:
    """The name of what is enclosed, without any folders."""
    if part.get_content_type() == "message/rfc822":
        return f"mail {number}.eml"
    try:
        name = part.get_filename()
    except (ValueError, LookupError, AttributeError, TypeError):
        name = None
    return (name or f"part {number}").replace("\\", "/").rsplit("/", 1)[-1]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
