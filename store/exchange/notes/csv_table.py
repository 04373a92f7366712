"""A table for spreadsheets: one note a line, UTF-8, with a header."""

from __future__ import annotations

from store.exchange.escaping import line
from store.exchange.notes import model
from store.exchange.notes.model import NoteEntry, NoteReport
from store.exchange.spreadsheet import table

HEADER = (
    "id",
    "tags",
    "quotation",
    "comment",
    "title",
    "source",
    "byline",
    "published",
    "label",
    "paragraph",
    "start",
    "end",
    "state",
    "made",
    "changed",
    "article",
    "path",
)


def write(report: NoteReport) -> bytes:
    """The table; "start" and "end" count code points of the article's text, end exclusive."""
    return table(HEADER, map(_cells, report.entries)).encode()


def _cells(entry: NoteEntry) -> list[str]:
    note, document = entry.note, entry.document
    number = model.paragraph(entry)
    is_placed = number is not None
    return [
        note.id,
        "; ".join(map(line, note.tags)),
        line(entry.quotation),
        line(note.comment),
        model.title(entry),
        model.source(entry),
        model.byline(entry),
        (document.published.value or "") if document else "",
        model.published(entry),
        str(number or ""),
        str(note.anchor.start) if is_placed else "",
        str(note.anchor.end) if is_placed else "",
        note.anchor.state,
        note.made,
        note.changed,
        note.article,
        line(document.article.path) if document else "",
    ]
