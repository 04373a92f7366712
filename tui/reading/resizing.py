"""Moving an end of a passage word by word. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from store.records import Span
from store.text.segmentation import words


def resized(text: str, span: Span, *, end: bool, forward: bool) -> Span | None:
    """The span with one end at the next or the previous word; None if there is none, or nothing of it would be left."""
    start, stop = span
    found = [*words(text)]
    places = [word[1] if end else word[0] for word in found]
    here = stop if end else start
    at = bisect_right(places, here) if forward else bisect_left(places, here) - 1
    if not 0 <= at < len(places):
        return None
    new = (start, places[at]) if end else (places[at], stop)
    return new if text[new[0] : new[1]].strip() and new[0] < new[1] else None
