"""Anchors: where an annotation sits, by quote and position, and where that is once the text has changed.

An annotation never lands silently on other words: a place is taken only if the quote stands there (exact, moved) or
something much like it (fuzzy, and said so), and if no other place fits about as well. Else it is lost, and kept for
the reader to look at.

An anchor is what the W3C Web Annotation Data Model calls a TextQuoteSelector with a TextPositionSelector; finding it again
is robust anchoring (Phelps & Wilensky 2000; the client of Hypothes.is). Simplified: a text is plain, so there is no tree to
walk; what cannot be told from a second place is lost instead of placed by its position.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store.notes.anchor_score import SAME, beside, score
from store.notes.search_page import MANY, Page, find_all
from store.records import Anchor, AnchorState, Span
from store.text.aligned_folding import fold, parts_letter

CONTEXT = 32
"""Code points kept on each side of the quote, as the W3C Web Annotation world has it."""

LONG = 64
"""A quote of so many code points that stands once is itself proof enough."""
MARGIN = 0.04
"""By how much a place must fit better than the next, where the same quote stands in both."""

# A word of three letters stands everywhere.
_TINY, _SURE = 4, 0.8
_SEVERAL = 24
_TOUCH = 8


def make(text: str, start: int, end: int) -> Anchor:
    """An anchor for a passage; raises ValueError if that is empty or not within the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}–{end} is no passage of a text of {len(text)} characters.")
    return Anchor(
        start, end, text[start:end], text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    )


def is_at_place(anchor: Anchor, text: str) -> bool:
    """True if the quote stands where the anchor says."""
    return text[anchor.start : anchor.end] == anchor.exact


def reanchor(anchors: Sequence[Anchor], text: str) -> list[Anchor]:
    """The same anchors for another text, each with its state; near-linear in text and anchors together."""
    page = Page(text)
    found = [_firmly(anchor, page) for anchor in anchors]
    left = [index for index, anchor in enumerate(found) if anchor is None]
    if left:
        # Few texts ever change, and the first paint waits for what is imported.
        from store.notes import fuzzy_search

        spans = fuzzy_search.search([_made(anchors[index]) for index in left], page)
        for index, span in zip(left, spans, strict=True):
            found[index] = _loosely(anchors[index], text, span)
    return [anchor for anchor in found if anchor is not None]


def _made(anchor: Anchor) -> Anchor:
    return anchor.origin or replace(anchor, state="exact")


def _loosely(anchor: Anchor, text: str, span: Span | None) -> Anchor:
    if span is None:
        return replace(anchor, state="lost")
    return replace(make(text, *span), state="fuzzy", origin=_made(anchor))


def _firmly(anchor: Anchor, page: Page) -> Anchor | None:
    """The anchor where its own words stand, or those that it was put on when they had changed."""
    if anchor.origin is not None:
        again = _firmly(anchor.origin, page)
        if again is not None:
            return again
    place = _in_place(anchor, page.text) or _elsewhere(anchor, page) or _folded(anchor, page)
    if place is None:
        return None
    state: AnchorState = "fuzzy" if anchor.origin else "exact" if place[0] == anchor.start else "moved"
    return replace(make(page.text, *place), state=state, origin=anchor.origin)


def _in_place(anchor: Anchor, text: str) -> Span | None:
    """Nothing has changed as far as the anchor can see."""
    same = (
        is_at_place(anchor, text)
        and text.endswith(anchor.prefix, 0, anchor.start)
        and text.startswith(anchor.suffix, anchor.end)
    )
    return (anchor.start, anchor.end) if same else None


def _elsewhere(anchor: Anchor, page: Page) -> Span | None:
    starts = page.occurrences(anchor.exact)
    if len(starts) > MANY:
        whole = find_all(page.text, anchor.prefix + anchor.exact + anchor.suffix, 2)
        starts = [start + len(anchor.prefix) for start in whole]
    elif len(starts) > _SEVERAL:
        starts = [start for start in starts if _touches(anchor, page.text, start)]
    spans = [(start, start + len(anchor.exact)) for start in starts]
    return _choose(anchor, page.text, [span for span in spans if not parts_letter(page.text, span[1])])


def _touches(anchor: Anchor, text: str, start: int) -> bool:
    """True if what stands directly before or behind is what stood there: quick to see."""
    before, behind = anchor.prefix[-_TOUCH:], anchor.suffix[:_TOUCH]
    return (bool(before) and text.endswith(before, 0, start)) or (
        bool(behind) and text.startswith(behind, start + len(anchor.exact))
    )


def _folded(anchor: Anchor, page: Page) -> Span | None:
    """The same words in other code points: composed or decomposed, other quotation marks, another line end."""
    quote = fold(anchor.exact)
    if not quote or page.occurrences(anchor.exact):
        return None
    folded = page.folded
    starts = find_all(folded.text, quote)
    spans = [
        folded.span(start, start + len(quote))
        for start in starts
        if not parts_letter(folded.text, start + len(quote))
    ]
    return _choose(anchor, page.text, spans) if len(spans) <= MANY else None


def _choose(anchor: Anchor, text: str, spans: Sequence[Span]) -> Span | None:
    """The one place of those where the words stand that is the anchor's; None if that cannot be said."""
    ranked = sorted((_rank(anchor, text, span) for span in spans), reverse=True)
    if not ranked:
        return None
    best, sides, span = ranked[0]
    if len(ranked) > 1 and best - ranked[1][0] < MARGIN:
        return None
    alone = len(ranked) == 1 and len(anchor.exact) >= LONG
    least = SAME if len(anchor.exact) >= _TINY else _SURE
    return span if alone or max(sides) >= least else None


def _rank(anchor: Anchor, text: str, span: Span) -> tuple[float, tuple[float, float], Span]:
    sides = beside(anchor, text, *span)
    return score(1.0, sides, anchor, span[0], len(text)), sides, span
