"""The words, sentences and paragraphs of a text, found once and looked up by offset."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from store.records import Span
from store.text import segmentation as prose


class Page:
    """A text and its structure; nothing is computed before it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> list[Span]:
        """Words with the combining marks that belong to them."""
        spans: list[Span] = []
        for start, end in prose.words(self.text):
            while end < len(self.text) and unicodedata.category(self.text[end])[0] == "M":
                end += 1
            if spans and spans[-1][1] >= start:
                start = spans.pop()[0]
            spans.append((start, end))
        return spans

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in order, none across a line end."""
        return prose.sentences(self.text)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Lines with something on them."""
        return prose.paragraphs(self.text)

    def word_at(self, offset: int) -> Span | None:
        """The word that covers an offset."""
        return covering(self.words, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence around an offset or the nearest one; (0, 0) in a blank text."""
        return prose.sentence_at(self.text, offset)


def covering(spans: Sequence[Span], offset: int) -> Span | None:
    """The one of sorted, disjoint spans that covers an offset."""
    index = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None


def next_span(spans: Sequence[Span], offset: int) -> Span | None:
    """The first of sorted spans that starts after an offset."""
    index = bisect_right(spans, offset, key=lambda span: span[0])
    return spans[index] if index < len(spans) else None


def previous_span(spans: Sequence[Span], offset: int) -> Span | None:
    """The last of sorted spans that starts before an offset."""
    before = [span for span in spans if span[0] < offset]
    return before[-1] if before else None
