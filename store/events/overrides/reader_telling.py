"""A telling of a passage that the reader chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store import edtf
from store.events.extraction import dating, verbs
from store.events.headlines.headline import headline
from store.records import Document, Mention, Span, Telling, TimeExpression


def telling(
    document: Document, span: Span, dates: Sequence[TimeExpression], names: Sequence[Mention], place: int
) -> Telling:
    """The passage as a telling: of the first date that it says, else of the article's own, inferred.

    `dates` and `names` are those of the article; `place` is its place among the article's tellings.
    """
    start, end = span
    within = [d for d in dates if start <= d.start and d.end <= end]
    said = dating.dating(document.text, within, (), document.published.value)
    made = _dated(document, span, said[0]) if said else _undated(document, span)
    named = (name.entity for name in names if name.entity and start <= name.start < end)
    return replace(made, entities=tuple(dict.fromkeys(named)), place=place)


def _dated(document: Document, span: Span, date: TimeExpression) -> Telling:
    value, published = dating.value_of(date), document.published.value
    passage = document.text[span[0] : span[1]]
    return Telling(
        article=document.article.id,
        start=span[0],
        end=span[1],
        date=value,
        said=date.text,
        headline=headline(document.text, span, [(date.start, date.end)]),
        inferred=date.inferred and document.published.inferred,
        told=verbs.told(passage, dating.is_after(value, published), dating.is_open(value, published)),
        mod=date.mod,
        how=date.how,
        by_reader=True,
    )


def _undated(document: Document, span: Span) -> Telling:
    value = document.published.value
    passage = document.text[span[0] : span[1]]
    how = f"no date in the passage: the article's own date, {edtf.label(value)}" if value else ""
    return Telling(
        article=document.article.id,
        start=span[0],
        end=span[1],
        date=value,
        said="",
        headline=headline(document.text, span),
        inferred=value is not None,
        told=verbs.told(passage, after_publication=False),
        how=how,
        by_reader=True,
    )
