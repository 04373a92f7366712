"""Finding a passage whose words have changed a little.

Rare runs of four letters that the passage, with what stood beside it, shares with the text vote for where it would
begin; only around the places with most votes are letters compared. So a long text costs one pass, whatever the number
of passages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from store.notes.context import beside, score
from store.notes.folding import fold, lower
from store.notes.page import Page
from store.records import Anchor, Span

LEAST = 0.75
"""Score below which a place is another passage."""
LEAST_QUOTE = 0.7
"""Likeness of the quote itself below which it is: what stands beside it alone proves nothing."""
MARGIN = 0.06
"""By how much the best place must fit better than the second."""
SHORT, SHORT_SIDE = 12, 0.8
"""A quote with fewer letters must have one side this much alike: a name spelt a little differently is often another."""

_RUN = 4
_COMMON = 64
_VOTERS = 48
_PLACES = 6
_REACH = 12
_LONG = 1200
_END = 400


@dataclass(frozen=True, slots=True)
class Sought:
    """An anchor as it is compared."""

    anchor: Anchor
    quote: str
    runs: tuple[tuple[str, int], ...]
    """Runs of letters with their offset from the beginning of the quote."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A place that may be the passage."""

    score: float
    span: Span


def search(anchors: Sequence[Anchor], page: Page) -> list[Span | None]:
    """Where each passage is now; None where that cannot be said."""
    if not anchors:
        return []
    sought = [_sought(anchor) for anchor in anchors]
    where = _index(page.small, {run for one in sought for run, _ in one.runs})
    return [_best(one, where, page) for one in sought]


def _sought(anchor: Anchor) -> Sought:
    quote, before, behind = (lower(fold(part)) for part in (anchor.exact, anchor.prefix, anchor.suffix))
    whole = f"{before} {quote} {behind}"
    shift = len(before) + 1
    step = max(len(whole) // 2000, 1)
    runs = tuple((whole[i : i + _RUN], i - shift) for i in range(0, len(whole) - _RUN + 1, step))
    return Sought(anchor, quote, runs)


def _index(text: str, runs: set[str]) -> dict[str, list[int]]:
    where: dict[str, list[int]] = defaultdict(list)
    for index in range(len(text) - _RUN + 1):
        run = text[index : index + _RUN]
        if run in runs:
            where[run].append(index)
    return {run: places for run, places in where.items() if len(places) <= _COMMON}


def _best(sought: Sought, where: dict[str, list[int]], page: Page) -> Span | None:
    fits: list[Fit] = []
    for begin in _candidates(sought, where):
        fit = _fit(sought, page, begin)
        if fit is not None and not any(
            _meet(fit.span, other.span) for other in fits if other.score >= fit.score
        ):
            fits = [other for other in fits if not _meet(fit.span, other.span)] + [fit]
    ranked = sorted(fits, key=lambda fit: -fit.score)
    if not ranked or ranked[0].score < LEAST:
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return None
    return ranked[0].span


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _candidates(sought: Sought, where: dict[str, list[int]]) -> Iterator[int]:
    """Offsets of the folded text where the quote would begin, most votes first."""
    voters = sorted((run for run in sought.runs if run[0] in where), key=lambda run: len(where[run[0]]))
    votes = sorted(place - offset for run, offset in voters[:_VOTERS] for place in where[run])
    width = 16 + len(sought.quote) // 4
    for _ in range(_PLACES):
        if not votes:
            return
        counts = [(bisect_right(votes, vote + width) - index, -index) for index, vote in enumerate(votes)]
        count, at = max(counts)
        group = votes[-at : -at + count]
        yield median_low(group)
        votes = [vote for vote in votes if not group[0] - width <= vote <= group[-1] + width]


def _fit(sought: Sought, page: Page, begin: int) -> Fit | None:
    span = _align(sought.quote, page.small, begin)
    if span is None:
        return None
    quote = _likeness(sought.quote, page.small[span[0] : span[1]])
    place = page.folded.span(*span)
    sides = beside(sought.anchor, page.text, *place)
    if quote < LEAST_QUOTE or (len(sought.quote) < SHORT and max(sides) < SHORT_SIDE):
        return None
    return Fit(score(quote, sides, sought.anchor, place[0], len(page.text)), place)


def _likeness(a: str, b: str) -> float:
    """Likeness of two passages, 0 to 1; of long ones by their words, as comparing letters would take minutes."""
    from rapidfuzz.fuzz import ratio

    if max(len(a), len(b)) <= 20_000:
        return ratio(a, b) / 100
    return ratio(a.split(" "), b.split(" ")) / 100


def _align(quote: str, text: str, begin: int) -> Span | None:
    """The stretch of the text near an offset that is most like the quote."""
    if len(quote) > _LONG:
        return _align_ends(quote, text, begin)
    from rapidfuzz.fuzz import partial_ratio_alignment

    slack = 16 + len(quote) // 4
    low = max(begin - slack, 0)
    window = text[low : begin + len(quote) + slack]
    if not window.strip():
        return None
    found = partial_ratio_alignment(quote, window)
    if found is None:
        return None
    start, end = (found.dest_start, found.dest_end) if len(quote) <= len(window) else (0, len(window))
    span = _refine(quote, window, start, end)
    return None if span is None else (low + span[0], low + span[1])


def _align_ends(quote: str, text: str, begin: int) -> Span | None:
    """A long passage is found by its two ends, however much was put in between."""
    head = _align(quote[:_END], text, begin)
    if head is None:
        return None
    slack = len(quote) // 4
    low = max(head[0] + len(quote) - _END - slack, head[0])
    votes = list(_places_of(quote[-_END:], text[low : low + _END + 2 * slack]))
    tail = _align(quote[-_END:], text, low + median_low(votes)) if votes else None
    return (head[0], tail[1]) if tail is not None and tail[1] > head[0] else None


def _places_of(end: str, window: str) -> Iterator[int]:
    for offset in range(0, len(end) - 12, 12):
        at = window.find(end[offset : offset + 12])
        if at >= 0:
            yield at - offset


def _refine(quote: str, window: str, start: int, end: int) -> Span | None:
    """Shift both ends to where words begin and end, as far as that makes the stretch more like the quote."""
    from rapidfuzz.fuzz import ratio

    starts = [start, *(i for i in _near(start, window) if _is_edge(window, i, 0))]
    ends = [end, *(i for i in _near(end, window) if _is_edge(window, i, -1))]
    pairs = [(a, b) for a in starts for b in ends if a < b and window[a:b].strip()]
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: (ratio(quote, window[pair[0] : pair[1]]), -abs(pair[0] - start)))
    piece = window[best[0] : best[1]]
    return best[0] + len(piece) - len(piece.lstrip()), best[0] + len(piece.rstrip())


def _near(offset: int, window: str) -> range:
    return range(max(offset - _REACH, 0), min(offset + _REACH, len(window)) + 1)


def _is_edge(window: str, offset: int, side: int) -> bool:
    """True if a word begins (side 0) or ends (side -1) at an offset."""
    inner = window[offset + side : offset + side + 1] if offset + side >= 0 else ""
    outer = window[offset - 1 - side : offset - side] if offset - 1 - side >= 0 else ""
    return (inner.isalnum() and not outer.isalnum()) or (bool(inner.strip()) and not outer.strip())
