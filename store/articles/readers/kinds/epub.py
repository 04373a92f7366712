"""Books (EPUB): the chapters in their order, an article each."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element

from store.articles.loaded import Given, Stated
from store.articles.readers.kinds import safe_xml, zipped
from store.articles.readers.kinds.page_markup import markup
from store.articles.readers.kinds.page_text import all_text
from store.articles.readers.piece import Options, Piece, RawFile, Unread
from store.errors import ImportFailure

_WHAT = "a book"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = ("application/xhtml+xml", "text/html", "text/xml")


def pieces(file: RawFile, options: Options) -> Iterator[Piece | Unread]:
    """Every chapter with words in it; raises ImportFailure if none has any."""
    with zipped.opened(file.data, _WHAT) as archive:
        if zipped.has(archive, "META-INF/encryption.xml") and b"EncryptedData" in zipped.member(
            archive, "META-INF/encryption.xml"
        ):
            encrypted = b".xhtml" in zipped.member(archive, "META-INF/encryption.xml")
            if encrypted:
                raise ImportFailure(f"{_WHAT} that is encrypted")
        package, folder = _package(archive)
        found = False
        for number, name in enumerate(_spine(package, folder), 1):
            mark = f"chapter {number}"
            try:
                page = markup(zipped.member(archive, name))
            except ImportFailure as error:
                yield Unread(mark, str(error))
                continue
            if text := all_text(page):
                found = True
                yield Piece(text, _given(package), mark)
    if not found:
        raise ImportFailure(f"{_WHAT} without words")


def _package(archive: zipfile.ZipFile) -> tuple[_Element, str]:
    container = safe_xml.parsed(zipped.member(archive, "META-INF/container.xml"), _WHAT)
    root = next(container.iter("{*}rootfile"), None)
    path = (root.get("full-path") if root is not None else None) or ""
    return safe_xml.parsed(zipped.member(archive, path), _WHAT), posixpath.dirname(path)


def _spine(package: _Element, folder: str) -> Iterator[str]:
    items = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        for item in package.iter("{*}item")
        if item.get("media-type") in _PAGES and item.get("properties") != "nav"
    }
    for reference in package.iter("{*}itemref"):
        if (name := items.get(reference.get("idref"))) is not None:
            yield name


def _given(package: _Element) -> Given:
    date = (package.findtext(f".//{_DC}date") or "")[:10].strip()
    authors = [" ".join("".join(map(str, e.itertext())).split()) for e in package.iter(f"{_DC}creator")]
    return Given(
        source=" ".join((package.findtext(f".//{_DC}title") or "").split()) or None,
        byline=", ".join(filter(None, authors)) or None,
        how="the data of the book",
        stated=Stated(date, "the data of the book", "file") if date[:4].isdigit() else None,
    )
