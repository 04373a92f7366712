"""Anchors: where an annotation sits, by quote and position, and where that is once the text has changed.

An annotation never lands silently on other words: a place is taken only if the quote stands there in its own
sentence beside a neighbour of that (exact, moved), or if something less than that does (fuzzy, and said so), and no other
place fits about as well. Else it is lost, and kept for
the reader to look at.

An anchor is what the W3C Web Annotation Data Model calls a TextQuoteSelector with a TextPositionSelector; finding it again
is robust anchoring (Phelps & Wilensky 2000; the client of Hypothes.is). Simplified: a text is plain, so there is no tree to
walk; what cannot be told from a second place is lost instead of placed by its position.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from store.notes import surroundings
from store.notes.evidence import weigh
from store.notes.search_page import MANY, Page, find_all
from store.records import Anchor, AnchorState, Span
from store.text.aligned_folding import fold, parts_letter

CONTEXT = 32
"""Code points kept on each side of the quote, as the W3C Web Annotation world has it."""

MARGIN = 0.04
"""By how much a place must fit better than the next, where the same quote stands in both."""

_SEVERAL = 24
_TOUCH = 8


def make(text: str, start: int, end: int) -> Anchor:
    """An anchor for a passage; raises ValueError if that is empty or not within the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}–{end} is no passage of a text of {len(text)} characters.")
    return _anchor(_page(text), start, end)


@lru_cache(maxsize=1)
def _page(text: str) -> Page:
    """Kept for the next passage that is marked in the same text."""
    return Page(text)


def _anchor(page: Page, start: int, end: int) -> Anchor:
    text = page.text
    prefix, suffix = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    return Anchor(start, end, text[start:end], prefix, suffix, around=surroundings.around(page, start, end))


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
            anchor = anchors[index]
            found[index] = (
                replace(anchor, state="lost") if span is None else _put(anchor, page, span, "fuzzy")
            )
    return [anchor for anchor in found if anchor is not None]


def _made(anchor: Anchor) -> Anchor:
    return anchor.origin or replace(anchor, state="exact")


def _put(anchor: Anchor, page: Page, span: Span, state: AnchorState) -> Anchor:
    """The anchor on a place. It keeps what it was made on, so that two edits are judged together and none is forgotten."""
    made, new = _made(anchor), _anchor(page, *span)
    same = replace(new, start=made.start, end=made.end) == made
    return replace(new, state=state, origin=None if same else made)


def _firmly(anchor: Anchor, page: Page) -> Anchor | None:
    """The anchor where its own words stand, or those that it was put on when they had changed."""
    made = _made(anchor)
    likely = None
    for known in dict.fromkeys((made, replace(anchor, state="exact", origin=None))):
        place, is_sure = _place(known, page)
        if place is not None and is_sure and known == made:
            return _put(anchor, page, place, "exact" if place[0] in (made.start, anchor.start) else "moved")
        if place is not None and (is_sure or likely is None):
            likely = place
    return None if likely is None else _put(anchor, page, likely, "fuzzy")


def _place(anchor: Anchor, page: Page) -> tuple[Span | None, bool]:
    """Where the words of an anchor stand as its own, and whether that is sure."""
    here = (anchor.start, anchor.end)
    if is_at_place(anchor, page.text) and _anchor(page, *here) == anchor:
        return here, True
    return _choose(anchor, page, _elsewhere(anchor, page) or _folded(anchor, page))


def _elsewhere(anchor: Anchor, page: Page) -> Sequence[Span]:
    starts = page.occurrences(anchor.exact)
    if len(starts) > MANY:
        whole = find_all(page.text, anchor.prefix + anchor.exact + anchor.suffix, 2)
        starts = [start + len(anchor.prefix) for start in whole]
    elif len(starts) > _SEVERAL:
        starts = [start for start in starts if _touches(anchor, page.text, start)]
    spans = [(start, start + len(anchor.exact)) for start in starts]
    return [span for span in spans if not parts_letter(page.text, span[1])]


def _touches(anchor: Anchor, text: str, start: int) -> bool:
    """True if what stands directly before or behind is what stood there: quick to see."""
    before, behind = anchor.prefix[-_TOUCH:], anchor.suffix[:_TOUCH]
    return (bool(before) and text.endswith(before, 0, start)) or (
        bool(behind) and text.startswith(behind, start + len(anchor.exact))
    )


def _folded(anchor: Anchor, page: Page) -> Sequence[Span]:
    """The same words in other code points: composed or decomposed, other quotation marks, another line end."""
    quote = fold(anchor.exact)
    if not quote or page.occurrences(anchor.exact):
        return ()
    folded = page.folded
    starts = find_all(folded.text, quote)
    spans = [
        folded.span(start, start + len(quote))
        for start in starts
        if not parts_letter(folded.text, start + len(quote))
    ]
    return spans if len(spans) <= MANY else ()


def _choose(anchor: Anchor, page: Page, spans: Sequence[Span]) -> tuple[Span | None, bool]:
    """The one place of those where the words stand that is the anchor's, and whether that is sure."""
    weighed = [(weigh(anchor, page, span), span) for span in spans]
    ranked = sorted(
        ((found.rank, found, span) for found, span in weighed if found.is_sure or found.is_likely),
        key=lambda row: -row[0],
    )
    rivals = [row for row in ranked if ranked[0][0] - row[0] < MARGIN]
    if len(rivals) == 1:
        return rivals[0][2], rivals[0][1].is_sure
    # A page taken down twice: each copy is the passage among what stood around it, so the reader is asked about the first.
    copied = rivals and all(found.is_copied for _, found, _ in rivals)
    return (min(span for _, _, span in rivals) if copied else None), False
