"""Filtering lists by what the reader types: the same query in all of them (`store.search.query`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from store.records import Entity, Event
from store.search.query import parse
from store.search.terms import Term
from store.text.folding import for_search
from tui.words import wording

__all__ = ["Haystack", "entity_words", "event_words"]

T = TypeVar("T")
Test = Callable[[T], bool]


class Haystack(Generic[T]):
    """A list's rows with their folded words, folded once, at the first filter by words."""

    def __init__(
        self,
        rows: Sequence[T],
        words: Callable[[T], str],
        test: Callable[[Term], Test[T]] | None = None,
    ) -> None:
        """`words` is what a row is found by, `test` makes a test of rows from a field of a query."""
        self._texts: list[str] | None = None
        self._rows, self._words, self._test = rows, words, test

    def matching(self, typed: str) -> Sequence[int]:
        """Indices of the rows for which every part of the query holds, in order; all for a blank."""
        return parse(typed).among(range(len(self._rows)), self._kept)

    def _kept(self, found: Sequence[int], term: Term) -> Sequence[int]:
        if term.field == "words":
            texts, words = self.texts(), term.value
            return [i for i in found if (words in texts[i]) is not term.exclude]
        if self._test is None:
            return found
        test, rows = self._test(term), self._rows
        return [i for i in found if test(rows[i]) is not term.exclude]

    def texts(self) -> Sequence[str]:
        """The folded words; worth asking for beforehand when there is time."""
        if self._texts is None:
            self._texts = [for_search(self._words(row)) for row in self._rows]
        return self._texts


def entity_words(entity: Entity) -> str:
    """What an entity is found by: its name, its variants, its kind."""
    return " ".join([entity.name, entity.kind, *(variant.text for variant in entity.variants)])


def event_words(event: Event, names: Iterable[str]) -> str:
    """What an event is found by: its date, headline, names and tags."""
    return " ".join([wording.when(event), event.date or "", event.headline, *names, *event.tags])
