import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from store.articles import Loaded, Skipped
from tests.store.articles.readers.made import STORY, found, one, page, reason, texts, zipped

FEED = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>The Gull</title>
<item><title>Pier to close</title><link>https://gull.example/1</link><pubDate>Wed, 06 Mar 2019 09:00:00 GMT</pubDate>
<description>&lt;p&gt;{}&lt;/p&gt;</description></item>
<item><title>Only a title</title><guid>2</guid></item>
<item><link>https://gull.example/3</link></item></channel></rss>"""


def archived(*records: tuple[str, str, bytes, str], compress: bool = True) -> bytes:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=compress)
    for address, kind, data, status in records:
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(data), http_headers=head)
        )
    return stream.getvalue()


def test_a_feed_is_an_article_an_entry(tmp_path: Path) -> None:
    first, second, third = found(tmp_path / "a.xml", FEED.format(STORY[0]).encode())
    assert isinstance(first, Loaded) and isinstance(second, Loaded) and isinstance(third, Skipped)
    assert first.text == STORY[0] and first.own_id == "a.xml#https://gull.example/1"
    assert first.article.published.value == "2019-03-06"
    assert first.article.source is not None and first.article.source.value == "The Gull"
    assert second.text == "Only a title"
    assert third.reason == "an entry without words"


def test_atom_by_its_content(tmp_path: Path) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gull</title><entry><title>Pier</title><id>1</id>'
        f"<published>2019-03-06T09:00:00Z</published><summary>Short.</summary><content>{STORY[1]}</content></entry></feed>"
    )
    loaded = one(tmp_path / "feed", atom.encode())
    assert loaded.text == STORY[1] and loaded.article.published.value == "2019-03-06"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "a.opml",
            b'<opml><body><outline xmlUrl="https://gull.example/rss"/></body></opml>',
            "a list of 1 feed: addresses",
        ),
        ("a.xml", b"<inventory><piece/></inventory>", "XML that is no feed"),
        ("a.rss", b'<!DOCTYPE x [<!ENTITY a "b">]><rss/>', "a feed with entities of its own"),
        ("a.zip", b"PK\x03\x04", "an archive that is broken"),
        ("a.html.gz", b"\x1f\x8b\x08 broken", "a compressed file that is broken"),
        ("a.tar.gz", b"\x1f\x8b\x08 broken", "an archive that is broken"),
        ("a.warc", b"nothing of the kind", "a web archive"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    assert reason(tmp_path / name, data).startswith(said)


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    members: dict[str, bytes | str] = {
        "wire/a.txt": STORY[0],
        "wire/b.html": page(*STORY),
        "wire/pier.png": b"\x89PNG",
        "__MACOSX/a.txt": b"\0\5",
        "wire/.hidden.txt": "hidden",
        "inner.zip": zipped({"c.txt": STORY[1]}),
        "empty.txt": "",
    }
    results = found(tmp_path / "a.zip", zipped(members))
    ids = [r.own_id for r in results if isinstance(r, Loaded)]
    assert ids == ["a.zip#wire/a.txt", "a.zip#wire/b.html", "a.zip#inner.zip/c.txt"]
    skipped = [r for r in results if isinstance(r, Skipped)]
    assert [(s.reason, s.quiet, s.kind) for s in skipped] == [
        ("binary file (a picture)", True, ".png"),
        ("empty", False, ""),
    ]


def test_archives_in_each_other_come_to_an_end(tmp_path: Path) -> None:
    data = zipped({"a.txt": STORY[0]})
    for _ in range(5):
        data = zipped({"in.zip": data})
    assert "in each other" in reason(tmp_path / "a.zip", data)


def test_a_member_that_needs_a_password_and_one_that_is_a_bomb(tmp_path: Path) -> None:
    encrypted = bytearray(zipped({"a.txt": STORY[0], "b.txt": STORY[1]}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        encrypted[encrypted.index(mark) + (6 if mark[2] == 3 else 8)] |= 1
    first, second = found(tmp_path / "a.zip", bytes(encrypted))
    assert isinstance(first, Skipped) and first.reason == "encrypted: it needs a password"
    assert isinstance(second, Loaded) and second.text == STORY[1]

    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("bomb.txt", "w") as member,
    ):
        for _ in range(101):
            member.write(b" " * 1_000_000)
    assert reason(tmp_path / "bomb.zip", stream.getvalue()) == "unpacked larger than 100 MB"


def test_tar_and_gzip(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        info = tarfile.TarInfo("../a.txt")
        info.size = len(STORY[0])
        archive.addfile(info, io.BytesIO(STORY[0].encode()))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert texts(found(tmp_path / "a.tar.gz", stream.getvalue())) == [STORY[0]]
    assert texts(found(tmp_path / "a.html.gz", gzip.compress(page(*STORY)))) == [
        one(tmp_path / "b.html", page(*STORY)).text
    ]


@pytest.mark.parametrize(("name", "compress"), [("a.warc.gz", True), ("a.warc", False)])
def test_a_web_archive_gives_its_pages(tmp_path: Path, name: str, compress: bool) -> None:
    data = archived(
        ("https://gull.example/pier", "text/html; charset=utf-8", page(*STORY), "200 OK"),
        ("https://gull.example/gone", "text/html", page(*STORY), "404 Not Found"),
        ("https://gull.example/logo.png", "image/png", b"\x89PNG", "200 OK"),
        ("https://gull.example/note", "text/plain", STORY[1].encode(), "200 OK"),
        compress=compress,
    )
    first, second = found(tmp_path / name, data)
    assert isinstance(first, Loaded) and isinstance(second, Loaded)
    assert STORY[0] in first.text and first.article.path == f"{tmp_path / name}#https://gull.example/pier"
    assert second.text == STORY[1]


def test_a_web_archive_with_a_broken_end_keeps_what_stands_before(tmp_path: Path) -> None:
    data = archived(("https://gull.example/pier", "text/html", page(*STORY), "200 OK"))
    first, second = found(tmp_path / "a.warc.gz", data + gzip.compress(b"no record"))
    assert isinstance(first, Loaded) and isinstance(second, Skipped)


def test_a_web_archive_with_its_index_gives_the_pages_alone(tmp_path: Path) -> None:
    pages = archived(("https://gull.example/pier", "text/html", page(*STORY), "200 OK"))
    members: dict[str, bytes | str] = {
        "archive/data.warc.gz": pages,
        "pages/pages.jsonl": '{"url": "https://gull.example/pier"}',
        "datapackage.json": "{}",
    }
    loaded = one(tmp_path / "a.wacz", zipped(members))
    assert (
        STORY[0] in loaded.text and loaded.own_id == "a.wacz#archive/data.warc.gz/https://gull.example/pier"
    )
    assert reason(tmp_path / "b.wacz", zipped({"datapackage.json": "{}"})) == "a web archive without pages"


def test_a_saved_page_in_one_file(tmp_path: Path) -> None:
    head = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://gull.example/pier\r\nSubject: x\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
        "--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: https://gull.example/pier\r\n\r\n"
    )
    loaded = one(tmp_path / "a.mhtml", head.encode() + page(*STORY) + b"\r\n--B--\r\n")
    assert STORY[0] in loaded.text and loaded.article.published.value == "2019-03-06"
