"""Tagged passages as brat and CoNLL have them; a passage with two tags is two."""

from __future__ import annotations

from store.exchange import labelled_text
from store.exchange.labelled_text import Labelled
from store.exchange.notes.model import NoteReport


def write_brat(report: NoteReport) -> bytes:
    """A zip; see `labelled_text.brat`. A note without a tag is labelled "note"."""
    return labelled_text.brat(report.documents(), _passages(report))


def write_conll(report: NoteReport) -> bytes:
    """Columns; see `labelled_text.conll`."""
    return labelled_text.conll(report.documents(), _passages(report))


def _passages(report: NoteReport) -> dict[str, list[Labelled]]:
    """Those that have a place."""
    found: dict[str, list[Labelled]] = {}
    for entry in report.entries:
        note, anchor = entry.note, entry.note.anchor
        if entry.document is None or anchor.state == "lost":
            continue
        for number, tag in enumerate(note.tags or ("note",)):
            comment = note.comment if not number else ""
            found.setdefault(note.article, []).append(Labelled(anchor.start, anchor.end, tag, comment))
    return found
