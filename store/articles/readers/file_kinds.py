"""Which kinds of files there are, and which one a file is: by its content, then by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from store.articles.readers.piece import RawFile
from store.errors import ImportFailure


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be read."""

    name: str
    module: str
    """The reader, a module of `store.articles.readers.kinds`, imported at the first file of its kind."""
    suffixes: tuple[str, ...]
    limit: int = 20_000_000
    """Bytes of a file; a larger one is never loaded."""
    light: bool = False
    """True if reading it takes no library: not worth a process of its own."""


TEXT = FileKind("text", "plain_text", (".txt", ".text", ".md", ".markdown"), light=True)
PAGE = FileKind("web page", "web_page", (".html", ".htm", ".xhtml", ".shtml"))
SAVED_PAGE = FileKind("saved web page", "saved_page", (".mht", ".mhtml"), 60_000_000)
MAIL = FileKind("mail", "mail", (".eml",), 60_000_000)
MAILBOX = FileKind("mailbox", "mailbox_file", (".mbox", ".mbx"), 500_000_000)
OUTLOOK = FileKind("Outlook mail", "outlook_mail", (".msg",), 60_000_000)
PDF = FileKind("PDF", "pdf", (".pdf",), 100_000_000)
WORD = FileKind("Word document", "word_document", (".docx", ".docm"), 60_000_000)
OPEN_TEXT = FileKind("OpenDocument text", "open_document", (".odt", ".ott", ".fodt"), 60_000_000)
EPUB = FileKind("book", "epub", (".epub",), 100_000_000)
RTF = FileKind("rich text", "rich_text", (".rtf",), 60_000_000)
FEED = FileKind("feed", "feed", (".rss", ".atom", ".rdf", ".xml"))
OUTLINE = FileKind("list of feeds", "outline", (".opml",))
TABLE = FileKind("table", "delimited_table", (".csv", ".tsv"), 100_000_000)
SHEET = FileKind("workbook", "workbook", (".xlsx", ".xlsm"), 60_000_000)
JSON = FileKind("JSON", "json_document", (".json",), 100_000_000)
ZIP = FileKind("archive", "zip_archive", (".zip",), 500_000_000)
GZIP = FileKind("compressed file", "compressed", (".gz",), 500_000_000)
TAR = FileKind("archive", "tar_archive", (".tar", ".tgz", ".tbz2", ".txz"), 500_000_000)
LINES = FileKind("JSON Lines", "json_lines", (".jsonl", ".ndjson"), 200_000_000)
WACZ = FileKind("web archive", "wacz", (".wacz",), 500_000_000)
WEB_ARCHIVE = FileKind("web archive", "web_archive", (".warc", ".arc"), 500_000_000)
FILE_KINDS = (
    TEXT, PAGE, SAVED_PAGE, MAIL, MAILBOX, OUTLOOK, PDF, WORD, OPEN_TEXT, EPUB, RTF, FEED, OUTLINE, TABLE, SHEET, JSON,
    LINES, ZIP, TAR, GZIP, WACZ, WEB_ARCHIVE,
)  # fmt: skip

LINES_KINDS = frozenset(LINES.suffixes)
"""On the disk they are read line by line, whatever their size."""
_BY_SUFFIX = {suffix: kind for kind in FILE_KINDS for suffix in kind.suffixes}
KINDS = frozenset(_BY_SUFFIX)
"""Endings of the files that `read` understands, in lower case."""

