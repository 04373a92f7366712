"""From one article to its tellings: the passages that tell a happening, each with its date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from store import text as texts
from store.events import dating, pages, pieces, verbs
from store.events.headlines import headline
from store.events.inferring import NO_HAPPENING, Course
from store.events.pieces import Piece
from store.events.referents import Referent
from store.records import Document, Mention, Span, Telling, TimeExpression, Told

LEAD = 4
"""Sentences of an opening that may say which day the news is of."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_THEY_WHO = re.compile(
    r"(?:(?:when|after|before|while|as|because|although|though|that|where|until|since)\s+)?s?he\s"
)
_OPINION = re.compile(r"^\W*(?:I|We|You|My|Our|Let us|Please|Perhaps|Maybe)\b")


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    pieces: tuple[Piece, ...]
    is_title: bool
    is_first: bool
    """One of the first sentences, which tell news in any tense."""
    who: str = ""
    """The person that a pronoun at its start stands for."""
    person: str = ""
    """The only person that it names, as its subject."""


def tell(
    document: Document, dates: Sequence[TimeExpression], names: Sequence[Mention]
) -> tuple[Telling, ...]:
    """The tellings of an article, in the order of its text.

    `dates` and `names` are what was found in the document, sorted. A passage without a date of its own gets the day
    of the article's news, marked inferred; with no date to infer from, its date is None.
    """
    outside = _outside(document)
    datings = dating.dating(document.text, dates, outside, document.published.value)
    sentences = list(_sentences(document, datings, outside, names))
    lead = list(_said_first(document.text, sentences[:LEAD]))
    day = dating.news_day(document.published, lead)
    course = Course(document.published.value, dating.reports(datings, document.published.value))
    starts = [name.start for name in names]
    found: list[Telling] = []
    for sentence in sentences:
        course.enter(document.text[sentence.span[0] : sentence.span[1]])
        for piece in sentence.pieces:
            telling = _telling(document, sentence, piece, day, course)
            if telling is not None:
                found.append(_named(telling, names, starts, len(found)))
    return tuple(found)


def _said_first(text: str, sentences: Sequence[_Sentence]) -> Iterator[str]:
    """The dates that an opening says of its news."""
    for sentence in sentences:
        for piece in sentence.pieces:
            if (
                piece.date
                and not piece.attributive
                and _says_something(text[piece.start : piece.end], piece, sentence)
            ):
                yield dating.value_of(piece.date)


def _outside(document: Document) -> list[Span]:
    """Where nothing is told: furniture, date lines, bylines, comments of readers."""
    article = document.article
    lines = [
        found.span for found in (article.byline, article.dateline, article.source) if found and found.span
    ]
    stated = () if article.published.inferred else article.published.evidence
    comments = pages.comments(document.text)
    return sorted([*article.furniture, *lines, *stated, *([comments] if comments else [])])


def _sentences(
    document: Document, dates: Sequence[TimeExpression], outside: Sequence[Span], names: Sequence[Mention]
) -> Iterator[_Sentence]:
    title = document.article.title.span if document.article.title else None
    lines = dict(texts.paragraphs(document.text))
    referent = Referent(document.text, names)
    at = 0
    for number, span in enumerate(texts.sentences(document.text)):
        start, end = _inside(span, outside)
        start = pages.story_start(document.text, (start, end))
        end = pages.story_end(document.text, (start, end))
        if end - start < 12:
            continue
        while at < len(dates) and dates[at].end <= start:
            at += 1
        here = []
        for date in dates[at:]:
            if date.start >= end:
                break
            here.append(date)
        is_title = span == title or (
            number < LEAD and lines.get(span[0]) == span[1] and _is_heading(document.text, span)
        )
        cut = tuple(pieces.cut(document.text, (start, end), here))
        yield _Sentence(
            (start, end), cut, is_title, number < LEAD, referent.enter((start, end)), referent.subject
        )


def _inside(span: Span, outside: Iterable[Span]) -> Span:
    """The sentence without furniture and date lines that cover its ends."""
    start, end = span
    for first, last in outside:
        if first <= start < last:
            start = last
        elif first < end <= last or (start < first < end and last - first > 40):
            end = first
    return start, max(start, end)


def _is_heading(text: str, span: Span) -> bool:
    return text[span[1] - 1] not in '.!?:,;”"' and len(_WORD.findall(text[span[0] : span[1]])) >= 3


