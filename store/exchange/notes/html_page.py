"""A report as one HTML page: no network, no scripts, readable in print, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from store.exchange.escaping import line
from store.exchange.html_document import page
from store.exchange.notes import codebook
from store.exchange.notes.model import NoteEntry, NoteReport
from store.exchange.notes.sections import Section, cited, other_memos, sections
from store.text.controls import harmless


def write(report: NoteReport) -> bytes:
    """The page."""
    heading = line(f"Notes: {report.name}" if report.name else "Notes")
    return page(heading, _style(), _body(report, heading)).encode()


@cache
def _style() -> str:
    return "\n" + files("store.exchange.notes").joinpath("data", "report.css").read_text(encoding="utf-8")


def _body(report: NoteReport, heading: str) -> Iterator[str]:
    asked = f" ({escape(', '.join(map(line, report.asked)))})" if report.asked else ""
    yield f"<header><h1>{escape(heading)}</h1><p>{escape(report.size())}{asked}</p></header>"
    yield from _table(report)
    yield "<main>"
    for number, section in enumerate(sections(report), 1):
        yield f'<section><h2 id="s{number}" dir="auto">{escape(line(section.heading))} <small>{len(section.entries):,}</small></h2>'
        if section.about:
            yield f"<p>{escape(section.about)}</p>"
        yield from _said(section.memo)
        for entry in section.entries:
            yield from _entry(entry, section)
        yield "</section>"
    if others := other_memos(report):
        yield "<section><h2>Memos</h2>"
        for memo in others:
            yield f'<article><p dir="auto"><strong>{escape(line(memo.called))}</strong> ({memo.about})</p>'
            yield from (*_said(memo.text), "</article>")
        yield "</section>"
    yield "</main>"


def _said(words: str) -> Iterator[str]:
    if words.strip():
        yield f'<p class="comment" dir="auto">{escape(harmless(words).strip())}</p>'


def _table(report: NoteReport) -> Iterator[str]:
    codes = codebook.codes(report.entries)
    if not codes:
        return
    yield "<table><thead><tr><th>tag</th><th>notes</th><th>with those below</th></tr></thead><tbody>"
    for code in codes:
        indent = "&emsp;" * code.depth
        yield f'<tr><td dir="auto">{indent}{escape(line(code.name))}</td><td>{code.own or ""}</td><td>{code.below}</td></tr>'
    yield "</tbody></table>"


def _entry(entry: NoteEntry, section: Section) -> Iterator[str]:
    yield f'<article id="{escape(entry.note.id)}">'
    paragraphs = [escape(line(part)) for part in entry.quotation.splitlines() if part.strip()]
    yield '<blockquote dir="auto">' + "".join(f"<p>{part}</p>" for part in paragraphs) + "</blockquote>"
    yield from _said(entry.note.comment)
    title, rest = cited(entry, section)
    place = ", ".join([*([f'<cite dir="auto">{escape(title)}</cite>'] if title else []), *map(escape, rest)])
    tags = " ".join(f'<span class="tag">#{escape(line(tag))}</span>' for tag in entry.note.tags)
    yield f"<footer>{' · '.join(part for part in (place, tags) if part)}</footer></article>"
