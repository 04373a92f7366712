"""What stands around a passage: its sentence, and what stands before and behind that."""

from __future__ import annotations

from store.notes.search_page import Page
from store.records import Anchor, Surroundings
from store.text.segmentation import sentences

SENTENCE = 300
"""Code points of a sentence that are kept on each side of the quote."""
LEAST, MOST = 64, 240
"""Code points that are kept on each side of the sentence: its neighbour, but at least so many, and at most."""
_ROOM = 80
"""Code points behind a mark that tell whether a sentence ends there."""


def around(page: Page, start: int, end: int) -> Surroundings:
    """What stands around a passage."""
    text = page.text
    begin, stop = sentence_start(text, start), sentence_end(text, end)
    before, behind = text[_neighbour_start(text, begin) : begin], text[stop : _neighbour_end(text, stop)]
    return Surroundings(
        text[begin:start],
        text[end:stop],
        before if before.strip() else "",
        behind if behind.strip() else "",
        _count(page, text[begin:stop]),
        _count(page, before),
        _count(page, behind),
    )


def of(anchor: Anchor) -> Surroundings:
    """What stood around an anchor; of one of an earlier version only what stood directly beside it is known."""
    return anchor.around or Surroundings(before=anchor.prefix, behind=anchor.suffix)


def sentence_start(text: str, start: int) -> int:
    """Where the sentence begins in which a passage begins, or where so much of it begins as is kept."""
    low = max(text.rfind("\n", max(start - SENTENCE, 0), start) + 1, start - SENTENCE, 0)
    begins = [low + begin for begin, _ in sentences(text[low : start + _ROOM]) if low + begin <= start]
    return begins[-1] if begins else start


def sentence_end(text: str, end: int) -> int:
    """Where the sentence ends in which a passage ends, or where so much of it ends as is kept."""
    low = max(text.rfind("\n", max(end - SENTENCE, 0), end) + 1, end - SENTENCE, 0)
    line = text.find("\n", end, end + SENTENCE + _ROOM)
    stops = (low + stop for _, stop in sentences(text[low : end + SENTENCE + _ROOM if line < 0 else line]))
    return min(next((stop for stop in stops if stop >= end), end), end + SENTENCE)


def _neighbour_start(text: str, begin: int) -> int:
    last = len(text[max(begin - MOST, 0) : begin].rstrip()) + max(begin - MOST, 0)
    return max(min(sentence_start(text, max(last - 1, 0)), begin - LEAST), begin - MOST, 0)


def _neighbour_end(text: str, stop: int) -> int:
    blank = text[stop : stop + MOST]
    first = stop + len(blank) - len(blank.lstrip())
    return min(max(sentence_end(text, min(first + 1, len(text))), stop + LEAST), stop + MOST)


def _count(page: Page, piece: str) -> int:
    return max(page.count(piece), 1)
