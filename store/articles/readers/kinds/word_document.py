"""Word documents (.docx), by python-docx: paragraphs, tables and text boxes in their order, and what the file says of itself."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from lxml.etree import XMLSyntaxError, _Element

from store.articles.loaded import Given, Stated
from store.articles.readers.kinds import zipped
from store.articles.readers.piece import Options, Piece, RawFile
from store.errors import ImportFailure

_HOW = "the properties of the document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DEPTH = 60


def pieces(file: RawFile, options: Options) -> Iterator[Piece]:
    """The one article of a document."""
    with zipped.opened(file.data, "a Word document") as archive:
        if not any(info.filename.startswith("word/") for info in archive.filelist):
            raise ImportFailure("a zip file, but no Word document")
        if (
            sum(info.file_size for info in archive.filelist if info.filename.endswith(".xml"))
            > zipped.MEMBER_LIMIT
        ):
            raise ImportFailure(f"unpacked larger than {zipped.MEMBER_LIMIT // 1_000_000} MB")
    document = _document(file.data)
    lines = [line for line in _lines(document.element.body, _DEPTH) if line]
    if not lines:
        raise ImportFailure("a Word document without words")
    yield Piece("\n".join(lines), _given(document))


def _document(data: bytes) -> Document:
    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, XMLSyntaxError, KeyError, ValueError, AttributeError, OSError) as error:
        raise ImportFailure(f"a Word document that is broken ({type(error).__name__})") from None


def _given(document: Document) -> Given:
    found = document.core_properties
    made = found.created
    date = Stated(made.date().isoformat(), "the day on which the document was made", "file") if made else None
    return Given(title=" ".join(found.title.split()) or None, how=_HOW, stated=date)


def _lines(element: _Element, depth: int) -> Iterator[str]:
    """Paragraphs, and rows of tables with strokes between their cells.

    Read from the XML: python-docx raises for a table whose grid is at fault, and passes text boxes over.
    """
    for child in element:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, depth)
        elif child.tag == f"{_W}tr":
            yield " | ".join(
                filter(None, (" ".join(_lines(cell, depth - 1)) for cell in child.iter(f"{_W}tc")))
            )
        elif depth and child.tag not in (f"{_W}tblPr", f"{_W}sectPr", f"{_W}del", f"{_W}moveFrom"):
            yield from _lines(child, depth - 1)


def _paragraph(element: _Element, depth: int) -> Iterator[str]:
    words: list[str] = []
    boxes: list[_Element] = []
    _gather(element, words, boxes, depth)
    yield from (line.strip() for line in "".join(words).split("\n"))
    for box in boxes:
        yield from _lines(box, depth - 1)


def _gather(element: _Element, words: list[str], boxes: list[_Element], depth: int) -> None:
    for child in element:
        match child.tag:
            case tag if tag == f"{_W}t":
                words.append(child.text or "")
            case tag if tag in (f"{_W}tab", f"{_W}ptab"):
                words.append("\t")
            case tag if tag in (f"{_W}br", f"{_W}cr"):
                words.append("\n")
            case tag if tag == f"{_W}noBreakHyphen":
                words.append("-")
            case tag if tag == f"{_W}txbxContent":
                boxes.append(child)
            case tag if tag in (f"{_MC}Fallback", f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr"):
                # What a fallback says stands before it once already; the rest was taken out, or is no text.
                continue
            case _ if depth:
                _gather(child, words, boxes, depth - 1)
