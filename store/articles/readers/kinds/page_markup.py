"""Bytes of a web page into markup: by its mark, by what it says of itself, then as any text."""

from __future__ import annotations

import codecs
import re

from store.articles.readers.decoding import decode
from store.errors import ImportFailure

_DECLARED = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s*+=\s*+["']?\s*+([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_XML = re.compile(r"\A\s*+<\?xml[^>]{0,300}\?>")
_LOOKED_AT = 4096


def markup(data: bytes, charset: str | None = None) -> str:
    """A page as text; `charset` is what the server or the mail said. Raises ImportFailure."""
    for name in (charset, _declared(data)):
        if name and (text := _decoded(data, name)) is not None:
            return _without_declaration(text)
    try:
        text = decode(data)
    except ImportFailure:
        if b"\0" in data[:_LOOKED_AT]:
            raise
        text = data.decode("utf-8", "replace")
    return _without_declaration(text)


def _without_declaration(text: str) -> str:
    """The parser refuses a text that says which bytes it is made of."""
    match = _XML.match(text)
    return text[match.end() :] if match else text


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _LOOKED_AT)
    return (match[1] or match[2]).decode("ascii") if match else None


def _decoded(data: bytes, name: str) -> str | None:
    """None where the page is not what it says; pages that say UTF-16 in single bytes are common."""
    try:
        encoding = codecs.lookup(name).name
        # Browsers read both as their larger Windows relative, and so do those who write such pages.
        encoding = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}.get(encoding, encoding)
        return data.removeprefix(codecs.BOM_UTF8).decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except (LookupError, UnicodeError):
        return None
