"""One article as a reference manager knows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store import edtf
from store.exchange.escaping import line
from store.records import Annotation, Document


@dataclass(frozen=True, slots=True)
class Reference:
    """An article and what the reader noted on it."""

    document: Document
    notes: Sequence[Annotation] = ()
    memo: str = ""
    """What the reader wrote on it as a whole."""

    @property
    def key(self) -> str:
        """The article's id."""
        return self.document.article.id

    @property
    def title(self) -> str:
        """The title, else the first words, else the name of the file."""
        return line(self.document.article.called)

    @property
    def source(self) -> str:
        """Where it was published, "" if it does not say."""
        found = self.document.article.source
        return line(found.value) if found else ""

    @property
    def byline(self) -> str:
        """Who wrote it, as the article has it; "" if it does not say."""
        found = self.document.article.byline
        return line(found.value) if found else ""

    @property
    def day(self) -> tuple[int, int | None, int | None] | None:
        """Year, month and day as far as they are known; None for an undated article."""
        value = self.document.published.value
        days = edtf.days(value) if value else None
        if days is None or days.first is None or days.last is None:
            return None
        first, last = days.first, days.last
        if first.year != last.year:
            return None
        month = first.month if first.month == last.month else None
        return first.year, month, first.day if first == last else None

    @property
    def tags(self) -> list[str]:
        """The tags of its notes and those that came with the file, each once."""
        given = [*self.document.article.tags, *(tag for note in self.notes for tag in note.tags)]
        return [line(tag) for tag in dict.fromkeys(given)]

    def remarks(self) -> list[str]:
        """The memo, then each note, on one line: the quotation, tags, comment."""
        memo = [line(self.memo)] if self.memo else []
        return memo + [_remark(note) for note in self.notes]


def _remark(note: Annotation) -> str:
    tags = " ".join(f"#{tag}" for tag in note.tags)
    parts = (f"“{note.anchor.exact}”", tags, note.comment)
    return " — ".join(line(part) for part in parts if part)
