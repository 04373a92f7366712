"""RIS, which Zotero, EndNote, Mendeley and Citavi read (the tags of the format's description by Research Information Systems)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.exchange.articles.model import Reference


def write(references: Sequence[Reference]) -> bytes:
    """A record an article, of type NEWS; lines end as the format wants."""
    return "".join(f"{tag}  - {value}\r\n" for one in references for tag, value in _fields(one)).encode()


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", one.key
    yield "TI", one.title
    if one.byline:
        yield "AU", one.byline
    if one.source:
        yield "T2", one.source
    if one.day:
        year, month, day = one.day
        yield "PY", f"{year:04}"
        yield "DA", f"{year:04}/{month or 0:02}/{day or 0:02}/".replace("/00", "/")
    for tag in one.tags:
        yield "KW", tag
    for remark in one.remarks():
        yield "N1", remark
    yield "ER", ""
