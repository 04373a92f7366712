"""Filtering lists by typed words: every word must occur, whatever its case and its accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from store.records import Entity, Event
from tui import wording

T = TypeVar("T")


def folded(text: str) -> str:
    """Case and accents taken away: "Pashinyán" → "pashinyan"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


class Haystack(Generic[T]):
    """The folded words of a list's rows, folded once, at the first filter."""

    def __init__(self, rows: Sequence[T], words: Callable[[T], str]) -> None:
        self._texts: list[str] | None = None
        self._rows, self._words = rows, words

    def matching(self, typed: str) -> Sequence[int]:
        """Indices of the rows in which every typed word occurs, in order; all for a blank."""
        wanted = folded(typed).split()
        if not wanted:
            return range(len(self._rows))
        if self._texts is None:
            self._texts = [folded(self._words(row)) for row in self._rows]
        return [i for i, text in enumerate(self._texts) if all(word in text for word in wanted)]


def entity_words(entity: Entity) -> str:
    """What an entity is found by: its name, its variants, its kind."""
    return " ".join([entity.name, entity.kind, *(variant.text for variant in entity.variants)])


def event_words(event: Event, names: Iterable[str]) -> str:
    """What an event is found by: its date, headline and names."""
    return " ".join([wording.when(event), event.date or "", event.headline, *names])
