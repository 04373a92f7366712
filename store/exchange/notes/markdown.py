"""A report in Markdown (CommonMark with tables as in GitHub, Pandoc, Obsidian)."""

from __future__ import annotations

from collections.abc import Iterator

from store.exchange.markdown_text import escape
from store.exchange.notes import codebook
from store.exchange.notes.model import NoteEntry, NoteReport
from store.exchange.notes.sections import Section, cited, other_memos, sections


def write(report: NoteReport) -> bytes:
    """Title, table of tags with counts, then a heading a tag or article with quotations, comments and where they stand."""
    return "\n".join(_lines(report)).encode()


def _lines(report: NoteReport) -> Iterator[str]:
    asked = f" ({escape(', '.join(report.asked))})" if report.asked else ""
    heading = f"Notes: {report.name}" if report.name else "Notes"
    yield from (f"# {escape(heading)}", "", f"{escape(report.size())}{asked}.", "")
    yield from _table(report)
    for section in sections(report):
        yield from (f"## {escape(section.heading)}", "")
        if section.about:
            yield from (escape(section.about), "")
        yield from _said(section.memo)
        for entry in section.entries:
            yield from _entry(entry, section)
    yield from _memos(report)


def _memos(report: NoteReport) -> Iterator[str]:
    """Those that belong to no section."""
    if others := other_memos(report):
        yield from ("## Memos", "")
    for memo in others:
        yield from (f"**{escape(memo.called)}** ({memo.about})", "")
        yield from _said(memo.text)


def _table(report: NoteReport) -> Iterator[str]:
    codes = codebook.codes(report.entries)
    if not codes:
        return
    yield from ("| tag | notes | with those below |", "|:--|--:|--:|")
    for code in codes:
        indent = "&ensp;&ensp;" * code.depth
        yield f"| {indent}{escape(code.name)} | {code.own or ''} | {code.below} |"
    yield ""


def _entry(entry: NoteEntry, section: Section) -> Iterator[str]:
    """The quotation; the comment; where it stands and its tags."""
    paragraphs = [part for part in entry.quotation.splitlines() if part.strip()]
    yield from "\n>\n".join(f"> {escape(part)}" for part in paragraphs).split("\n")
    yield ""
    yield from _said(entry.note.comment)
    title, rest = cited(entry, section)
    place = ", ".join([*([f"*{escape(title)}*"] if title else []), *map(escape, rest)])
    tags = " ".join(escape(f"#{tag.replace(' ', '_')}") for tag in entry.note.tags)
    yield from ("— " + " · ".join(part for part in (place, tags) if part), "")


def _said(words: str) -> Iterator[str]:
    """What the reader wrote; a backslash at the end of a line keeps his own line breaks."""
    if words.strip():
        said = [escape(part) for part in words.splitlines()]
        yield from ("\n\n".join("\\\n".join(block) for block in _blocks(said)), "")


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Lines between blank ones."""
    block: list[str] = []
    for part in [*lines, ""]:
        if part:
            block.append(part)
        elif block:
            yield block
            block = []
