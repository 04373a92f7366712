"""REFI-QDA 1.0, the exchange of programs for qualitative analysis: a project (.qdpx) and a codebook (.qdc).

The schema is QDA-XML 1.0 of the Rotterdam Exchange Format Initiative (www.qdasoftware.org). What its readers differ in is
avoided: texts are UTF-8 without a mark at the beginning and with line feeds only, positions count code points and are end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from store.exchange.notes import codebook, model
from store.exchange.notes.codebook import Code
from store.exchange.notes.identifiers import uuid_of
from store.exchange.notes.model import NoteEntry, NoteReport
from store.exchange.zip_file import packed
from store.records import Annotation, Document
from store.text.controls import escaped_xml
from store.version import VERSION

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
ORIGIN = f"dateline {VERSION}"
_COLOURS = ("#B5542F", "#3B6FA0", "#5B8C3A", "#8A5AA5", "#A8862B", "#2F8C86", "#B0456B", "#6B6B6B")
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold."""


def write_codebook(report: NoteReport) -> bytes:
    """The tags as a tree (.qdc); a codebook without a code is none for the schema, so it has one called "no tags"."""
    register_namespace("", CODEBOOK)
    root = Element(f"{{{CODEBOOK}}}CodeBook", origin=ORIGIN)
    holder = SubElement(root, f"{{{CODEBOOK}}}Codes")
    _add_codes(holder, _codes(report), CODEBOOK, report)
    if not len(holder):
        _code(holder, Code(codebook.NO_TAGS, 0, 0), CODEBOOK)
    return _written(root)


def write_project(report: NoteReport) -> bytes:
    """The project (.qdpx): codebook, the annotated articles with their coded passages, and the comments on these.

    A comment is the description of its passage, as other programs write it and read it. A note without a place, lost or
    in an article that is gone, has no passage there; it becomes a note of the project, as do memos on names and events.
    """
    placed = [entry for entry in report.entries if _has_place(entry)]
    notes = [*_notes(report, placed)]
    root = _project(report, placed, notes)
    files = {"project.qde": _written(root)}
    for note in notes:
        files[f"sources/{note.guid}.txt"] = note.text.encode("utf-8", "replace")
    for key, document in report.documents().items():
        files[f"sources/{uuid_of('article', key)}.txt"] = _text(document).encode()
    return packed(files)


def _project(report: NoteReport, placed: list[NoteEntry], notes: list[_Note]) -> Element:
    register_namespace("", PROJECT)
    root = Element(_tag("Project"), name=_clean(report.name or "dateline"), origin=ORIGIN)
    if report.creator:
        users = SubElement(root, _tag("Users"))
        SubElement(
            users, _tag("User"), guid=str(uuid_of("user", report.creator)), name=_clean(report.creator)
        )
    if codes := _codes(report):
        holder = SubElement(SubElement(root, _tag("CodeBook")), _tag("Codes"))
        _add_codes(holder, codes, PROJECT, report)
    if documents := report.documents():
        sources = SubElement(root, _tag("Sources"))
        for key, document in documents.items():
            entries = [entry for entry in placed if entry.note.article == key]
            _add_source(sources, key, document, entries, report)
    _add_notes(root, notes, report.creator)
    return root


def _has_place(entry: NoteEntry) -> bool:
    return entry.document is not None and entry.note.anchor.state != "lost"


def _codes(report: NoteReport) -> list[Code]:
    described = [memo.key for memo in report.memos if memo.about == "tag"]
    return codebook.codes(report.entries, described)


def _add_codes(holder: Element, codes: Iterable[Code], space: str, report: NoteReport) -> None:
    """A memo on a tag is the description of its code."""
    made = {"": holder}
    for code in codes:
        made[code.tag] = _code(made[code.parent], code, space)
        if memo := report.memo("tag", code.tag):
            SubElement(made[code.tag], f"{{{space}}}Description").text = _clean(memo)


def _code(parent: Element, code: Code, space: str) -> Element:
    return SubElement(
        parent,
        f"{{{space}}}Code",
        guid=str(uuid_of("tag", code.tag)),
        name=_clean(code.name),
        isCodable="true" if code.own or not code.below else "false",
        color=_COLOURS[uuid_of("tag", code.tag).int % len(_COLOURS)],
    )


