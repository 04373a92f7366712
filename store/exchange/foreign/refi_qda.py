"""Notes out of a REFI-QDA project (.qdpx), coded and commented passages of text sources, and the tags of a codebook (.qdc).

A comment is the description of a passage, or a note that the passage or its coding refers to. Programs differ in how they count: with a mark at the beginning of the text or without, a line end of two characters as one or as
two. Each way is tried, and that one taken in which most passages say what their file quotes of them, in name or description.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from store.errors import ImportFailure
from store.exchange.foreign.fields import LONGEST, instant, note_id, text
from store.exchange.foreign.model import ForeignFile, ForeignNote, ForeignSource
from store.exchange.notes.codebook import NO_TAGS

SPACE = "{urn:QDA-XML:project:1.0}"
LIMIT = 100_000_000
"""Bytes of a file in the archive, unpacked."""
CONTEXT = 32
Files = Mapping[str, Callable[[], bytes]]
_PATHS = re.compile(r"^(?:internal://|relative://|absolute://)?(?:\./|/)*")
_KINDS = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")


def read_project(data: bytes) -> ForeignFile:
    """The notes of a project with the texts that they stand in; raises ImportFailure on what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Project(archive).read()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ImportFailure(f"no readable archive ({error})") from error


def read_codebook(data: bytes) -> ForeignFile:
    """The codes of a codebook as tags; raises ImportFailure on what is none."""
    root = _parsed(data)
    # Programs write the version in the namespace in several ways: 1.0, 1:0, 0:4.
    space = root.tag[: root.tag.rfind("}") + 1]
    if root.tag != f"{space}CodeBook" or not space.startswith("{urn:QDA-XML:codebook:"):
        raise ImportFailure("no REFI-QDA codebook")
    codes = dict(_codes(root, f"{space}Codes/", space))
    if root.get("origin", "").startswith("dateline ") and [code.tag for code in codes.values()] == [NO_TAGS]:
        return ForeignFile()
    sets = len(root.findall(f"{space}Sets/{space}Set"))
    unread = (f"{sets:,} sets of codes: tags have none",) if sets else ()
    return ForeignFile(tags={code.tag: code.description for code in codes.values()}, unread=unread)


