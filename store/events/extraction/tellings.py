"""From one article to its tellings: the passages that tell a happening, each with its date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from store.events.extraction import clauses as pieces
from store.events.extraction import dating, page_noise, verbs
from store.events.extraction.clauses import Piece
from store.events.extraction.pronouns import Referent
from store.events.extraction.undated import NO_HAPPENING, NewsDayTracker
from store.events.headlines import subjects
from store.events.headlines.headline import headline
from store.records import Document, Mention, Span, Telling, TimeExpression, Told
from store.text import segmentation as texts

LEAD = 4
"""Sentences of an opening that may say which day the news is of."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_BESIDE = re.compile(r"(?:when|after|before|as|while|until|since|where|following|who|which)\s", re.I)
_PREPOSITIONS = re.compile(
    r"(?:(?:on|in|at|since|during|until|till|by|from|around|about|before|after|late|early|as|of|the)\s+)*",
    re.I,
)
_RELATIVE = re.compile(r"(?:that|which|who)\s")
_WHEN = re.compile(r",?\s+(?:when|where)\s+")
_INFINITIVE = re.compile(
    r"to\s((?!the\b|an?\b|its\b|their\b|his\b|her\b)[a-z]+\s)(?=the|an?\b|its|their|his|her|[A-Z])"
)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.I)
_AND = re.compile(r",?\s+(?:and|to|until|till)\s+")
_AT = re.compile(r"(?:at|in|on|to|by|for|with|from)\s")
_POSSESSIVE = re.compile(r"(?:its|his|her|their|such)\s", re.I)
_NEXT = re.compile(r"(?:['’]s?)?\s[^\W\d_][\w-]*")
NEARBY = 80
"""Characters between a sentence's start and a phrase that only the sentence explains."""
NEAR = 12
"""Pieces of a sentence that a headline looks at."""
SHORT = 24
"""Characters of a noun phrase that needs its sentence to be understood."""
_CLAUSE = re.compile(
    r"(?!and\b|or\b|but\b)[\w“\"‘'`(]|,\s*(?:the|a|an|his|her|its|their|he|she|it|they|we|I|[A-Z]\w+)\b"
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
    course = NewsDayTracker(document.published.value, dating.reports(datings, document.published.value))
    starts = [name.start for name in names]
    found: list[Telling] = []
    for sentence in sentences:
        course.enter(document.text[sentence.span[0] : sentence.span[1]], _beside(document.text, sentence))
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
                and not _BESIDE.match(text, piece.start)
                and _says_something(text[piece.start : piece.end], piece, sentence)
            ):
                yield dating.value_of(piece.date)


def _beside(text: str, sentence: _Sentence) -> list[str]:
    """The dates of its clauses of time."""
    return [
        dating.value_of(piece.date)
        for piece in sentence.pieces
        if piece.date and not piece.attributive and _BESIDE.match(text, piece.start)
    ]


def _outside(document: Document) -> list[Span]:
    """Where nothing is told: furniture, date lines, bylines, comments of readers."""
    article = document.article
    lines = [
        found.span for found in (article.byline, article.dateline, article.source) if found and found.span
    ]
    stated = () if article.published.inferred else article.published.evidence
    comments = page_noise.comments(document.text)
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
        start = page_noise.story_start(document.text, (start, end))
        end = page_noise.story_end(document.text, (start, end))
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
        yield _Sentence((start, end), cut, is_title, number < LEAD, referent.enter((start, end)))


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
    document: Document, sentence: _Sentence, piece: Piece, day: dating.Day, course: NewsDayTracker
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
    if (
        len(words) > 1 and passage[0].islower() and verbs.is_past(words[0])
    ):  # "built in 1968" within a sentence
        return True
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
    other = _range_end(text, sentence, piece)
    if other is not None:
        return headline(text, (piece.start, other.end), (), sentence.span)
    if (piece.start, piece.end) == (date.start, date.end):
        head = _head(sentence, piece)
        if head is not None and head.date is not None:
            if _BETWEEN.search(text, head.start, head.date.start):
                return headline(text, (head.start, piece.end), (), sentence.span)
            return headline(
                text, (_noun(text, head), head.end), [(head.date.start, head.date.end)], sentence.span
            )
    if piece.attributive and _POSSESSIVE.match(text, piece.start) and piece.start - sentence.span[0] < NEARBY:
        noun = _NEXT.match(text, date.end, piece.end)
        return headline(text, (sentence.span[0], noun.end() if noun else piece.end), (), sentence.span)
    if piece.attributive and not _RELATIVE.match(text, piece.start):
        return headline(
            text,
            (_noun(text, piece), piece.end),
            (),
            sentence.span if piece.end - piece.start < SHORT or _AT.match(text, piece.start) else None,
        )
    when = _WHEN.match(text, date.end, piece.end)
    if when and piece.start > sentence.span[0] and _PREPOSITIONS.fullmatch(text, piece.start, date.start):
        return headline(text, (when.end(), piece.end))
    if piece.start > sentence.span[0] and _is_rest(text, piece, date):
        said = [(p.date.start, p.date.end) for p in sentence.pieces[:NEAR] if p.date and not p.attributive]
        return headline(text, sentence.span, said, sentence.span, sentence.who)
    return headline(
        text, (piece.start, piece.end), [(date.start, date.end)], sentence.span, _meant(text, piece, sentence)
    )


def _range_end(text: str, sentence: _Sentence, piece: Piece) -> Piece | None:
    """The second date of "between 1982 and 1985", for the piece that ends with the first."""
    date = piece.date
    if date is None or not _BETWEEN.search(text, piece.start, date.start):
        return None
    at = bisect_left(sentence.pieces, date.end, key=lambda other: other.start)
    for other in sentence.pieces[at : at + 1]:
        if other.date and other.start == other.date.start and _AND.fullmatch(text, date.end, other.start):
            return other
    return None


def _head(sentence: _Sentence, piece: Piece) -> Piece | None:
    """The phrase that a date of a list belongs to: the last before it that has words in front of its date."""
    at = bisect_left(sentence.pieces, piece.start, key=lambda other: other.start)
    for other in reversed(sentence.pieces[max(at - NEAR, 0) : at]):
        if other.date and other.start < other.date.start:
            return other
    return None


def _noun(text: str, piece: Piece) -> int:
    """Where the noun phrase of a date begins: behind the verb of "to implement the agreements of 9 November"."""
    verb = _INFINITIVE.match(text, max(piece.start - 3, 0), piece.end)
    return verb.end() if verb and verb.start(1) == piece.start else piece.start


def _is_rest(text: str, piece: Piece, date: TimeExpression) -> bool:
    """True for a piece that begins with its date and has no clause of its own behind: the words before it tell it."""
    if not _PREPOSITIONS.fullmatch(text, piece.start, date.start):
        return False
    behind = text[date.end : piece.end].lstrip()
    return not _CLAUSE.match(behind) or verbs.first_finite(behind[:300]) < 0 or subjects.missing(behind)


def _meant(text: str, piece: Piece, sentence: _Sentence) -> str:
    """The person behind a pronoun that the sentence begins with."""
    return sentence.who if piece.start == sentence.span[0] else ""


def _named(telling: Telling, names: Sequence[Mention], starts: Sequence[int], place: int) -> Telling:
    here = names[bisect_left(starts, telling.start) : bisect_left(starts, telling.end)]
    return replace(
        telling, entities=tuple(dict.fromkeys(name.entity for name in here if name.entity)), place=place
    )
