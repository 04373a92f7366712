"""Bytes into text: UTF-8 first, then byte order marks, then detection."""

from __future__ import annotations

import codecs
import re

from store.articles.readers import latin_encodings
from store.errors import ImportFailure

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a compressed file"),
)
# Tried for bytes that are not Unicode. The rare relatives of these (EBCDIC, Mac and DOS pages) are hardly ever
# the encoding of a news text, and as candidates they win by accident on short ones.
_CANDIDATES = [
    "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "cp1252", "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1255",
    "cp1256", "cp1257", "cp1258", "cp874", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "iso2022_jp",
]  # fmt: skip
_SAMPLE = 200_000
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> str:
    """The text of a file, without its byte order mark, line ends as \\n; raises ImportFailure if it is not text."""
    text = _decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode(data: bytes) -> str:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ImportFailure(f"binary file ({what})")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        return _unmarked_utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _detect(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ImportFailure(f"starts as {encoding.upper()}, but breaks off at byte {error.start}") from None


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark has its zero bytes (of spaces and line ends at least) on one side only."""
    sample = data[: 1 << 16]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) == 0 and max(even, odd) * 40 > len(sample):
        try:
            return data.decode("utf-16-be" if even else "utf-16-le")
        except UnicodeDecodeError:
            pass
    raise ImportFailure("binary file")


def _detect(data: bytes) -> str:
    sample = data[:_SAMPLE]
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise ImportFailure("binary file")
    # Cutting a sample may split a character of several bytes, which strict decoding would refuse.
    end = len(data) if len(data) <= _SAMPLE else sample.rfind(b"\n") + 1 or _SAMPLE
    for encoding in _likely(data[:end]):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _mended(data)


def _likely(sample: bytes) -> list[str]:
    if encoding := latin_encodings.encoding_of(sample):
        return [encoding]
    from charset_normalizer import from_bytes

    return [match.encoding for match in from_bytes(sample, cp_isolation=_CANDIDATES)]


def _mended(data: bytes) -> str:
    """UTF-8 with a few broken bytes keeps the rest readable; anything else is no text."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 50 > len(text):
        raise ImportFailure("its encoding could not be recognised")
    return text
