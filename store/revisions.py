"""What has changed of a library since it was opened: told by whoever writes, asked by whoever works something out of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

OF_DATES = frozenset({"published", "date", "genre"})
"""Kinds of decisions that change what an article alone gives: its own date, the date of words in it, its kind."""
OF_EVENTS = "event "
"""What the kinds of decisions about events begin with."""
OF_MEMOS = "memo "
"""What the kinds of decisions begin with that keep a memo, on which nothing rests."""
OF_CONFLICTS = "conflict "
"""What the kinds begin with that keep what another library says (`MergeConflicts`), on which nothing rests either."""


@dataclass(frozen=True, slots=True)
class LibraryChange:
    """What one write changed."""

    articles: Collection[str] = ()
    """Ids of articles that came, went, came back, or have another text."""
    rows: Collection[str] = ()
    """Ids of articles that a list shows otherwise: these, and those with another date, mark or annotation."""
    decisions: Collection[str] = ()
    """Kinds of the decisions that were made, changed or taken back."""


class Revisions:
    """A number for each thing that an analysis rests on, another one whenever that has changed.

    Whoever keeps what it worked out keeps these numbers beside it, and so need not look at all articles and decisions to
    see whether it still holds. A read mark or an annotation changes none but `writes`.
    """

    def __init__(self) -> None:
        self.writes = 0
        """Changes of any kind."""
        self.articles = 0
        """Which articles there are, and their texts."""
        self.dates = 0
        """Decisions about dates and kinds of articles."""
        self.names = 0
        """Decisions about names."""
        self.events = 0
        """Decisions about events."""

    def tell(self, change: LibraryChange) -> None:
        """Something was changed."""
        self.writes += 1
        self.articles += bool(change.articles)
        for kind in change.decisions:
            if kind in OF_DATES:
                self.dates += 1
            elif kind.startswith(OF_EVENTS):
                self.events += 1
            elif not kind.startswith((OF_MEMOS, OF_CONFLICTS)):
                self.names += 1