def _telling(
    document: Document, sentence: _Sentence, piece: Piece, day: dating.Day, course: Course
) -> Telling | None:
    passage = document.text[piece.start : piece.end]
    tense = verbs.read(passage)
    if piece.date is None:
        if not _happens(passage, tense, sentence):
            return None
        unknown = "" if sentence.is_title else course.unknown(passage, tense, sentence.is_first)
        if unknown in NO_HAPPENING:
            return None
        return _undated(document, sentence, piece, day, tense, unknown)
    if not piece.attributive and not _says_something(passage, piece, sentence):
        return None
    value = dating.value_of(piece.date)
    told = _told(passage, piece, value, document.published.value)
    if piece.start == sentence.span[0] and not piece.attributive and told != "planned":
        course.dated(value, passage, tense)
    return Telling(
        article=document.article.id,
        start=piece.start,
        end=piece.end,
        date=value,
        said=piece.date.text,
        headline=_headline(document.text, sentence, piece),
        inferred=piece.date.inferred and document.published.inferred,
        told=told,
        mod=piece.date.mod,
        how=piece.date.how,
    )


def _happens(passage: str, tense: verbs.Tense, sentence: _Sentence) -> bool:
    """True if an undated passage tells news: something happened or will; states, wishes and questions tell nothing."""
    if sentence.is_title:
        return not passage.endswith("?") and "://" not in passage
    if "://" in passage:
        return False
    if passage.rstrip('”"’ ').endswith("?") or (_OPINION.match(passage) and not tense.past):
        return False
    least = 4 if len(sentence.pieces) == 1 else 2
    tells = tense.past or tense.future or (sentence.is_first and tense.finite)
    return tells and len(_WORD.findall(passage)) >= least


def _says_something(passage: str, piece: Piece, sentence: _Sentence) -> bool:
    """False for a line that is only a date; a date listed beside another stands for its sentence."""
    if (
        len(sentence.pieces) > 1
        and piece.date is not None
        and (piece.start, piece.end) == (piece.date.start, piece.date.end)
    ):
        return True
    words = _WORD.findall(passage.replace(piece.date.text, " ", 1) if piece.date else passage)
    return len(words) >= 2 and sum(map(len, words)) >= 8


def _undated(
    document: Document, sentence: _Sentence, piece: Piece, day: dating.Day, tense: verbs.Tense, unknown: str
) -> Telling:
    """A passage without a date: of the article's news, unless it is a plan, a supposition or of an `unknown` day."""
    told = verbs.told(document.text[piece.start : piece.end], after_publication=False)
    value = day.value if tense.past and not tense.states else document.published.value
    if unknown or told in ("planned", "hypothetical"):
        value = None
    return Telling(
        article=document.article.id,
        start=piece.start,
        end=piece.end,
        date=value,
        said="",
        headline=_headline(document.text, sentence, piece),
        inferred=value is not None,
        told=told,
        how=day.how if value is not None else unknown,
    )


def _told(passage: str, piece: Piece, value: str, published: str | None) -> Told:
    if piece.attributive:
        return "planned" if dating.is_after(value, published) else "told"
    return verbs.told(passage, dating.is_after(value, published), dating.is_open(value, published))


def _headline(text: str, sentence: _Sentence, piece: Piece) -> str:
    """A date that only stands in a list takes its headline from the phrase before it; one of a noun stays with it."""
    date = piece.date
    if date is None:
        return headline(text, (piece.start, piece.end), (), sentence.span, _meant(text, piece, sentence))
    if (piece.start, piece.end) == (date.start, date.end):
        heads = [p for p in sentence.pieces if p.date and p.start < piece.start and p.start < p.date.start]
        if heads:
            said = [(p.date.start, p.date.end) for p in heads if p.date]
            return headline(text, (heads[-1].start, heads[-1].end), said, sentence.span)
    said = [] if piece.attributive else [(date.start, date.end)]
    return headline(text, (piece.start, piece.end), said, sentence.span, _meant(text, piece, sentence))


def _meant(text: str, piece: Piece, sentence: _Sentence) -> str:
    """The person behind a pronoun that the piece begins with."""
    if text.startswith(("He ", "She "), piece.start):
        return sentence.who
    return sentence.person if piece.start > sentence.span[0] and _THEY_WHO.match(text, piece.start) else ""


def _named(telling: Telling, names: Sequence[Mention], starts: Sequence[int], place: int) -> Telling:
    here = names[bisect_left(starts, telling.start) : bisect_left(starts, telling.end)]
    return replace(
        telling, entities=tuple(dict.fromkeys(name.entity for name in here if name.entity)), place=place
    )
