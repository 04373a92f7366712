"""A journal that another program has saved: with other line ends, or in another encoding."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a mark"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)


def as_written(data: bytes) -> tuple[bytes, str]:
    """The bytes as dateline would have written them, and what had been done to them, words; "" if nothing.

    A carriage return stands in no whole line, as JSON escapes it: every one comes from elsewhere.
    """
    data, encoding = _recoded(data)
    if b"\r" not in data:
        return data, encoding
    ends = "with the line ends of another system"
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), f"{encoding} {ends}".strip()


def _recoded(data: bytes) -> tuple[bytes, str]:
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return (rest if codec == "utf-8" else _utf8(rest, codec)), f"in {name}"
    # Without a mark: the first character of a journal is ASCII.
    if data[1:2] == b"\0" != data[:1] and data[3:4] == b"\0":
        return _utf8(data, "utf-16-le"), "in UTF-16"
    if data[:1] == b"\0" != data[1:2] and data[2:3] == b"\0":
        return _utf8(data, "utf-16-be"), "in UTF-16"
    return data, ""


def _utf8(data: bytes, codec: str) -> bytes:
    return data.decode(codec, "replace").encode("utf-8", "surrogatepass")
