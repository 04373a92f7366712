"""Pages of a PDF by pypdfium2 (PDFium of Chromium, compiled)."""

from __future__ import annotations

from pypdfium2 import PdfDocument, PdfiumError

from store.errors import ImportFailure


def pages(data: bytes, most: int) -> tuple[list[str], dict[str, str]]:
    """The text of each page, U+FFFE where a word was broken at a line end, and the data of the file. Raises ImportFailure."""
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        raise ImportFailure(_reason(str(error))) from None
    try:
        found = [_page(document, number) for number in range(min(len(document), most))]
        return found, dict(document.get_metadata_dict(skip_empty=True))
    except PdfiumError as error:
        raise ImportFailure(_reason(str(error))) from None
    finally:
        document.close()


def _page(document: PdfDocument, number: int) -> str:
    """A page that is broken is an empty one: the others are read."""
    try:
        page = document[number]
        try:
            words = page.get_textpage()
            try:
                return str(words.get_text_range(errors="replace"))
            finally:
                words.close()
        finally:
            page.close()
    except PdfiumError:
        return ""


def _reason(message: str) -> str:
    if "password" in message.lower() or "security" in message.lower():
        return "an encrypted PDF: it needs a password"
    return "a PDF that is broken"
