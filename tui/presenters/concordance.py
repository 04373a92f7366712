"""Passages as a concordance shows them: each in one line of its text, the words found in one column (KWIC). Pure."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from store.records import Span
from tui.reading.graphemes import fit, graphemes
from tui.reading.safe import safe

_FAR = 200
"""Code points looked at on either side."""


@dataclass(frozen=True, slots=True)
class Line:
    """A passage with the words around it, safe to print."""

    before: str
    words: str
    after: str


def around(text: str, span: Span) -> Line:
    """The words of a span with those of the same line of the text around them, at most `_FAR` on each side."""
    start, end = span
    first = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + _FAR)
    return Line(
        safe(text[first:start]).lstrip() if first else safe(text[first:start]),
        safe(text[start:end]),
        safe(text[end:last]).rstrip(),
    )


def in_column(line: Line, width: int) -> Line:
    """The same in `width` cells, with the words in the middle: what is left of them is cut or padded to a third."""
    room = width // 3
    before = _tail(line.before, room)
    words = fit(line.words, max(width - room, 0))
    after = fit(line.after, max(width - room - cell_len(words), 0))
    return Line(" " * (room - cell_len(before)) + before, words, after)


def _tail(text: str, room: int) -> str:
    """The end of a text, from the beginning of a word if that is near."""
    if cell_len(text) <= room:
        return text
    kept: list[str] = []
    used = 1
    for cluster in reversed(graphemes(text)):
        used += cell_len(cluster)
        if used > room:
            break
        kept.append(cluster)
    tail = "".join(reversed(kept))
    whole = tail.partition(" ")[2]
    return "…" + (whole if 2 * len(whole) > len(tail) else tail)
