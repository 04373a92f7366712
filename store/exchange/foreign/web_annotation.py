"""Notes out of W3C Web Annotation: one annotation, a list, a page, a collection; and out of an export of Hypothes.is.

Both have targets with selectors; they differ in how they say tags and comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from store.exchange.foreign.fields import instant, note_id, records, span, text, texts
from store.exchange.foreign.model import ForeignFile, ForeignNote, ForeignSource

Record = dict[str, object]


def read_web_annotations(document: object) -> ForeignFile:
    """The annotations in JSON of the W3C model."""
    return _gathered([_w3c(record) for record in _annotations(document)])


def read_hypothesis(document: Record) -> ForeignFile:
    """The annotations in an export of Hypothes.is."""
    return _gathered([_hypothesis(record) for record in records(document.get("annotations"))])


def _gathered(found: list[ForeignNote | str]) -> ForeignFile:
    notes = tuple(one for one in found if isinstance(one, ForeignNote))
    unread = tuple(dict.fromkeys(one for one in found if isinstance(one, str)))
    return ForeignFile(notes, unread=unread)


def _annotations(document: object) -> Iterator[Record]:
    """All of a collection, however deep its pages lie; a page that is only named by its address holds none."""
    waiting = [document]
    while waiting:
        for record in records(waiting.pop(0)):
            kinds = texts(record.get("type", record.get("@type")))
            if any(kind.endswith(("AnnotationCollection", "AnnotationPage")) for kind in kinds):
                waiting += [record.get("first"), record.get("items")]
            elif "target" in record:
                yield record


def _w3c(record: Record) -> ForeignNote | str:
    found = _targeted(record)
    if isinstance(found, str):
        return found
    tags: list[str] = []
    comments: list[str] = []
    bodies = record.get("body")
    for body in bodies if isinstance(bodies, list) else [bodies]:
        value = text(body.get("value", body.get("chars"))) if isinstance(body, dict) else text(body)
        is_tag = isinstance(body, dict) and "tagging" in texts(body.get("purpose", body.get("role")))
        (tags if is_tag else comments).append(value)
    comments.append(text(record.get("bodyValue")))
    if found.exact and not any((*tags, *comments)) and isinstance(bodies, dict):
        return f"{_named(record)} has a body that is no text"
    return replace(found, tags=texts(tags), comment="\n\n".join(filter(None, comments)))


def _hypothesis(record: Record) -> ForeignNote | str:
    if record.get("references"):
        return f"{_named(record)} answers another one: answers have no passage"
    found = _targeted(record)
    if isinstance(found, str):
        return found
    titles = records(record.get("document"))
    title = next(iter(texts(titles[0].get("title"))), "") if titles else ""
    source = replace(found.source, title=title, iri=found.source.iri or text(record.get("uri")))
    return replace(found, source=source, tags=texts(record.get("tags")), comment=text(record.get("text")))


def _targeted(record: Record) -> ForeignNote | str:
    """The first target that quotes words; else why there is none."""
    for target in records(record.get("target")):
        quote = next((one for one in _selectors(target) if text(one.get("exact"))), None)
        if quote is None:
            continue
        position = next((one for one in _selectors(target) if "start" in one), {})
        return ForeignNote(
            note_id(text(record.get("id")) or repr(sorted(quote.items()))),
            _source(target.get("source")),
            text(quote["exact"]),
            text(quote.get("prefix")),
            text(quote.get("suffix")),
            span(position.get("start"), position.get("end")),
            made=instant(record.get("created")),
            changed=instant(record.get("modified", record.get("updated"))),
        )
    return f"{_named(record)} quotes no words: only notes on a passage can be taken"


def _selectors(target: Record) -> list[Record]:
    """The selectors of a target, also those that refine others."""
    found: list[Record] = []
    waiting = records(target.get("selector"))
    while waiting and len(found) < 50:
        one = waiting.pop(0)
        found.append(one)
        waiting += records(one.get("refinedBy")) if "refinedBy" in one else []
    return found


def _source(value: object) -> ForeignSource:
    if isinstance(value, dict):
        return ForeignSource(
            text(value.get("dcterms:title", value.get("title"))),
            text(value.get("id")),
            text(value.get("dateline:sha256")),
        )
    return ForeignSource(iri=text(value))


def _named(record: Record) -> str:
    return f"The annotation {text(record.get('id')) or 'without an id'}"
