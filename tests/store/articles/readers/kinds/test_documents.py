import io
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from store.articles import Loaded
from tests.store.articles.readers.made import STORY, found, one, page, reason, zipped

ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)
BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>'
    "<mc:Choice Requires='wps'><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def word() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Minutes"
    document.add_paragraph(STORY[0])
    table = document.add_table(2, 2)
    for cell, words in zip([c for row in table.rows for c in row.cells], "ABCD", strict=True):
        cell.text = words
    document.add_paragraph(STORY[1])
    document.element.body.insert(1, parse_xml(BOX))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_word_with_tables_and_text_boxes_in_their_order(tmp_path: Path) -> None:
    loaded = one(tmp_path / "a.docx", word())
    assert loaded.text == "\n".join((STORY[0], "In a box", "A | B", "C | D", STORY[1]))
    assert loaded.article.title is not None and loaded.article.title.value == "Minutes"
    assert one(tmp_path / "a.zip", word()).text == loaded.text, "known by its content"


def test_open_document(tmp_path: Path) -> None:
    body = (
        f"<text:h>Pier to close</text:h><text:p>{STORY[0]}</text:p>"
        "<text:tracked-changes><text:p>taken out</text:p></text:tracked-changes>"
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        "<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>two<text:s/>words<text:line-break/>next <text:span>line</text:span></text:p>"
    )
    expected = f"Pier to close\n{STORY[0]}\nA | B\ntwo words\nnext line"
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT.format(body)}
    assert one(tmp_path / "a.odt", zipped(members)).text == expected
    assert one(tmp_path / "a.fodt", ODT.format(body).encode()).text == expected


def test_a_book_is_an_article_a_chapter(tmp_path: Path) -> None:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>Piers of Velmora</dc:title><dc:creator>Nils Obermark</dc:creator></metadata><manifest>"
        '<item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/p.opf"/></rootfiles></container>',
        "OEBPS/p.opf": package,
        "OEBPS/a.xhtml": f"<html><body><p>{STORY[0]}</p></body></html>",
        "OEBPS/two b.xhtml": f"<html><body><p>{STORY[1]}</p></body></html>",
    }
    first, second = found(tmp_path / "a.epub", zipped(members))
    assert isinstance(first, Loaded) and isinstance(second, Loaded)
    assert (first.text, second.text) == STORY[:2]
    assert second.own_id == "a.epub#chapter 2"
    assert first.article.source is not None and first.article.source.value == "Piers of Velmora"


def test_rich_text(tmp_path: Path) -> None:
    rtf = r"{\rtf1\ansi\ansicpg1251 {\info{\creatim\yr2019\mo3\dy7}} \b Pier\b0\par \u1042?\'e5\'eb\'fcмора\par}"
    loaded = one(tmp_path / "a.rtf", rtf.encode("cp1251"))
    assert loaded.text == "Pier\nВельмора"
    assert (loaded.article.published.value, loaded.article.published.inferred) == ("2019-03-07", True)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"PK\x03\x04 broken", "a Word document that is broken"),
        ("a.docx", zipped({"x.txt": "words"}), "a zip file, but no Word document"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "an encrypted office document"),
        ("a.odt", zipped({"mimetype": "x"}), "broken: it lacks its “content.xml”"),
        ("a.odt", zipped({"content.xml": "", "META-INF/manifest.xml": "<encryption-data/>"}), "an OpenDocument text that is encrypted"),
        ("a.epub", zipped({"mimetype": "application/epub+zip"}), "broken: it lacks its “META-INF/container.xml”"),
        ("a.rtf", b"words", "not rich text, in spite of its name"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "binary file (an old office document; save it as .docx or .xlsx)"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else None,
)  # fmt: skip
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    assert reason(tmp_path / name, data).startswith(said)


def test_entities_of_a_documents_own_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY b "bomb bomb">]>'
    body = ODT.format(f"<text:p>{STORY[0]} &e; &b;</text:p>")
    text = one(tmp_path / "a.fodt", (entity + body).encode()).text
    assert "secret" not in text and "bomb" not in text and STORY[0] in text


def test_a_page_in_a_book_that_lies(tmp_path: Path) -> None:
    """A zip that says less than it unpacks to, and one with a way out of its folder: nothing is written anywhere."""
    members = {"../../out.html": page(*STORY), "in.html": page(*STORY[:2])}
    results = found(tmp_path / "a.zip", zipped(members))
    assert [r.own_id for r in results if isinstance(r, Loaded)] == ["a.zip#../../out.html", "a.zip#in.html"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip"]
