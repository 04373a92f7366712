"""What became of everything that was to be imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.articles import Skipped
from tui.reading.safe import safe
from tui.words.wording import counted

if TYPE_CHECKING:
    from store.articles import Loaded
    from store.library import Library


@dataclass(slots=True)
class Report:
    """What became of everything under the paths."""

    imported: list[str] = field(default_factory=list)
    """Ids of new articles."""
    known: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    review: int = 0
    """Annotations that found no place in the new version of their article."""
    skipped: list[Skipped] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    stopped: bool = False
    """True if the reader stopped it: what was imported stays."""

    @property
    def articles(self) -> frozenset[str]:
        """Everything that the paths hold and the library now has."""
        return frozenset((*self.imported, *self.known, *self.changed))

    @property
    def nothing(self) -> bool:
        """True if no article came of it."""
        return not self.articles

    def take(self, library: Library, found: Loaded | Skipped) -> None:
        """Into the library, or to what was left out. Raises SaveError, ReadOnlyError."""
        if isinstance(found, Skipped):
            self.skipped.append(found)
            return
        added = library.add(found)
        self.notices += [f"{safe(found.article.path)}: {safe(notice)}" for notice in found.notices]
        lists = {"imported": self.imported, "already there": self.known, "changed": self.changed}
        lists[added.what].append(added.article)
        self.review += len(added.review)

    def summary(self) -> str:
        """What was done, in one sentence."""
        parts = [f"{counted(len(self.imported), 'article')} imported"]
        if self.known:
            parts.append(f"{len(self.known):,} already there")
        if self.changed:
            parts.append(f"{len(self.changed):,} in a new version")
        if self.skipped:
            parts.append(f"{len(self.skipped):,} skipped")
        return ", ".join(parts) + "."
