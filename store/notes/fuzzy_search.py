"""Finding a passage whose words have changed a little.

Rare runs of four letters that the passage, with what stood beside it, shares with the text vote for where it would
begin; only around the places with most votes are letters compared. So a long text costs one pass, whatever the number
of passages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from store.notes import passage_edges
from store.notes.anchor_score import SAME, beside, score
from store.notes.evidence import weigh
from store.notes.search_page import Page, find_all
from store.records import Anchor, Span
from store.text import similarity
from store.text.aligned_folding import fold
from store.text.folding import lower

LEAST = 0.75
"""Score below which a place is another passage."""
LEAST_QUOTE = 0.7
"""Likeness of the quote itself below which it is: what stands beside it alone proves nothing."""
LEAST_LONG = 0.8
"""The same for a long quote, of which 0.7 can be little more than its first half."""
MARGIN = 0.06
"""By how much the best place must fit better than the second."""
NEVER = 2.0
SIDES = ((3, NEVER), (12, 0.8), (64, SAME))
"""(letters, likeness): a quote with fewer letters must have one side this much alike. A name spelt a little differently
is often another, and the same words elsewhere are another passage."""

_RUN = 4
_COMMON = 64
_VOTERS = 48
_PLACES = 6
_WORTH = 0.3
"""Part of the most votes below which a place is not looked at."""
_LONG = 1200
_END = 400


@dataclass(frozen=True, slots=True)
class Sought:
    """An anchor as it is compared: folded, in small letters."""

    anchor: Anchor
    quote: str
    before: str
    behind: str
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
    return Sought(anchor, quote, before, behind, runs)


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
    most = 0
    for _ in range(_PLACES):
        counts = ((bisect_right(votes, vote + width) - index, -index) for index, vote in enumerate(votes))
        count, at = max(counts, default=(0, 0))
        most = max(most, count)
        if count < most * _WORTH or count < 2:
            return
        group = votes[-at : -at + count]
        yield group[(len(group) - 1) // 2]
        votes = [vote for vote in votes if not group[0] - width <= vote <= group[-1] + width]


def _fit(sought: Sought, page: Page, begin: int) -> Fit | None:
    span = _align(sought, page.small, begin)
    if span is None:
        return None
    quote = _likeness(sought.quote, page.small[span[0] : span[1]])
    place = page.folded.span(*span)
    sides = beside(sought.anchor, page.text, *place)
    if quote < (LEAST_LONG if len(sought.quote) > _LONG else LEAST_QUOTE) or any(
        len(sought.quote) < n and max(sides) < side for n, side in SIDES
    ):
        return None
    if not weigh(sought.anchor, page, place).is_likely:
        return None
    return Fit(score(quote, sides, sought.anchor, place[0], len(page.text)), place)


def _likeness(a: str, b: str) -> float:
    """Likeness of two passages, 0 to 1; of long ones by their words, as comparing letters would take minutes."""
    if max(len(a), len(b)) <= 20_000:
        return similarity.ratio(a, b) / 100
    return similarity.ratio(a.split(" "), b.split(" ")) / 100


def _align(sought: Sought, text: str, begin: int) -> Span | None:
    """The stretch of the text near an offset that is most like the quote."""
    if len(sought.quote) > _LONG:
        return _align_ends(sought, text, begin)
    size = len(sought.quote)
    slack = 16 + size // 4
    low = max(begin - slack, 0)
    found = similarity.partial_ratio_alignment(sought.quote, text[low : begin + size + slack])
    if found is None or found.dest_end == found.dest_start:
        return None
    start = low + found.dest_start
    return passage_edges.refine(sought, text, start, start + min(size, found.dest_end - found.dest_start))


def _align_ends(sought: Sought, text: str, begin: int) -> Span | None:
    """A long passage is found by its two ends, however much was put in between."""
    quote = sought.quote
    head = _align(replace(sought, quote=quote[:_END], behind=quote[_END : _END + 32]), text, begin)
    if head is None:
        return None
    expected = head[0] + len(quote)
    tail = replace(sought, quote=quote[-_END:], before=quote[-_END - 32 : -_END])
    end = _same_end(quote, text, expected) or (_align(tail, text, expected - _END) or (0, 0))[1]
    return (head[0], end) if end > head[0] else None


def _same_end(quote: str, text: str, expected: int) -> int | None:
    """Where the last letters of a quote stand, as many as possible, nearest to where they should."""
    slack = len(quote) // 4
    low = max(expected - slack, 0)
    window = text[low : expected + slack]
    for size in (_END, _END // 2, _END // 4, _END // 8):
        places = find_all(window, quote[-size:])
        if places:
            return min((low + place + size for place in places), key=lambda end: abs(end - expected))
    return None
