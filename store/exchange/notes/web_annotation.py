"""W3C Web Annotation, JSON-LD (Web Annotation Data Model and Vocabulary, Recommendations of 23 February 2017).

A collection with its one page embedded. Positions count code points of the text that "dateline:sha256" names, 0-based, end
exclusive, as section 4.2.5 of the model wants; the state of an anchor is our own word, under our own prefix.
"""

from __future__ import annotations

from typing import Any

from store.exchange.json_text import pretty
from store.exchange.notes import model
from store.exchange.notes.identifiers import article_iri, uuid_of
from store.exchange.notes.model import NoteEntry, NoteReport
from store.records import Anchor
from store.version import VERSION

Record = dict[str, Any]
CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"dateline": "urn:dateline:terms:"})


def write(report: NoteReport) -> bytes:
    """The collection."""
    return pretty(
        {
            "@context": list(CONTEXT),
            "id": "urn:dateline:notes",
            "type": "AnnotationCollection",
            "label": f"Notes: {report.name}" if report.name else "Notes",
            "total": len(report.entries),
            "first": {
                "id": "urn:dateline:notes:page",
                "type": "AnnotationPage",
                "partOf": "urn:dateline:notes",
                "startIndex": 0,
                "items": [annotation(entry, report.creator) for entry in report.entries],
            },
        }
    )


def annotation(entry: NoteEntry, creator: str = "") -> Record:
    """One annotation, without the context that its page gives."""
    note = entry.note
    record: Record = {
        "id": f"urn:uuid:{uuid_of('note', note.id)}",
        "type": "Annotation",
        "motivation": _motivation(entry),
    }
    if creator:
        record["creator"] = {"type": "Person", "name": creator}
    record |= {"created": note.made, "modified": note.changed} if note.made else {}
    record["generator"] = {"type": "Software", "name": f"dateline {VERSION}"}
    if bodies := _bodies(entry):
        record["body"] = bodies
    record["target"] = {
        "source": _source(entry),
        "selector": _selectors(note.anchor),
        "dateline:anchor": note.anchor.state,
    }
    return record


def _motivation(entry: NoteEntry) -> str | list[str]:
    found = [
        *(["tagging"] if entry.note.tags else []),
        *(["commenting"] if entry.note.comment else []),
    ]
    return found if len(found) > 1 else (found or ["highlighting"])[0]


def _bodies(entry: NoteEntry) -> list[Record]:
    bodies: list[Record] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in entry.note.tags
    ]
    if entry.note.comment:
        bodies.append(
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/plain",
                "value": entry.note.comment,
            }
        )
    return bodies


def _source(entry: NoteEntry) -> Record:
    record: Record = {"id": article_iri(entry.note.article), "type": "Text", "format": "text/plain"}
    if entry.document is None:
        return record
    record["dcterms:title"] = model.title(entry)
    if source := model.source(entry):
        record["dcterms:publisher"] = source
    if value := entry.document.published.value:
        record["dcterms:date"] = value
    record["dateline:sha256"] = entry.document.article.body
    return record


def _selectors(anchor: Anchor) -> list[Record]:
    """Both say the same segment (section 4.2.9, "a list of selectors")."""
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    if anchor.state == "lost":
        return [quote]
    return [
        quote,
        {
            "type": "TextPositionSelector",
            "start": anchor.start,
            "end": anchor.end,
            "dateline:unit": "code point",
        },
    ]
