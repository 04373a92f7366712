"""The JSON that the client of Hypothes.is exports and imports (hypothesis/client, "export" and "import" of the sidebar)."""

from __future__ import annotations

from typing import Any

from store.exchange.json_text import pretty
from store.exchange.notes import model
from store.exchange.notes.identifiers import article_iri, uuid_of
from store.exchange.notes.model import NoteEntry, NoteReport
from store.version import VERSION

Record = dict[str, Any]


def write(report: NoteReport) -> bytes:
    """One object with "annotations"; tags are flat there, so "a/b" stays one word. "export_date" is the last change."""
    changed = max((entry.note.changed for entry in report.entries), default="")
    return pretty(
        {
            "export_date": changed,
            "export_userid": f"acct:{report.creator}@dateline" if report.creator else "",
            "client_version": f"dateline {VERSION}",
            "annotations": [_annotation(entry, report.creator) for entry in report.entries],
        }
    )


def _annotation(entry: NoteEntry, creator: str) -> Record:
    note, uri = entry.note, article_iri(entry.note.article)
    selectors: list[Record] = [
        {
            "type": "TextQuoteSelector",
            "exact": note.anchor.exact,
            "prefix": note.anchor.prefix,
            "suffix": note.anchor.suffix,
        }
    ]
    if note.anchor.state != "lost":
        selectors.insert(
            0, {"type": "TextPositionSelector", "start": note.anchor.start, "end": note.anchor.end}
        )
    return {
        "id": str(uuid_of("note", note.id)),
        "created": note.made,
        "updated": note.changed,
        "user": f"acct:{creator}@dateline" if creator else "",
        "uri": uri,
        "document": {"title": [model.title(entry)]},
        "tags": list(note.tags),
        "text": note.comment,
        "target": [{"source": uri, "selector": selectors}],
    }
