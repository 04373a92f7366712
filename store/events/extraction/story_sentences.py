"""The sentences of an article's story, cut into what tells each of their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from store.events.extraction import clauses, page_noise
from store.events.extraction.clauses import Piece
from store.events.extraction.pronouns import Referent
from store.records import Document, Mention, Span, TimeExpression
from store.text import segmentation

OPENING = 4
"""Sentences of an opening: headings stand here, and they may say which day the news is of."""
SHORTEST = 12
"""Characters of a sentence that tells something."""
FURNITURE = 40
"""Characters of furniture within a sentence from which on the sentence ends before it."""
WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class StorySentence:
    """A sentence without what the page prints around it."""

    span: Span
    pieces: tuple[Piece, ...]
    is_title: bool
    is_first: bool
    """One of the first sentences, which tell news in any tense."""
    who: str = ""
    """The person, body or place that a pronoun at its start stands for."""


def story_sentences(
    document: Document, dates: Sequence[TimeExpression], outside: Sequence[Span], names: Sequence[Mention]
) -> Iterator[StorySentence]:
    """The sentences in the order of the text; `dates`, `names` and `outside` (`outside_story`) are sorted."""
    title = document.article.title.span if document.article.title else None
    lines = dict(segmentation.paragraphs(document.text))
    referent = Referent(document.text, names)
    at, beside = 0, 0
    for number, span in enumerate(segmentation.sentences(document.text)):
        # What ends before this sentence touches none of those behind it.
        while beside < len(outside) and outside[beside][1] <= span[0]:
            beside += 1
        start, end = _inside(span, islice(outside, beside, None))
        start = page_noise.story_start(document.text, (start, end))
        end = page_noise.story_end(document.text, (start, end))
        if end - start < SHORTEST:
            continue
        while at < len(dates) and dates[at].end <= start:
            at += 1
        here = []
        for date in dates[at:]:
            if date.start >= end:
                break
            here.append(date)
        is_title = span == title or (
            number < OPENING and lines.get(span[0]) == span[1] and _is_heading(document.text, span)
        )
        cut = tuple(clauses.cut(document.text, (start, end), here))
        yield StorySentence((start, end), cut, is_title, number < OPENING, referent.enter((start, end)))


def outside_story(document: Document) -> list[Span]:
    """Where nothing is told: furniture, date lines, bylines, comments of readers."""
    article = document.article
    lines = [
        found.span for found in (article.byline, article.dateline, article.source) if found and found.span
    ]
    stated = () if article.published.inferred else article.published.evidence
    comments = page_noise.comments(document.text)
    galleries = page_noise.galleries(document.text)
    return sorted([*article.furniture, *lines, *stated, *galleries, *([comments] if comments else [])])


def _inside(span: Span, outside: Iterable[Span]) -> Span:
    """The sentence without furniture and date lines that cover its ends."""
    start, end = span
    for first, last in outside:
        if first >= span[1]:
            break
        if first <= start < last:
            start = last
        elif first < end <= last or (start < first < end and last - first > FURNITURE):
            end = first
    return start, max(start, end)


def _is_heading(text: str, span: Span) -> bool:
    return text[span[1] - 1] not in '.!?:,;”"' and len(WORD.findall(text[span[0] : span[1]])) >= 3
