"""What a telling brings to a comparison: words, names, numbers, kinds of happening, days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from store.events.coreference import date_agreement
from store.events.coreference import stems as words
from store.events.coreference.date_agreement import CalendarDay, Range
from store.records import Document, Span, Telling
from store.text import segmentation as texts

_NONE: frozenset[str] = frozenset()
LISTED = 12
"""Tellings of one sentence from which on it is a table, and its parts explain nothing of each other."""


@dataclass(slots=True)
class MentionFeatures:
    """One telling, taken apart for comparison."""

    telling: Telling
    stems: tuple[str, ...]
    context: tuple[str, ...]
    """Further stems of its sentence, if it is only part of one."""
    names: frozenset[str]
    around: frozenset[str]
    """Names of the rest of its sentence."""
    numbers: frozenset[str]
    kinds: frozenset[str]
    said: Range | None
    """The days of its date if a text said it."""
    day: CalendarDay | None
    """The day that a text said, even if its year is not known."""
    guess: Range | None
    """The days of its date, said or inferred; without one its article's own, which it is compared by."""
    published: int | None
    sentence: int
    """Where its sentence starts."""
    passage: str
    """The words of the telling, without its date."""
    outlet: str = ""
    """Who published its article, "" if unknown."""
    called: frozenset[str] = _NONE
    """Words of its names."""
    people: frozenset[str] = _NONE
    """Words of its people's names."""
    named: Mapping[str, float] = field(default_factory=dict)
    """Weights of its names; those around a short passage count half."""
    identifying: Mapping[str, float] = field(default_factory=dict)
    """How much it says that another passage shares a name of `named`, 0 to 1."""
    vector: Mapping[str, float] = field(default_factory=dict)
    """Weights of its words."""
    norm: float = 0.0

    @property
    def key(self) -> tuple[str, int, int]:
        """Where it stands: article, start, end."""
        return (self.telling.article, self.telling.start, self.telling.end)

    @property
    def adrift(self) -> bool:
        """True if nothing says when it was: neither its words nor its article has a date, a day of no month at most."""
        said = self.telling.said and not (self.day and not self.day[0])
        return self.published is None and self.guess is None and not said

    @property
    def order(self) -> int:
        """Its place among the tellings of its article."""
        return self.telling.place

    def surface(self) -> dict[str, str]:
        """Stem -> the word as it stands in the passage."""
        found: dict[str, str] = {}
        for token in words.tokens(self.passage):
            found.setdefault(words.meaning(token), token)
        return found


@dataclass(frozen=True, slots=True)
class ArticleFeatures:
    """All that one article brings: the evidence of its tellings, and the words of its whole text."""

    article: str
    items: tuple[MentionFeatures, ...]
    counts: Mapping[str, int]
    """Stem with content -> how often it stands in the text."""


def account(document: Document, tellings: Sequence[Telling]) -> ArticleFeatures:
    """What an article brings to comparisons, its tellings in the order of the text."""
    return ArticleFeatures(document.article.id, tuple(of(document, tellings)), _counts(document.text))


@lru_cache(maxsize=256)
def _counts(text: str) -> Mapping[str, int]:
    return Counter(words.stems(text))


def of(document: Document, tellings: Sequence[Telling]) -> list[MentionFeatures]:
    """Tellings of a document taken apart, in the order of the text.

    Where the text was lost since they were read they have no words, and are like no others.
    """
    spans = texts.sentences(document.text) or [(0, 0)]
    published = date_agreement.range_of(document.published.value)
    day = published.first if published is not None and published.is_day else None
    outlet = document.article.source.value if document.article.source else ""
    by_sentence: dict[int, list[Telling]] = defaultdict(list)
    at = 0
    for telling in sorted(tellings, key=lambda t: (t.start, t.end)):
        while at + 1 < len(spans) and spans[at][1] <= telling.start:
            at += 1
        by_sentence[at].append(telling)
    return [
        _evidence(document.text, spans[at], telling, beside, day, outlet)
        for at, beside in by_sentence.items()
        for telling in beside
    ]


def shared(words: Iterable[str]) -> frozenset[str]:
    """A set that is one object where it is empty: most are, and each would take more room than its passage."""
    return frozenset(words) or _NONE


def _evidence(
    text: str, sentence: Span, telling: Telling, beside: Sequence[Telling], day: int | None, outlet: str
) -> MentionFeatures:
    """`beside` are all tellings of its sentence."""
    passage = _without_date(text, telling)
    stems = tuple(dict.fromkeys(words.stems(passage)))
    partial = telling.end - telling.start < (sentence[1] - sentence[0]) * 0.8 and len(beside) <= LISTED
    outside = _around(text, sentence, telling, beside) if partial else ""
    context = tuple(dict.fromkeys(words.stems(outside)))
    names = shared(telling.entities)
    around = shared({e for t in beside for e in t.entities if partial}.difference(names))
    if not stems and not names:  # a date listed beside another tells what its sentence tells
        stems, names, context, around, passage = context, around, (), _NONE, outside
    date = date_agreement.range_of(telling.date)
    return MentionFeatures(
        telling=telling,
        stems=stems,
        context=tuple(c for c in context if c not in stems),
        names=names,
        around=around,
        numbers=shared(words.numbers(passage)),
        kinds=shared(_kinds(stems)),
        said=date if telling.said else None,
        day=date_agreement.day_of(telling.date) if telling.said else None,
        guess=date if date is not None else _about(telling, day),
        published=day,
        sentence=sentence[0],
        passage=passage,
        outlet=outlet,
    )


def _about(telling: Telling, day: int | None) -> Range | None:
    """An undated passage is compared as of its article's day, unless it looks ahead."""
    return None if day is None or telling.told == "planned" else Range(day, day)


def _around(text: str, sentence: Span, telling: Telling, beside: Sequence[Telling]) -> str:
    """The rest of a sentence, without the words of its dates."""
    outside = text[sentence[0] : telling.start] + " " + text[telling.end : sentence[1]]
    for said in sorted({t.said for t in beside if t.said}, key=len, reverse=True):
        outside = outside.replace(said, " ")
    return outside


def _without_date(text: str, telling: Telling) -> str:
    """The passage without the words of its date: days are compared as days."""
    passage = text[telling.start : telling.end]
    return passage.replace(telling.said, " ", 1) if telling.said else passage


def _kinds(stems: Iterable[str]) -> Iterable[str]:
    table: Mapping[str, tuple[str, ...]] = words.kinds_of()
    return (kind for stem in stems for kind in table.get(stem, ()))