def _add_source(
    sources: Element, key: str, document: Document, entries: list[NoteEntry], report: NoteReport
) -> None:
    creator = report.creator
    guid = str(uuid_of("article", key))
    about = NoteEntry(entries[0].note, document) if entries else None
    source = SubElement(
        sources,
        _tag("TextSource"),
        {
            "guid": guid,
            "name": _clean(model.title(about) if about else key),
            "plainTextPath": f"internal://{guid}.txt",
            **_user("creatingUser", creator),
        },
    )
    cited = ", ".join(filter(None, (model.source(about), model.published(about)))) if about else ""
    if described := "\n\n".join(filter(None, (cited, report.memo("article", key)))):
        SubElement(source, _tag("Description")).text = _clean(described)
    for entry in entries:
        _add_selection(source, entry, creator)


def _add_selection(source: Element, entry: NoteEntry, creator: str) -> None:
    note = entry.note
    made = {**_user("creatingUser", creator), **_at(note)}
    selection = SubElement(
        source,
        _tag("PlainTextSelection"),
        {
            "guid": str(uuid_of("note", note.id)),
            "name": _clean(_short(entry.quotation)),
            "startPosition": str(note.anchor.start),
            "endPosition": str(note.anchor.end),
            **made,
        },
    )
    if note.comment:
        SubElement(selection, _tag("Description")).text = _clean(note.comment)
    for tag in note.tags:
        guid = str(uuid_of("coding", f"{note.id} {tag}"))
        coding = SubElement(selection, _tag("Coding"), {"guid": guid, **made})
        coding.attrib.pop("modifiedDateTime", None)  # which only selections and sources may have
        SubElement(coding, _tag("CodeRef"), targetGUID=str(uuid_of("tag", tag)))


@dataclass(frozen=True, slots=True)
class _Note:
    """A note of the project, whose text is a file of its own: readers know none that stands within the XML."""

    guid: str
    name: str
    text: str
    made: dict[str, str]


def _notes(report: NoteReport, placed: list[NoteEntry]) -> Iterator[_Note]:
    known = {entry.note.id for entry in placed}
    for entry in report.entries:
        if entry.note.id not in known:
            name = _short(entry.note.comment or entry.quotation)
            yield _Note(
                str(uuid_of("comment", entry.note.id)), name, "\n".join(_told(entry)), _at(entry.note)
            )
    for memo in report.memos:
        if memo.about in ("entity", "event"):
            guid = str(uuid_of("memo", f"{memo.about} {memo.key or memo.called}"))
            made = {"creationDateTime": memo.made} if memo.made else {}
            yield _Note(guid, _short(f"{memo.about}: {memo.called}"), memo.text, made)


def _add_notes(root: Element, notes: list[_Note], creator: str) -> None:
    if not notes:
        return
    holder = SubElement(root, _tag("Notes"))
    for note in notes:
        about = {"guid": note.guid, "name": _clean(note.name), "plainTextPath": f"internal://{note.guid}.txt"}
        SubElement(holder, _tag("Note"), {**about, **_user("creatingUser", creator), **note.made})
    for note in notes:
        SubElement(root, _tag("NoteRef"), targetGUID=note.guid)


def _told(entry: NoteEntry) -> Iterator[str]:
    yield f"“{entry.quotation}”"
    yield f"{model.title(entry)}: {model.state(entry) or 'not in the library'}"
    yield from [" ".join(f"#{tag}" for tag in entry.note.tags)] if entry.note.tags else []
    if entry.note.comment:
        yield entry.note.comment


def _user(attribute: str, creator: str) -> dict[str, str]:
    return {attribute: str(uuid_of("user", creator))} if creator else {}


def _at(note: Annotation) -> dict[str, str]:
    return {"creationDateTime": note.made, "modifiedDateTime": note.changed} if note.made else {}


_tag = partial("{{{}}}{}".format, PROJECT)


def _text(document: Document) -> str:
    """The text with as many characters as it has, none of them one that readers count in their own ways."""
    return document.text.replace("\r\n", " \n").replace("\r", "\n").replace("\ufeff", " ")


def _clean(words: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", words)


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= 80 else one[:79] + "…"


def _written(root: Element) -> bytes:
    indent(root, "\t")
    written = escaped_xml(tostring(root, encoding="unicode")).encode("utf-8", "xmlcharrefreplace")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"