HEAD = 4096
"""Bytes at the start of a file that show what it is."""
_LIST = 1 << 16
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,600}?-->\s*|<\?xml-stylesheet[^>]{0,300}>\s*){0,4}<(!doctype\s+html|html|rss|rdf:RDF|feed|opml|office:document)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_KINDS = {
    b"rss": FEED, b"rdf:rdf": FEED, b"feed": FEED, b"opml": OUTLINE, b"office:document": OPEN_TEXT,
}  # fmt: skip
_MAGIC = (
    (b"{\\rtf", RTF),
    (b"WARC/", WEB_ARCHIVE),
    (b"filedesc://", WEB_ARCHIVE),
    (b"\x1f\x8b", GZIP),
)
_MEMBERS = (
    (b"word/document", WORD),
    (b"xl/workbook", SHEET),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", OPEN_TEXT),
    (b"mimetypeapplication/epub+zip", EPUB),
)
_OTHER_OFFICE = (
    (b"ppt/presentation", "a presentation"),
    (b"mimetypeapplication/vnd.oasis", "an office document that is no text"),
)
_NAMED_ZIPS = (WORD, OPEN_TEXT, EPUB, SHEET, WACZ)
_UNREADABLE = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OUTLOOK_STREAM = "__substg1.0_".encode("utf-16-le")
_TAR_GZ = (".tar.gz",)
_WARC_GZ = (".warc.gz", ".arc.gz")
_OLE = b"\xd0\xcf\x11\xe0"
_MAIL_FIELD = re.compile(rb"^[A-Za-z][\w-]{1,40}: ?\S", re.MULTILINE)
_MAIL_HEAD = re.compile(
    rb"^(?:Return-Path|Received|Received-SPF|Delivered-To|Message-ID|MIME-Version|DKIM-Signature): ?\S",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_FIELDS = 4
_MAILBOX_LINE = re.compile(rb"From \S{1,200} .{0,60}\d{4}\r?\n[\w-]{1,60}:", re.ASCII)


def by_name(name: str) -> FileKind | None:
    """The kind that a file's ending promises; None if there is none."""
    return _BY_SUFFIX.get(RawFile(name, b"").suffix)


def is_light(path: Path) -> bool:
    """True for what is read without a library; content may still show another kind."""
    kind = by_name(path.name)
    return kind is None or kind.light


def is_lines(path: Path) -> bool:
    """True for what is read line by line."""
    return path.suffix.lower() in LINES_KINDS


def size_limit(path: Path) -> int:
    """Bytes of the largest file of its kind that is read."""
    return (by_name(path.name) or TEXT).limit


def kind_of(file: RawFile) -> FileKind | None:
    """The kind of a file; None if neither content nor name tells. Raises ImportFailure for what is known to be unreadable."""
    named = by_name(file.name)
    if named is TAR or (named is GZIP and file.name.lower().endswith(_TAR_GZ)):
        return TAR
    if named is GZIP and file.name.lower().endswith(_WARC_GZ):
        return WEB_ARCHIVE
    head = file.data[:HEAD]
    if (found := _by_content(file.data, head, named)) is not None:
        return found
    for magic, what in _UNREADABLE:
        if head.startswith(magic):
            raise ImportFailure(f"binary file ({what})")
    if head.startswith(_OLE) and _ENCRYPTED in file.data:
        raise ImportFailure("an encrypted office document: it needs a password")
    if head.startswith(_OLE) and _OUTLOOK_STREAM in file.data:
        return OUTLOOK
    if head.startswith(_OLE) and named is not OUTLOOK:
        raise ImportFailure("binary file (an old office document; save it as .docx or .xlsx)")
    return named if named or file.suffix else _json_kind(file.data)


def is_recognised(head: bytes) -> bool:
    """True if the first bytes alone show a file to be a page, a PDF, rich text, a mail or the like, whatever it is called."""
    if head.startswith((b"PK", b"\x1f\x8b")):  # programs and presentations are such files, too
        return False
    return _by_content(head, head, None) is not None


def _json_kind(data: bytes) -> FileKind | None:
    """JSON or lines of it without a name to say so, as on standard input."""
    if data.lstrip()[:1] not in (b"{", b"["):
        return None
    first = data.lstrip().partition(b"\n")[0].rstrip()
    is_line = first[:1] == b"{" and first[-1:] == b"}"
    return LINES if is_line and (b"\n" in data.strip() or b'"text"' in first) else JSON


def _by_content(data: bytes, head: bytes, named: FileKind | None) -> FileKind | None:
    if b"%PDF-" in head[:1024] and (named is PDF or head.lstrip()[:5] == b"%PDF-"):
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(data, named)
    if (magic := next((kind for start, kind in _MAGIC if head.startswith(start)), None)) is not None:
        return magic
    if (match := _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf"))) is not None:
        return named if named is SAVED_PAGE else _MARKUP_KINDS.get(match[1].lower(), PAGE)
    if named in (MAIL, None) and _MAILBOX_LINE.match(head):
        return MAILBOX
    return MAIL if named is None and _is_mail(head) else None


def _is_mail(head: bytes) -> bool:
    """True for what begins with some fields, of which one is the post's own."""
    if _MAIL_FIELD.match(head) is None or _MAIL_HEAD.search(head) is None:
        return False
    return len(_MAIL_FIELD.findall(head)) >= _MAIL_FIELDS


def _zip_kind(data: bytes, named: FileKind | None) -> FileKind:
    if named is not None and named in _NAMED_ZIPS:
        return named
    # A member's name stands before it, and once more in the list at the end.
    head = data[:HEAD] + data[-_LIST:]
    for member, kind in _MEMBERS:
        if member in head:
            return kind
    for member, what in _OTHER_OFFICE:
        if member in head:
            raise ImportFailure(f"binary file ({what})")
    return ZIP