class _Project:
    """One archive while it is read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        self._root = _parsed(self._content("project.qde"))
        if self._root.tag != f"{SPACE}Project":
            raise ImportFailure("no REFI-QDA project")
        self._unread: list[str] = []
        self._codes = dict(_codes(self._root, f"{SPACE}CodeBook/{SPACE}Codes/", SPACE))
        self._comments = {
            note.get("guid", "").lower(): self._text_of(note)
            for note in self._root.iterfind(f"{SPACE}Notes/{SPACE}Note")
        }

    def read(self) -> ForeignFile:
        """Everything that can be a note."""
        notes: list[ForeignNote] = []
        sources: list[ForeignSource] = []
        for element in self._root.iterfind(f"{SPACE}Sources/*"):
            kind, name = element.tag.removeprefix(SPACE), element.get("name", "")
            if kind in _KINDS:
                self._unread.append(f"“{name}” is no text ({kind.removesuffix('Source').lower()})")
                continue
            written = self._text_of(element)
            if not written.strip():
                self._unread.append(f"“{name}” has no text in the archive")
                continue
            source = ForeignSource(name or element.get("plainTextPath", ""), text=_plain(written))
            sources.append(source)
            notes += self._notes(element, written, source)
        described = {code.tag: code.description for code in self._codes.values() if code.tag}
        return ForeignFile(tuple(notes), tuple(sources), described, tuple(dict.fromkeys(self._unread)))

    def _notes(self, element: Element, written: str, source: ForeignSource) -> Iterator[ForeignNote]:
        selections = element.findall(f"{SPACE}PlainTextSelection")
        counted = _counting(written, selections)
        if element.find(f"{SPACE}Coding") is not None:
            self._unread.append(f"“{source.name}” is coded as a whole: only passages can be")
        for selection in selections:
            note = self._note(selection, counted, source)
            if note is None:
                self._unread.append(f"A passage of “{source.name}” lies outside its text")
            elif note.tags or note.comment:
                yield note

    def _note(self, selection: Element, counted: str, source: ForeignSource) -> ForeignNote | None:
        place = _place(selection)
        if place is None or not counted[slice(*place)].strip():
            return None
        start, end = place
        tags = [
            code.tag
            for ref in selection.iterfind(f"{SPACE}Coding/{SPACE}CodeRef")
            if (code := self._codes.get(ref.get("targetGUID", "").lower()))
        ]
        said = selection.findtext(f"{SPACE}Description") or ""
        # Where nothing else quotes the passage, its description may.
        quotes = not selection.get("name") and _begins(counted[start:end], text(said))
        own = [] if quotes else [_plain(said).strip()]
        refs = [*selection.iterfind(f"{SPACE}NoteRef"), *selection.iterfind(f"{SPACE}Coding/{SPACE}NoteRef")]
        comments = [self._comments.get(ref.get("targetGUID", "").lower(), "") for ref in refs]
        return ForeignNote(
            note_id(selection.get("guid", "") or f"{source.name} {start} {end}"),
            source,
            _plain(counted[start:end]),
            _plain(counted[max(start - CONTEXT, 0) : start]),
            _plain(counted[end : end + CONTEXT]),
            (len(_plain(counted[:start])), len(_plain(counted[:end]))),
            tuple(dict.fromkeys(filter(None, tags))),
            "\n\n".join(dict.fromkeys(filter(None, (*own, *comments)))),
            instant(selection.get("creationDateTime")),
            instant(selection.get("modifiedDateTime")),
        )

    def _text_of(self, element: Element) -> str:
        """The text of a source or a note, as it is written; "" if it has none."""
        content = element.findtext(f"{SPACE}PlainTextContent")
        if content is not None:
            return content
        path = _PATHS.sub("", element.get("plainTextPath", ""))
        for name in (f"sources/{path}", path):
            if path and name.lower() in self._names:
                return self._content(name).decode("utf-8", "replace")
        return ""

    def _content(self, name: str) -> bytes:
        found = self._names.get(name.lower())
        if found is None:
            raise ImportFailure(f"no REFI-QDA project: it has no {name}")
        if self._archive.getinfo(found).file_size > LIMIT:
            raise ImportFailure(f"{name} is larger than {LIMIT // 1_000_000} MB")
        with self._archive.open(found) as file:
            return file.read(LIMIT)


def _parsed(data: bytes) -> Element:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root: Element = fromstring(data)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise ImportFailure(f"no XML that can be read ({error})") from error
    return root


@dataclass(frozen=True, slots=True)
class _Code:
    tag: str
    description: str


def _codes(root: Element, path: str, space: str) -> Iterator[tuple[str, _Code]]:
    """The codes by their ids, in lower case, as tags: what lies below another with "/"."""
    waiting = [(code, "") for code in reversed(root.findall(f"{path}{space}Code"))]
    while waiting:
        code, above = waiting.pop()
        name = " ".join(code.get("name", "").replace("/", "-").split())
        tag = "/".join(filter(None, (above, name)))
        said = _plain(code.findtext(f"{space}Description") or "").strip()
        yield code.get("guid", "").lower() or tag, _Code(tag, said)
        waiting += [(child, tag) for child in reversed(code.findall(f"{space}Code"))]


def _plain(written: str) -> str:
    return written.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _place(selection: Element) -> tuple[int, int] | None:
    try:
        start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        return None
    return (start, end) if 0 <= start < end else None


_WAYS: tuple[Callable[[str], str], ...] = (
    lambda written: written.removeprefix("\ufeff").replace("\r\n", "\n"),
    lambda written: written.removeprefix("\ufeff"),
    lambda written: written,
    lambda written: written.replace("\r\n", "\n"),
    lambda written: written.removeprefix("\ufeff").replace("\r\n", "\n").replace("\n", "\r\n"),
)


def _counting(written: str, selections: list[Element]) -> str:
    """The text as this program counted it: the first of the ways in which most passages begin as their file says."""
    ways = list(dict.fromkeys(way(written) for way in _WAYS))
    if len(ways) == 1:
        return ways[0]
    known = [(place, words) for one in selections if (place := _place(one)) for words in _quoted(one)]
    return max(ways, key=lambda way: sum(_begins(way[slice(*place)], words) for place, words in known))


def _quoted(selection: Element) -> list[str]:
    """What a program may have quoted of a passage: its name, or its description, which elsewhere is a comment."""
    told = (text(selection.get("name")), text(selection.findtext(f"{SPACE}Description")))
    return [words[:LONGEST] for words in told if words]


def _begins(passage: str, words: str) -> bool:
    """True if a passage is what stands in its name, which may be cut."""
    found, told = passage.split(), words.rstrip("…. ").split()
    return (
        bool(told)
        and passage[:1].strip() != ""
        and found[: len(told)][:-1] == told[:-1]
        and found[:1] == told[:1]
    )
