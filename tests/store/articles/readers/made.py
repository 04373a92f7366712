"""Small files of every kind, made on the spot."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from store.articles import Loaded, Options, Skipped, read

STORY = (
    "The harbour board of Velmora voted on Tuesday to close the eastern pier, after engineers had found cracks in its "
    "oldest pillars.",
    "Ferries to the islands will leave from the fish market until the work is done, chairwoman Ilse Tamburin said.",
    "The repair, planned for eighteen months, will cost nine million crowns, most of it paid by the province.",
)
"""Three paragraphs that no paper ever printed."""


def found(path: Path, data: bytes, options: Options | None = None) -> list[Loaded | Skipped]:
    """What reading a file with that content gives."""
    path.write_bytes(data)
    return list(read(path, options or Options()))


def one(path: Path, data: bytes) -> Loaded:
    """The only article of a file with that content."""
    (loaded,) = found(path, data)
    assert isinstance(loaded, Loaded), loaded
    return loaded


def reason(path: Path, data: bytes) -> str:
    """Why nothing of a file with that content is read."""
    (skipped,) = found(path, data)
    assert isinstance(skipped, Skipped), skipped
    return skipped.reason


def texts(results: Sequence[Loaded | Skipped]) -> list[str]:
    """The texts among the results."""
    return [result.text for result in results if isinstance(result, Loaded)]


def page(*paragraphs: str, head: str = "", date: str = "2019-03-06") -> bytes:
    """A web page with a menu, an article and a foot."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    meta = f'<meta property="article:published_time" content="{date}T08:00:00Z">' if date else ""
    html = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>Pier to close | The Gull</title>{meta}{head}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<main><article><h1>Pier to close</h1>{body}</article></main>"
        "<footer><p>Subscribe to our newsletter</p></footer></body></html>"
    )
    return html.encode()


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    """A zip file; the first member is stored as it is, as OpenDocument and EPUB want their kind."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, data) in enumerate(members.items()):
            archive.writestr(
                zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            )
    return stream.getvalue()


def pdf(*pages: Sequence[str], info: str = "", encrypted: bool = False) -> bytes:
    """A PDF of the plainest sort: lines of Latin letters on pages, in Helvetica."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        shown = "".join(f"({line.translate(_ESCAPED)}) Tj T* " for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 780 Td {shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    extra = f" /Info {len(objects)} 0 R"
    if encrypted:
        key = "<" + "41" * 32 + ">"
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>")
        extra += f" /Encrypt {len(objects)} 0 R /ID [<41> <41>]"
    return _assembled(objects, extra)


_ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def _assembled(objects: Sequence[str], extra: str) -> bytes:
    data, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n"
    data += "".join(f"{place:010} 00000 n \n" for place in places)
    data += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R{extra} >>\nstartxref\n{start}\n%%EOF\n"
    return data.encode("cp1252")


def samples() -> dict[str, bytes]:
    """A small good file of each kind, by its name."""
    odt = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"<text:p>{STORY[0]}</text:p><text:p>{STORY[1]}</text:p></office:text></office:body></office:document-content>"
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
    )
    book: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
        "p.opf": package,
        "a.xhtml": f"<html><body><p>{STORY[0]}</p></body></html>",
    }
    mail = (
        "From: Gull <a@gull.example>\nSubject: Pier\nDate: Wed, 06 Mar 2019 23:30:00 +0400\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="B"\n\n--B\nContent-Type: text/plain; charset=utf-8\n\n'
        f"{STORY[0]}\n> {STORY[1]}\n-- \nIlse\n--B\nContent-Type: text/html\n\n<p>{STORY[2]}</p>\n--B--\n"
    )
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>The Gull</title><item><title>Pier</title>'
        f"<pubDate>Wed, 06 Mar 2019 09:00:00 GMT</pubDate><description>{STORY[0]}</description></item></channel></rss>"
    )
    table = f'title,text,date\nPier,"{STORY[0]}",2019-03-06\nFerries,"{STORY[1]}",7 March 2019\n'
    record = f'[{{"title": "Pier", "body": "{STORY[0]}", "publishedAt": "2019-03-06T09:00:00Z"}}]'
    return {
        "a.html": page(
            *STORY,
            head='<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x"}</script>',
        ),
        "a.eml": mail.encode(),
        "a.mbox": f"From x Mon Mar  4 10:00:00 2019\n{mail}\nFrom y Tue Mar  5 10:00:00 2019\n{mail}".encode(),
        "a.pdf": pdf(STORY, STORY[:1], info="/Title (Minutes of it) /CreationDate (D:20190307101500)"),
        "a.rtf": rb"{\rtf1\ansi\ansicpg1251 {\info{\creatim\yr2019\mo3\dy7}} \b Pier\b0\par \u1042?\'e5\'eb\par}",
        "a.fodt": odt.encode(),
        "a.odt": zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": odt}),
        "a.epub": zipped(book),
        "a.xml": feed.encode(),
        "a.csv": table.encode(),
        "a.json": record.encode(),
        "a.zip": zipped({"a.txt": STORY[0], "b.html": page(*STORY)}),
        "a.warc": b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://gull.example/\r\nContent-Type: text/html\r\n"
        b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(page(*STORY)), page(*STORY)),
    }
