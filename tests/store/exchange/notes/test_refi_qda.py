"""REFI-QDA, checked against the published schema (tests/data/refi_qda, MIT licence)."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from store.exchange.notes import NoteEntry, NoteReport, write
from store.notes.anchoring import make
from store.records import Annotation, Memo
from tests.properties.strategies import TEXT
from tests.store.events.made import document
from tests.store.exchange.notes.sample import fallen, hurt, lost, nasty, orphan, report

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[3] / "data/refi_qda/Project.xsd"))
CODEBOOK = etree.XMLSchema(etree.parse(Path(__file__).parents[3] / "data/refi_qda/Codebook.xsd"))
SPACE = {"q": "urn:QDA-XML:project:1.0"}


def project(made: NoteReport) -> tuple[Element, dict[str, bytes]]:
    """The project, valid by the schema, and the other files of the archive."""
    with zipfile.ZipFile(io.BytesIO(write(made, "qdpx"))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    written = files.pop("project.qde")
    SCHEMA.assertValid(etree.fromstring(written))
    return ElementTree.fromstring(written), files


def test_a_project_of_every_kind_of_note_is_valid() -> None:
    root, files = project(report(creator="R. Eader"))
    assert len(root.findall(".//q:PlainTextSelection", SPACE)) == 4
    assert len(files) == 4


def test_a_selection_counts_characters_of_its_source() -> None:
    root, files = project(report(fallen(), hurt(), nasty()))
    for source in root.iterfind(".//q:TextSource", SPACE):
        text = files["sources/" + source.attrib["plainTextPath"].removeprefix("internal://")].decode()
        assert "\r" not in text
        for selection in source.iterfind("q:PlainTextSelection", SPACE):
            start, end = int(selection.attrib["startPosition"]), int(selection.attrib["endPosition"])
            assert text[start:end].split()[0] in selection.attrib["name"].replace("\ufffd", "\x1b")


def test_tags_below_each_other_are_codes_in_codes() -> None:
    root, _ = project(report(fallen()))
    (parent,) = root.findall("q:CodeBook/q:Codes/q:Code", SPACE)
    (child,) = parent.findall("q:Code", SPACE)
    assert (parent.attrib["name"], parent.attrib["isCodable"]) == ("harbour", "false")
    assert (child.attrib["name"], child.attrib["isCodable"]) == ("pier", "true")
    (reference,) = root.findall(".//q:Coding/q:CodeRef", SPACE)
    assert reference.attrib["targetGUID"] == child.attrib["guid"]


def test_a_comment_is_the_description_of_its_passage() -> None:
    root, _ = project(report(hurt()))
    (selection,) = root.findall(".//q:PlainTextSelection", SPACE)
    assert selection.findtext("q:Description", namespaces=SPACE) == "Ask her.\nTwice."
    assert root.find("q:Notes", SPACE) is None


def test_what_has_no_place_is_a_note_of_the_project_with_its_words() -> None:
    root, files = project(report(lost(), orphan()))
    notes = root.findall("q:Notes/q:Note", SPACE)
    told = [files["sources/" + note.attrib["plainTextPath"].removeprefix("internal://")] for note in notes]
    assert [text.decode().splitlines()[0] for text in told] == ["“Quinby”", "“7 May”"]
    assert all("creationDateTime" in note.attrib for note in notes)
    assert len(root.findall("q:NoteRef", SPACE)) == 2


def test_memos_on_names_and_events_are_notes_with_a_date() -> None:
    memos = (
        Memo("entity", "e1", "Mara Vale", "A minister.\nSince when?", "2031-06-01T00:00:00Z"),
        Memo("event", "", "The pier fell", "Who says so?", ""),
    )
    root, files = project(NoteReport(report(hurt()).entries, memos=memos))
    first, second = root.findall("q:Notes/q:Note", SPACE)
    assert (first.attrib["name"], first.attrib["creationDateTime"]) == (
        "entity: Mara Vale",
        "2031-06-01T00:00:00Z",
    )
    assert files[f"sources/{first.attrib['guid']}.txt"].decode() == "A minister.\nSince when?"
    assert second.attrib["name"] == "event: The pier fell"


def test_no_notes_make_a_valid_project() -> None:
    project(NoteReport(()))


def test_a_codebook_is_valid_whatever_tags_there_are() -> None:
    described = (Memo("tag", "harbour", "harbour", "All of it.\n<b>bold</b>", ""),)
    for made in (NoteReport(()), report(creator="R. Eader"), NoteReport(report().entries, memos=described)):
        CODEBOOK.assertValid(etree.fromstring(write(made, "qdc")))


@given(TEXT.filter(bool), st.lists(TEXT.filter(str.strip), max_size=2), TEXT, st.data())
def test_any_text_gives_a_valid_project(
    text: str, tags: list[str], comment: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    anchor = make(text, start, data.draw(st.integers(start + 1, len(text))))
    note = Annotation(
        "b" * 32, "x", anchor, tuple(tags), comment, "2031-06-01T00:00:00Z", "2031-06-01T00:00:00Z"
    )
    _, files = project(NoteReport((NoteEntry(note, document("x", text)),)))
    (kept,) = files.values()
    assert len(kept.decode()) == len(text)
