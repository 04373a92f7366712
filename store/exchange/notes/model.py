"""What every format of the notes is written from, and how a passage is cited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from store import edtf
from store.exchange.escaping import line
from store.records import AnchorState, Annotation, Document, Memo, MemoSubject

By = Literal["tag", "article"]
"""How a report is divided."""

GONE = "an article that is no longer in the library"
_STATES: Mapping[AnchorState, str] = {
    "lost": "lost: its words are no longer in the text",
    "fuzzy": "uncertain: the text here has changed",
}


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """One annotation with the article that it stands in."""

    note: Annotation
    document: Document | None
    """None if the article is no longer in the library, or its text cannot be read."""

    @property
    def quotation(self) -> str:
        """The words that are marked."""
        return self.note.anchor.exact


@dataclass(frozen=True, slots=True)
class NoteReport:
    """Annotations in the order of the articles and of their places in them."""

    entries: tuple[NoteEntry, ...]
    name: str = ""
    """What the library is called."""
    asked: tuple[str, ...] = ()
    """What chose the notes, in words."""
    total: int = 0
    """Notes before choosing."""
    by: By = "tag"
    creator: str = ""
    """Who made the notes; "" if that is not to be told."""
    memos: tuple[Memo, ...] = ()
    """What is written on articles, tags, entities and events as a whole."""

    def memo(self, about: MemoSubject, key: str) -> str:
        """The memo on one of them, "" if there is none."""
        return next((memo.text for memo in self.memos if (memo.about, memo.key) == (about, key)), "")

    def documents(self) -> dict[str, Document]:
        """The articles that are there, by id, in the order of the entries."""
        return {entry.note.article: entry.document for entry in self.entries if entry.document}

    def size(self) -> str:
        """What it holds, in words: "12 of 40 notes with 5 tags on 4 articles"."""
        shown = len(self.entries)
        of = f" of {self.total:,}" if self.total > shown else ""
        tags = len({tag for entry in self.entries for tag in entry.note.tags})
        articles = len({entry.note.article for entry in self.entries})
        notes = _counted(self.total if of else shown, "note").split(" ", 1)[1]
        return f"{shown:,}{of} {notes} with {_counted(tags, 'tag')} on {_counted(articles, 'article')}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def title(entry: NoteEntry) -> str:
    """The article's title, else its first words, else the name of its file."""
    if entry.document is None:
        return GONE
    return line(entry.document.article.called)


def source(entry: NoteEntry) -> str:
    """The source, "" if the article names none."""
    found = entry.document.article.source if entry.document else None
    return line(found.value) if found else ""


def byline(entry: NoteEntry) -> str:
    """Who wrote the article, "" if it does not say."""
    found = entry.document.article.byline if entry.document else None
    return line(found.value) if found else ""


def published(entry: NoteEntry) -> str:
    """The article's date in words, "~" if it was inferred; "" if it is unknown."""
    date = entry.document.published if entry.document else None
    if date is None or not date.value:
        return ""
    return edtf.label(date.value) + ("~" if date.inferred else "")


def paragraph(entry: NoteEntry) -> int | None:
    """In which paragraph the passage begins, from 1; None for a note that has no place.

    A paragraph is a line with something in it, as the reading view shows it.
    """
    if entry.document is None or entry.note.anchor.state == "lost":
        return None
    before = entry.document.text[: entry.note.anchor.start]
    above = before.rsplit("\n", 1)[0] if "\n" in before else ""
    return 1 + sum(1 for part in above.splitlines() if part.strip())


def state(entry: NoteEntry) -> str:
    """What is doubtful about its place, in words; "" if nothing is."""
    return _STATES.get(entry.note.anchor.state, "")


def citation(entry: NoteEntry) -> list[str]:
    """Source, date and place, those that are known."""
    number = paragraph(entry)
    place = f"paragraph {number}" if number else ""
    dated = published(entry) or ("undated" if entry.document else "")
    return [part for part in (source(entry), dated, place, state(entry)) if part]


def by_article(report: NoteReport) -> Iterator[tuple[NoteEntry, list[NoteEntry]]]:
    """The first entry of each article with all of that article."""
    groups: dict[str, list[NoteEntry]] = {}
    for entry in report.entries:
        groups.setdefault(entry.note.article, []).append(entry)
    for entries in groups.values():
        yield entries[0], entries
