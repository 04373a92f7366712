"""Filtering lists by typed words: every word must occur, whatever its case and its accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from store.records import Entity, Event
from tui import wording

T = TypeVar("T")


class _Accents(dict[int, int | None]):
    """A table for `str.translate` that drops combining marks; it learns each character once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = kept = None if unicodedata.combining(chr(code)) else code
        return kept


_ACCENTS = _Accents()


def folded(text: str) -> str:
    """Case and accents taken away: "Pashinyán" → "pashinyan"."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold()).translate(_ACCENTS)


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
        return [i for i, text in enumerate(self.texts()) if all(word in text for word in wanted)]

    def texts(self) -> Sequence[str]:
        """The folded words; worth asking for beforehand when there is time."""
        if self._texts is None:
            self._texts = [folded(self._words(row)) for row in self._rows]
        return self._texts


def entity_words(entity: Entity) -> str:
    """What an entity is found by: its name, its variants, its kind."""
    return " ".join([entity.name, entity.kind, *(variant.text for variant in entity.variants)])


def event_words(event: Event, names: Iterable[str]) -> str:
    """What an event is found by: its date, headline and names."""
    return " ".join([wording.when(event), event.date or "", event.headline, *names])
