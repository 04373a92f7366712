"""From one article to its tellings: the passages that tell a happening, each with its date.

What the literature on events calls an event mention. The title and the lead tell the article's news (`Telling.news`):
the inverted pyramid of news writing puts what happened there. Every other passage is judged by the rules of
`salience.gate`; one that tells no happening of its own says why (`Telling.fault`) and stays, with its date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from store.events.extraction import dating, modality, verbs
from store.events.extraction.clauses import Piece
from store.events.extraction.story_sentences import (
    OPENING,
    WORD,
    StorySentence,
    outside_story,
    story_sentences,
)
from store.events.extraction.undated import NO_HAPPENING, NewsDayTracker
from store.events.headlines import standing
from store.events.headlines.piece_headline import Headline, piece_headline
from store.events.headlines.title import title_headline
from store.events.salience import gate
from store.records import Document, GenreKind, Mention, Telling, TimeExpression, Told

NO_NEWS: frozenset[GenreKind] = frozenset({"opinion", "interview", "listing", "market", "document"})
"""Kinds of article whose title and lead are no news."""
EXPLAINING = frozenset({standing.QUESTION, standing.EXPLAINS})
"""Faults of a title that announces no news; only a day that the lead says makes one of it."""
EXPLAINED = "its title asks or explains"
NAMELESS = "it names nobody and nothing: only its article says whom it is about"
_NAME = re.compile(
    r"(?<=[^.!?“\"] )[“\"(]?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b|I\b)[A-Z]|^[A-Z][\w.]*[A-Z0-9]|^[A-Z][a-z]+[’']s "
)
"""A word in capitals that does not begin the headline."""
_BESIDE = re.compile(r"(?:when|after|before|as|while|until|since|where|following|who|which)\s", re.I)
_MODAL = re.compile(r"\b(?:could|may|might|should|would|must|can)\b")
_OPINION = re.compile(r"^\W*(?:I|We|You|My|Our|Let us|Please|Perhaps|Maybe)\b")


def tell(
    document: Document, dates: Sequence[TimeExpression], names: Sequence[Mention], genre: GenreKind = "news"
) -> tuple[Telling, ...]:
    """The tellings of an article, in the order of its text.

    `dates` and `names` are what was found in the document, sorted; `genre` is the kind of article. A passage without a
    date of its own gets the day of the article's news, marked inferred; with no date to infer from, its date is None.
    """
    outside = outside_story(document)
    datings = dating.dating(document.text, dates, outside, document.published.value)
    sentences = list(story_sentences(document, datings, outside, names))
    lead = list(_said_first(document.text, sentences[:OPENING]))
    day = dating.news_day(document.published, lead)
    course = NewsDayTracker(document.published.value, dating.reports(datings, document.published.value))
    starts = [name.start for name in names]
    found: list[Telling] = []
    news = _News(genre)
    for sentence in sentences:
        course.enter(document.text[sentence.span[0] : sentence.span[1]], _beside(document.text, sentence))
        news.enter(document.text, sentence)
        for piece in sentence.pieces:
            telling = _telling(document, sentence, piece, day, course, news)
            if telling is not None:
                found.append(_named(telling, names, starts, len(found)))
    return tuple(found)


class _News:
    """Which sentences tell the news of an article: its headings at the top, and the first sentence behind them."""

    def __init__(self, genre: GenreKind) -> None:
        self.fault = f"its article is no report of news: {genre}" if genre in NO_NEWS else ""
        self._led = False
        self._dated = False
        self._explains = False
        self.here = False
        """True while the sentence that was entered last tells the news."""

    def enter(self, text: str, sentence: StorySentence) -> None:
        self.here, self._dated = not self._led, False
        words = text[sentence.span[0] : sentence.span[1]]
        if sentence.is_title and self.here:
            self._explains |= standing.fault(title_headline(words), is_title=True) in EXPLAINING
        elif verbs.has_finite(words):
            self._led = True

    def fault_of(self, piece: Piece, passage: str, told: Told) -> str:
        """Why what stands in the title or lead is no news; "" if it is."""
        if self.fault:
            return self.fault
        if piece.date is None and self._explains:
            return EXPLAINED
        if told == "hypothetical" and _supposes(passage):
            return gate.SUPPOSED
        judged = gate.of_words(passage)
        return judged if judged == gate.MARKET or (judged == gate.OPINION and _supposes(passage)) else ""

    def is_dated_by(self, text: str, piece: Piece, value: str, published: str | None) -> bool:
        """True for the first date of the sentence that belongs to its main clause and can be that of the news."""
        beside = piece.attributive or _BESIDE.match(text, piece.start)
        if not self.here or self._dated or beside or not dating.is_news(value, published):
            return False
        self._dated = True
        return True


def _supposes(passage: str) -> bool:
    """True if its main clause only supposes: "Reyes may resign", not "Reyes denied that she might resign"."""
    modal = _MODAL.search(passage)
    main = passage[: modal.start()] if modal else ""
    return not (verbs.says(passage) or verbs.first_finite(main) >= 0 or verbs.has_present(main))


def _said_first(text: str, sentences: Sequence[StorySentence]) -> Iterator[str]:
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


def _beside(text: str, sentence: StorySentence) -> list[str]:
    """The dates of its clauses of time."""
    return [
        dating.value_of(piece.date)
        for piece in sentence.pieces
        if piece.date and not piece.attributive and _BESIDE.match(text, piece.start)
    ]


def _telling(
    document: Document,
    sentence: StorySentence,
    piece: Piece,
    day: dating.Day,
    course: NewsDayTracker,
    news: _News,
) -> Telling | None:
    passage = document.text[piece.start : piece.end]
    tense = verbs.read(passage)
    if piece.date is None:
        if not _happens(passage, tense, sentence):
            return None
        unknown = "" if sentence.is_title else course.unknown(passage, tense, sentence.is_first)
        if unknown in NO_HAPPENING and not news.here:
            return None
        return _undated(document, sentence, piece, day, tense, unknown, news)
    if not piece.attributive and not _says_something(passage, piece, sentence):
        return None
    if _is_only_report(document.text, sentence, piece):
        return None
    value = dating.value_of(piece.date)
    told = _told(document, sentence, piece, value)
    if piece.start == sentence.span[0] and not piece.attributive and told != "planned":
        course.dated(value, passage, tense)
    headline = piece_headline(document.text, sentence, piece)
    is_news = news.is_dated_by(document.text, piece, value, document.published.value)
    return Telling(
        article=document.article.id,
        start=piece.start,
        end=piece.end,
        date=value,
        said=piece.date.text,
        headline=headline.words,
        inferred=piece.date.inferred and document.published.inferred,
        told=told,
        mod=piece.date.mod,
        how=piece.date.how,
        news=is_news,
        fault=_fault(document.text, piece, told, headline, is_news, news),
    )


def _fault(text: str, piece: Piece, told: Told, headline: Headline, is_news: bool, news: _News) -> str:
    """Why a telling is no row by itself: its article, its words as a headline, or what they tell."""
    words, fault = headline
    if is_news:
        return news.fault_of(piece, text[piece.start : piece.end], told) or fault
    return gate.fault(text, piece, told) or fault or gate.of_words(words)


def _happens(passage: str, tense: verbs.Tense, sentence: StorySentence) -> bool:
    """True if an undated passage tells news: something happened or will; states, wishes and questions tell nothing."""
    if sentence.is_title:
        return not passage.endswith("?") and "://" not in passage
    if "://" in passage:
        return False
    if passage.rstrip('”"’ ').endswith("?") or (_OPINION.match(passage) and not tense.past):
        return False
    least = 4 if len(sentence.pieces) == 1 else 2
    tells = tense.past or tense.future or (sentence.is_first and tense.finite)
    return tells and len(WORD.findall(passage)) >= least


def _says_something(passage: str, piece: Piece, sentence: StorySentence) -> bool:
    """False for a line that is only a date; a date listed beside another stands for its sentence."""
    if (
        len(sentence.pieces) > 1
        and piece.date is not None
        and (piece.start, piece.end) == (piece.date.start, piece.date.end)
    ):
        return True
    words = WORD.findall(passage.replace(piece.date.text, " ", 1) if piece.date else passage)
    if (
        len(words) > 1 and passage[0].islower() and verbs.is_past(words[0])
    ):  # "built in 1968" within a sentence
        return True
    return len(words) >= 2 and sum(map(len, words)) >= 8


REPORTING = 8
"""Words that may stand behind the verb of a report: "said in a statement on"."""


def _is_only_report(text: str, sentence: StorySentence, piece: Piece) -> bool:
    """ "Two were killed on Sunday, the ministry said on Monday": the day of the report is no second day of the happening."""
    if piece.date is None or piece.start == sentence.span[0]:
        return False
    before, behind = text[piece.start : piece.date.start], text[piece.date.end : piece.end]
    end = verbs.first_finite(before)
    if end < 0 or behind.strip(' .”"') or not verbs.is_saying(before[:end].rsplit(" ", 1)[-1].lower()):
        return False
    if verbs.first_finite(before[end:]) >= 0 or len(before[end:].split()) > REPORTING:
        return False
    told = [
        one.date for one in sentence.pieces if one.date and one.start < piece.start and not one.attributive
    ]
    return dating.reports(told, dating.value_of(piece.date))


def _undated(
    document: Document,
    sentence: StorySentence,
    piece: Piece,
    day: dating.Day,
    tense: verbs.Tense,
    unknown: str,
    news: _News,
) -> Telling:
    """A passage without a date: of the article's news, unless it is a plan, a supposition or of an `unknown` day."""
    passage = document.text[piece.start : piece.end]
    told = "negated" if modality.is_denied(passage) else verbs.told(passage, after_publication=False)
    value = day.value if sentence.is_title or (tense.past and not tense.states) else document.published.value
    if (unknown or told in ("planned", "hypothetical")) and not news.here:
        value = None
    headline = piece_headline(document.text, sentence, piece)
    return Telling(
        article=document.article.id,
        start=piece.start,
        end=piece.end,
        date=value,
        said="",
        headline=headline.words,
        inferred=value is not None,
        told=told,
        how=day.how if value is not None else unknown,
        news=news.here,
        fault=_fault(document.text, piece, told, headline, news.here, news),
    )


def _told(document: Document, sentence: StorySentence, piece: Piece, value: str) -> Told:
    """What governs the date in its sentence decides before the verbs of the piece alone."""
    assert piece.date is not None
    published = document.published.value
    span = piece.date.start, piece.date.end
    if piece.attributive and modality.is_called_off(document.text, sentence.span, span):
        return "negated"
    is_ahead = dating.is_after(value, published)
    governed = None if piece.attributive else modality.of_date(document.text, sentence.span, span, is_ahead)
    if governed is not None:
        return governed
    passage = document.text[piece.start : piece.end]
    if piece.attributive:
        return "planned" if dating.is_after(value, published) else "told"
    return verbs.told(passage, dating.is_after(value, published), dating.is_open(value, published))


def _named(telling: Telling, names: Sequence[Mention], starts: Sequence[int], place: int) -> Telling:
    here = names[bisect_left(starts, telling.start) : bisect_left(starts, telling.end)]
    fault = telling.fault
    if not fault and not telling.news and not here and not _NAME.search(telling.headline):
        fault = NAMELESS
    entities = tuple(dict.fromkeys(name.entity for name in here if name.entity))
    return replace(telling, entities=entities, place=place, fault=fault)
