"""The lines of an article, and which of them are prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from store.articles.metadata.phrase_lists import phrases, words_of
from store.records import Found, Span

_LINE = re.compile(r"\S[^\n]*")
_STOP = re.compile(r"[.!?…։؟۔।。！？][\"'’”»)\]」』*]*$")
_FULL_STOP = re.compile(r"[.…։۔।。]\s?[\"'’”»)\]」』*]*$|[.,!?][\"'’”»」』]+$")
_INNER_STOP = re.compile(r"[.!?…][\"'’”»)]*\s+\S|[。！？]")
_WRAP_FROM = 45
"""A line shorter than this was not broken off at a margin."""


class Line:
    """One line with something on it (or, in hard-wrapped text, one paragraph), without its outer blanks."""

    def __init__(self, text: str, start: int, end: int, gap: bool) -> None:
        """`gap`: a blank line, or the start of the text, stands above."""
        self.text = text
        self.start = start
        self.end = end
        self.gap = gap

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return self.start, self.end

    @cached_property
    def words(self) -> int:
        """Words; in scripts without spaces, half the characters."""
        count = len(self.text.split(None, 60))
        if count <= len(self.text) // 24 and ord(max(self.text[:40])) > 0x0E00:
            return len(self.text) // 2
        return count

    @cached_property
    def stops(self) -> bool:
        """True if it ends as a sentence does."""
        return _STOP.search(self.text, max(len(self.text) - 12, 0)) is not None

    @cached_property
    def prose(self) -> bool:
        """True for a paragraph of the story: whole sentences, not a heading, a label or a menu."""
        if self.words >= 45:
            return True
        if self.words < 8 or not self.stops:
            return False
        full = _FULL_STOP.search(self.text, max(len(self.text) - 12, 0)) is not None
        return (full or _INNER_STOP.search(self.text) is not None) and not self.text.isupper()


class Page:
    """A text as lines, with the zones above and below the story."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _lines(text)
        above = (i for i, line in enumerate(self.lines[:_ZONE]) if line.prose and not is_boilerplate(line))
        self.head = next(above, min(len(self.lines), _ZONE))
        """Number of lines above the first paragraph of prose."""
        last = len(self.lines)
        low = max(last - _ZONE, 0)
        below = (i for i in range(last - 1, low - 1, -1) if self.lines[i].prose)
        self.tail = next((i + 1 for i in below if not is_boilerplate(self.lines[i])), low)
        """Index of the first line below the last paragraph of prose."""

    def in_head(self, index: int) -> bool:
        """True above the first paragraph."""
        return index < self.head

    def in_tail(self, index: int) -> bool:
        """True below the last paragraph."""
        return index >= self.tail


@dataclass(frozen=True, slots=True)
class Placed:
    """Something found, and the index of the line it stands in; None if it came from elsewhere."""

    found: Found
    line: int | None


def is_boilerplate(line: Line) -> bool:
    """True for a short paragraph of the page's own: a cookie notice, a copyright note."""
    return line.words <= 45 and len(line.text) <= 500 and phrases("boilerplate").within(words_of(line.text))


_ZONE = 60
"""Lines looked at from either end for a title, a by-line or a date."""


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    end = 0
    for match in _LINE.finditer(text):
        stripped = match[0].rstrip()
        gap = not lines or text.count("\n", end, match.start()) > 1
        lines.append(Line(stripped, match.start(), match.start() + len(stripped), gap))
        end = match.end()
    return _unwrapped(text, lines) if _is_wrapped(lines) else lines


def _is_wrapped(lines: list[Line]) -> bool:
    """Text broken at a margin goes on in lower case, in the middle of a sentence, at many of its line ends."""
    breaks = [(a, b) for a, b in pairwise(lines) if not b.gap]
    broken = sum(b.text[0].islower() and not a.stops and len(a.text) >= _WRAP_FROM for a, b in breaks)
    return broken >= 3 and broken * 3 > len(breaks)


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    joined: list[tuple[int, int, bool]] = []
    above: Line | None = None
    for line in lines:
        if above is not None and not line.gap and len(above.text) >= _WRAP_FROM:
            start, _, gap = joined[-1]
            joined[-1] = (start, line.end, gap)
        else:
            joined.append((line.start, line.end, line.gap))
        above = line
    return [Line(text[start:end], start, end, gap) for start, end, gap in joined]
