"""Search in a text that overlooks case, diacritics, and the shape of quotes, dashes and blanks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from store.records import Span
from store.text.folding import for_finding


class Folded:
    """A text made ready for searching; worth keeping while the reader types."""

    def __init__(self, text: str) -> None:
        table = {ord(character): for_finding(character) for character in set(text)}
        self.text = text.translate(table)
        self._source: Sequence[int] = range(len(text) + 1)
        self._folded: Sequence[int] = self._source
        if any(len(folded) != 1 for folded in table.values()):
            self._source, self._folded = _kept(text, table)

    def find_all(self, words: str) -> list[Span]:
        """Every place of the words, in offsets of the source, not overlapping."""
        needle = for_finding(words)
        if not needle.strip():
            return []
        spans: list[Span] = []
        found = self.text.find(needle)
        while found >= 0:
            first = bisect_right(self._folded, found) - 1
            last = bisect_right(self._folded, found + len(needle) - 1) - 1
            span = self._source[first], self._source[last + 1]
            if not spans or span[0] >= spans[-1][1]:
                spans.append(span)
            found = self.text.find(needle, found + len(needle))
        return spans


def _kept(text: str, table: Mapping[int, str]) -> tuple[list[int], list[int]]:
    """Where every character that folding leaves something of stands, before and after folding; then both ends."""
    source, folded, position = [], [], 0
    for offset, character in enumerate(text):
        length = len(table[ord(character)])
        if length:
            source.append(offset)
            folded.append(position)
            position += length
    return [*source, len(text)], [*folded, position]


def find_all(text: str, words: str) -> list[Span]:
    """Every place of the words in a text: "Zurich" finds "Zürich", "don't" finds "don’t"."""
    return Folded(text).find_all(words)
