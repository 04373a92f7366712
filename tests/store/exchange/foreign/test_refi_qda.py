"""Notes out of REFI-QDA projects, in the dialects of the programs that write them."""

import io
import zipfile

import pytest

from store.errors import ImportFailure
from store.exchange.foreign import ForeignFile, read

TEXT = "First line.\r\nThe pier fell.\r\nTwelve people were hurt.\r\n"
CODES = """<CodeBook><Codes><Code guid="11111111-1111-1111-1111-111111111111" name="harm" isCodable="true">
<Code guid="22222222-2222-2222-2222-222222222222" name="to/people" isCodable="true"/></Code></Codes></CodeBook>"""


def selection(start: int, end: int, name: str = "", code: str = "2", inner: str = "") -> str:
    guid = "-".join(code * length for length in (8, 4, 4, 4, 12))
    coding = f'<Coding guid="c"><CodeRef targetGUID="{guid}"/></Coding>' if code else ""
    return f'<PlainTextSelection guid="s{start}" name="{name}" startPosition="{start}" endPosition="{end}">{inner}{coding}</PlainTextSelection>'


def project(body: str, text: bytes | None = TEXT.encode(), notes: str = "") -> bytes:
    source = f'<TextSource guid="t" name="Pier" plainTextPath="internal://t.txt">{body}</TextSource>'
    written = f'<Project xmlns="urn:QDA-XML:project:1.0" name="p">{CODES}<Sources>{source}</Sources>{notes}</Project>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("project.qde", written)
        if text is not None:
            archive.writestr("sources/t.txt", text)
    return out.getvalue()


def quotes(found: ForeignFile) -> list[str]:
    return [note.exact for note in found.notes]


@pytest.mark.parametrize(
    ("data", "start"),
    [
        (TEXT.replace("\r\n", "\n"), 12),
        (TEXT, 13),
        (TEXT, 12),
        ("\ufeff" + TEXT, 12),
        ("\ufeff" + TEXT, 13),
        ("\ufeff" + TEXT, 14),
        (TEXT.replace("\r\n", "\n"), 13),
    ],
)
def test_every_way_of_counting_finds_the_passage(data: str, start: int) -> None:
    body = selection(start, start + 14, "The pier fell.")
    found = read(project(body, data.encode()))
    assert quotes(found) == ["The pier fell."]
    (source,) = found.sources
    assert source.text == TEXT.replace("\r\n", "\n")
    assert source.text[slice(*(found.notes[0].span or ()))] == "The pier fell."


def test_a_code_below_another_is_a_tag_below_it() -> None:
    assert read(project(selection(12, 26))).notes[0].tags == ("harm/to-people",)


def test_notes_on_a_passage_are_its_comment() -> None:
    note = '<Notes><Note guid="N"><PlainTextContent>Ask.</PlainTextContent></Note></Notes>'
    body = selection(12, 26, code="", inner='<NoteRef targetGUID="n"/>')
    (found,) = read(project(body, notes=note)).notes
    assert (found.tags, found.comment) == ((), "Ask.")


def test_the_description_of_a_passage_is_its_comment_once() -> None:
    note = '<Notes><Note guid="N"><PlainTextContent>Ask.</PlainTextContent></Note></Notes>'
    inner = '<Description>Ask.</Description><NoteRef targetGUID="n"/>'
    for name in ("The pier fell.", "", "3"):
        (found,) = read(project(selection(13, 27, name, "", inner), notes=note)).notes
        assert found.comment == "Ask."


def test_a_description_that_quotes_the_passage_is_no_comment() -> None:
    (found,) = read(project(selection(13, 27, inner="<Description>The pier fell.</Description>"))).notes
    assert (found.exact, found.comment) == ("The pier fell.", "")
    (named,) = read(
        project(selection(13, 27, "The pier fell.", inner="<Description>The</Description>"))
    ).notes
    assert named.comment == "The"


def test_what_has_no_counterpart_is_named() -> None:
    picture = '</TextSource><PictureSource guid="x" name="A photo"/><TextSource guid="u" name="Empty">'
    found = read(project(selection(900, 910) + '<Coding guid="c"/>' + picture))
    assert not found.notes
    assert len(found.unread) == 4
    assert {"“A photo” is no text (picture)", "“Empty” has no text in the archive"} < set(found.unread)


def test_text_within_the_project_file_is_read() -> None:
    body = f"<PlainTextContent>{'x' * 12}The pier fell.</PlainTextContent>{selection(12, 26)}"
    assert quotes(read(project(body, None))) == ["The pier fell."]


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Project xmlns="urn:QDA-XML:project:1.0" name="&b;"/>'
)


@pytest.mark.parametrize("written", ["<a/>", "no xml", ENTITIES, ""])
def test_a_file_that_is_no_project_is_refused(written: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("project.qde", written)
    with pytest.raises(ImportFailure):
        read(out.getvalue())


def test_an_archive_without_a_project_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(ImportFailure, match=r"project\.qde"):
        read(out.getvalue())
