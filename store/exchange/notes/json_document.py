"""Our own JSON: everything that is known of the notes, nothing lost."""

from __future__ import annotations

from typing import Any

from store.exchange.json_text import pretty
from store.exchange.notes import codebook, model
from store.exchange.notes.model import NoteEntry, NoteReport

Record = dict[str, Any]
VERSION = 1
"""Counts up when a field changes its meaning."""
_ANCHOR = ("exact", "prefix", "suffix", "start", "end", "state")


def write(report: NoteReport) -> bytes:
    """One object: "notes", the "articles" and "tags" that they refer to, and the "memos" on things as a whole.

    An anchor has the quotation "exact" with 32 code points on both sides, and "start" and "end" in code points of the
    article's text, end exclusive; "sha256" of an article names that text.
    """
    described = [memo.key for memo in report.memos if memo.about == "tag"]
    return pretty(
        {
            "format": "dateline notes",
            "version": VERSION,
            "filters": list(report.asked),
            "total": report.total or len(report.entries),
            "notes": [_note(entry) for entry in report.entries],
            "tags": [
                {
                    "tag": code.tag,
                    "notes": code.own,
                    "with_below": code.below,
                    "description": report.memo("tag", code.tag),
                }
                for code in codebook.codes(report.entries, described)
            ],
            "memos": [
                {
                    "about": memo.about,
                    "key": memo.key,
                    "called": memo.called,
                    "text": memo.text,
                    "made": memo.made,
                }
                for memo in report.memos
                if memo.text
            ],
            "articles": [_article(entries[0]) for _, entries in model.by_article(report)],
        }
    )


def _note(entry: NoteEntry) -> Record:
    note = entry.note
    return {
        "id": note.id,
        "article": note.article,
        "tags": list(note.tags),
        "comment": note.comment,
        "anchor": {field: getattr(note.anchor, field) for field in _ANCHOR},
        "paragraph": model.paragraph(entry),
        "made": note.made,
        "changed": note.changed,
    }


def _article(entry: NoteEntry) -> Record:
    if entry.document is None:
        return {"id": entry.note.article, "title": None}
    article = entry.document.article
    return {
        "id": article.id,
        "path": article.path,
        "title": model.title(entry),
        "source": model.source(entry) or None,
        "byline": model.byline(entry) or None,
        "published": entry.document.published.value,
        "sha256": article.body,
    }
