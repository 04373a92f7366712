"""What the search of all texts shows: articles with their passages, and where a reader goes from there. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from store.records import Span
from tui.presenters.concordance import Line


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """An article with the passages that answer a query; none if the query asks for no words."""

    article: str
    date: str
    title: str
    source: str
    spans: Sequence[Span]
    lines: Sequence[Line]
    """Each passage in its line of the text."""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A passage to go to, of the query that found it."""

    query: str
    article: str
    span: Span | None
    """None for the beginning of the article."""


@dataclass(frozen=True, slots=True)
class FoundOut:
    """All that a query found: to be written into a file, or every passage of it to be tagged."""

    query: str
    verb: Literal["export", "tag"] = "export"


class TextSearcher(Protocol):
    """Answers the queries of the search screen."""

    def unread(self) -> int:
        """How many texts the index does not know yet."""

    def read_some(self) -> int:
        """Take a few of them into the index, for a moment no key has to wait for; gives how many are left."""

    def find(self, query: str) -> Sequence[str]:
        """Ids of the articles that answer, the newest first; raises QueryError."""

    def remarks(self, query: str) -> str:
        """What the reader should know of a query, a sentence; "" if nothing."""

    def passages(self, article: str) -> ArticleHits | None:
        """One of the articles found last; None if its text cannot be read."""

    def meant(self, query: str) -> str:
        """The query with words of the texts for those that no text has; the same, or "", if there is nothing better."""
