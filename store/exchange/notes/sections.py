"""How a report that is read from top to bottom is divided: by the tree of tags, or by article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.exchange.notes import codebook, model
from store.exchange.notes.model import NoteEntry, NoteReport
from store.records import Memo


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the notes below it."""

    heading: str
    about: str
    """What is to be said of all of them: source and date of an article; "" for a tag."""
    entries: Sequence[NoteEntry]
    is_article: bool
    """True if the notes need not say where they stand but for the paragraph."""
    memo: str = ""
    """What is written on the tag or the article as a whole."""


def sections(report: NoteReport) -> Iterator[Section]:
    """In the order of the report; a note with two tags stands below both."""
    if report.by == "article":
        yield from _by_article(report)
        return
    for code in codebook.codes(report.entries, _with_memo(report)):
        memo = report.memo("tag", code.tag)
        if code.own or memo:
            yield Section(code.tag, "", codebook.tagged(report.entries, code.tag), False, memo)
    if rest := codebook.untagged(report.entries):
        yield Section("without a tag", "", rest, False)


def _by_article(report: NoteReport) -> Iterator[Section]:
    for first, entries in model.by_article(report):
        about = [part for part in (model.source(first), model.byline(first), model.published(first)) if part]
        memo = report.memo("article", first.note.article)
        yield Section(model.title(first), ", ".join(about), entries, True, memo)


def _with_memo(report: NoteReport) -> list[str]:
    return [memo.key for memo in report.memos if memo.about == "tag"]


def other_memos(report: NoteReport) -> list[Memo]:
    """Those that stand below no heading of the report."""
    shown = {("article", entry.note.article) for entry in report.entries if report.by == "article"}
    shown |= {("tag", memo.key) for memo in report.memos if report.by == "tag" and memo.about == "tag"}
    return [memo for memo in report.memos if memo.text and (memo.about, memo.key) not in shown]


def cited(entry: NoteEntry, section: Section) -> tuple[str, list[str]]:
    """Title and the rest of the citation, without what the heading says already."""
    if section.is_article:
        number = model.paragraph(entry)
        place = f"paragraph {number}" if number else ""
        return "", [part for part in (place, model.state(entry)) if part]
    return model.title(entry), model.citation(entry)
