"""What the analysis needs of a library, and what its results rest on."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import Protocol

from store.errors import LibraryError
from store.records import Article, Decision, Document, Published
from store.revisions import OF_DATES, Revisions

UNREADABLE = "unreadable"
"""The state of an article whose text is missing or damaged: it may be mended at any time."""
_log = logging.getLogger("dateline.analysis")


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


class Documents(Mapping[str, Document]):
    """The documents of a shelf, loaded one at a time as they are asked for.

    One whose text is missing or was damaged from outside comes empty and is noted in `unreadable`: it must not stop the others.
    """

    def __init__(self, shelf: Corpus) -> None:
        self.unreadable: set[str] = set()
        self._shelf = shelf

    @cached_property
    def _keys(self) -> Mapping[str, None]:
        return {row.id: None for row in self._shelf.articles()}

    def __getitem__(self, key: str) -> Document:
        try:
            return self._shelf.document(key)
        except LibraryError as error:
            if key not in self.unreadable:
                self.unreadable.add(key)
                _log.error("%r: its text cannot be read (%s)", key, error)
            row = self._shelf.row(key)
            return Document(row.article, "", row.published)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def dates_set(shelf: Corpus) -> dict[str, str]:
    """What the reader decided of dates, as a digest by article: of its own date, and of words in it."""
    decided: dict[str, list[str]] = {}
    for decision in shelf.decisions():
        if decision.kind in OF_DATES:
            # The target of a "date" is an article's id, "@" and a place in its text.
            about = decision.target.partition("@")[0]
            decided.setdefault(about, []).append(f"{decision.kind} {decision.target} {decision.value}")
    return {
        key: blake2b("\n".join(sorted(said)).encode(), digest_size=6).hexdigest()
        for key, said in decided.items()
    }


def state_of(row: ArticleRow, decided: Mapping[str, str], by: str = "") -> str:
    """Stands for all that an article's own findings rest on: its text, the recogniser, the date in force, the reader's
    decisions.

    `decided` is what `dates_set` gives, `by` the state of a recogniser that is not ours. The article's own date and its
    furniture follow from its text.
    """
    return f"{row.body}{'+' if by else ''}{by} {row.date} {decided.get(row.id, '')}"


def same_inputs_but_date(one: str | None, other: str | None) -> bool:
    """True if two states, of one text and recogniser, differ in the date at most; None is an article that is not there."""
    return one is not None and other is not None and one.partition(" ")[0] == other.partition(" ")[0]
