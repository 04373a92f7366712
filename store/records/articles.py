"""An imported text with its metadata, and what a caller or the reader says of it."""

from __future__ import annotations

from dataclasses import dataclass

from store.records.kinds import GenreKind, Kind, Span


@dataclass(frozen=True, slots=True)
class Found:
    """Something read out of an article's text or metadata, with the rule that found it."""

    value: str
    how: str
    """A clause for the reader: "first line, set off by a blank line", "front matter"."""
    span: Span | None = None
    """Where it stands in the text; None if it came from metadata."""


@dataclass(frozen=True, slots=True)
class Published:
    """An article's own date (document creation time)."""

    value: str | None
    """EDTF of any precision, or None if unknown."""
    how: str
    evidence: tuple[Span, ...] = ()
    inferred: bool = False
    """True if reasoning gave it; False if it was stated or set by the reader."""
    candidates: tuple[str, ...] = ()
    """Other EDTF values that the evidence allows, or that contradict each other."""


UNDATED = Published(None, "nothing in the article states it")


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a part of the file begins in its text: a page, a chapter."""

    start: int
    label: str
    """As one cites it: "p. 3"."""


@dataclass(frozen=True, slots=True)
class Article:
    """One imported text with its metadata; the text itself is kept beside it."""

    id: str
    body: str
    """SHA-256 of the text in UTF-8, hexadecimal: the name of its body file."""
    path: str
    """Where it was imported from."""
    length: int
    """Code points of the text."""
    words: int
    title: Found | None = None
    source: Found | None = None
    byline: Found | None = None
    dateline: Found | None = None
    published: Published = UNDATED
    """As the article gives it; a date set by the reader is a decision on top."""
    furniture: tuple[Span, ...] = ()
    tags: tuple[str, ...] = ()
    """Tags that came with the file (front matter)."""
    opening: str = ""
    """The first words of the story, to know an article by that has no title."""
    added: str = ""
    locators: tuple[Locator, ...] = ()
    """Pages of the file that it was read from, in their order."""

    @property
    def called(self) -> str:
        """The title, else the first words, else the name of the file: what to call it."""
        found = self.title.value if self.title else self.opening
        return found.strip() or self.path.replace("\\", "/").rsplit("/", 1)[-1].strip() or self.id

    def page_at(self, offset: int) -> str:
        """The page on which an offset of the text is, as one cites it; "" if the file has none."""
        return next((mark.label for mark in reversed(self.locators) if mark.start <= offset), "")


@dataclass(frozen=True, slots=True)
class Document:
    """An article together with its text, as the analysis takes it."""

    article: Article
    text: str
    published: Published
    """The date in force: the reader's decision, else the article's own."""
    names: tuple[GivenName, ...] | None = None
    """Mentions found by another recogniser, which then replace our own."""
    decided: tuple[DecidedDate, ...] = ()
    """Words that the reader reads as another date."""
    genre: GenreKind | None = None
    """What the reader says that it is; None if he left that to the analysis."""


@dataclass(frozen=True, slots=True)
class GivenName:
    """A mention handed in by the caller."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class DecidedDate:
    """A date that the reader set for words of the text."""

    start: int
    end: int
    edtf: str
