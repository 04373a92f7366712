"""What the analysis needs of a library, and what it gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from store.event_list import EventList
from store.records import (
    Article,
    Decision,
    Document,
    Entity,
    Mention,
    Published,
    Telling,
    TimeExpression,
)
from store.revisions import Revisions


class ArticleRow(Protocol):
    """An article without its text."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def article(self) -> Article:
        """The whole record."""

    @property
    def body(self) -> str:
        """SHA-256 of its text."""

    @property
    def published(self) -> Published:
        """The date in force."""

    @property
    def date(self) -> str | None:
        """Its EDTF value, quicker to have."""


class Corpus(Protocol):
    """Where articles come from: a library."""

    @property
    def revisions(self) -> Revisions:
        """Numbers that tell what has changed in this session."""

    def articles(self) -> Sequence[ArticleRow]:
        """All rows, in the order of the collection."""

    def row(self, key: str, /) -> ArticleRow:
        """One row; raises NotFoundError."""

    def document(self, key: str, /) -> Document:
        """One article with its text; raises NotFoundError, LibraryError if the text is damaged."""

    def decisions(self) -> Sequence[Decision]:
        """What the reader decided, as it stands."""


class Progress(Protocol):
    """Whoever wants to know how far the work is."""

    def phase(self, title: str, total: int | None) -> None:
        """Another stretch of work begins, of so many articles."""

    def advance(self, count: int = 1) -> None:
        """So many more are done."""


class NoProgress:
    """Nobody wants to know."""

    def phase(self, title: str, total: int | None) -> None:
        """Nothing."""

    def advance(self, count: int = 1) -> None:
        """Nothing."""


class ArticleFindings(Protocol):
    """What is known of single articles: as it was found, or as the reader decided."""

    def dates(self, article: str, /) -> Sequence[TimeExpression]:
        """Time expressions of an article, in their order; raises NotFoundError."""

    def names(self, article: str, /) -> Sequence[Mention]:
        """Mentions of an article, in their order; raises NotFoundError."""

    def tellings(self, article: str, /) -> Sequence[Telling]:
        """The dated happenings that an article tells; raises NotFoundError."""


class AnalysisView(ArticleFindings, Protocol):
    """The same with what the collection gave."""

    def entities(self) -> Sequence[Entity]:
        """All entities, the most mentioned first; long lists are read as they are looked at."""

    def events(self) -> EventList:
        """All events by date, undated ones last; long lists are read as they are looked at."""

    def entity(self, key: str, /) -> Entity | None:
        """The entity with this id."""
