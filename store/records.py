"""The records: what the store knows, frozen and typed.

Offsets count code points of an article's text, start inclusive, end exclusive.
Dates are EDTF (ISO 8601-2) strings as `store.edtf` reads them, unless a field says TimeML.
Instants are ISO 8601 strings in UTC, to the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Span = tuple[int, int]
"""(start, end) in code points of a text, end exclusive."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Kind = Literal["person", "place", "organisation", "other"]
KINDS: tuple[Kind, ...] = get_args(Kind)
How = Literal["same", "typo", "transliteration", "short form", "acronym", "inflection", "alias"]
Told = Literal["told", "planned", "hypothetical", "negated"]
Deed = Literal["confirmed", "hidden", "dated", "titled", "joined", "split", "made", "attached"]
"""What a reader does to an event."""
GenreKind = Literal["news", "live", "market", "opinion", "interview", "listing", "document"]
GENRES: tuple[GenreKind, ...] = get_args(GenreKind)
"""Kinds of articles: news report, live report, market report, opinion or analysis, interview, listing, document."""
Level = Literal["story", "more", "told", "passages"]
"""How much of a timeline is shown, the coarsest first: about fifteen rows, about fifty, all rows, every dated passage."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something read out of an article's text or metadata, with the rule that found it."""

    value: str
    how: str
    """A clause for the reader: "first line, set off by a blank line", "front matter"."""
    span: Span | None = None
    """Where it stands in the text; None if it came from metadata."""


@dataclass(frozen=True, slots=True)
class Published:
    """An article's own date (document creation time)."""

    value: str | None
    """EDTF of any precision, or None if unknown."""
    how: str
    evidence: tuple[Span, ...] = ()
    inferred: bool = False
    """True if reasoning gave it; False if it was stated or set by the reader."""
    candidates: tuple[str, ...] = ()
    """Other EDTF values that the evidence allows, or that contradict each other."""


UNDATED = Published(None, "nothing in the article states it")


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a part of the file begins in its text: a page, a chapter."""

    start: int
    label: str
    """As one cites it: "p. 3"."""


@dataclass(frozen=True, slots=True)
class Article:
    """One imported text with its metadata; the text itself is kept beside it."""

    id: str
    body: str
    """SHA-256 of the text in UTF-8, hexadecimal: the name of its body file."""
    path: str
    """Where it was imported from."""
    length: int
    """Code points of the text."""
    words: int
    title: Found | None = None
    source: Found | None = None
    byline: Found | None = None
    dateline: Found | None = None
    published: Published = UNDATED
    """As the article gives it; a date set by the reader is a decision on top."""
    furniture: tuple[Span, ...] = ()
    tags: tuple[str, ...] = ()
    """Tags that came with the file (front matter)."""
    opening: str = ""
    """The first words of the story, to know an article by that has no title."""
    added: str = ""
    locators: tuple[Locator, ...] = ()
    """Pages of the file that it was read from, in their order."""

    @property
    def called(self) -> str:
        """The title, else the first words, else the name of the file: what to call it."""
        found = self.title.value if self.title else self.opening
        return found.strip() or self.path.replace("\\", "/").rsplit("/", 1)[-1].strip() or self.id

    def page_at(self, offset: int) -> str:
        """The page on which an offset of the text is, as one cites it; "" if the file has none."""
        return next((mark.label for mark in reversed(self.locators) if mark.start <= offset), "")


@dataclass(frozen=True, slots=True)
class Document:
    """An article together with its text, as the analysis takes it."""

    article: Article
    text: str
    published: Published
    """The date in force: the reader's decision, else the article's own."""
    names: tuple[GivenName, ...] | None = None
    """Mentions found by another recogniser, which then replace our own."""
    decided: tuple[DecidedDate, ...] = ()
    """Words that the reader reads as another date."""
    genre: GenreKind | None = None
    """What the reader says that it is; None if he left that to the analysis."""


@dataclass(frozen=True, slots=True)
class GivenName:
    """A mention handed in by the caller."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class DecidedDate:
    """A date that the reader set for words of the text."""

    start: int
    end: int
    edtf: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to resolve a time expression."""

    value: str
    edtf: str | None
    why: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span that names a time, and how it was resolved."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    """TimeML value; "XXXX-…" where it could not be resolved."""
    edtf: str | None
    """EDTF where it has a word for it and the text allows it, else None."""
    how: str
    """One sentence for the reader: the rule, and what it was counted from."""
    rule: str = ""
    """Short name of the rule: "weekday", "month and day"."""
    anchor: str | None = None
    """EDTF of the date it was counted from, if it was."""
    anchor_how: str = ""
    """What that date is: "this article's date", "November 9, 2020, just before"."""
    mod: str | None = None
    """TimeML modifier: START, MID, END, APPROX, BEFORE, AFTER …"""
    inferred: bool = False
    """True if the value rests on an inferred article date or a guess of direction."""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names somebody or something."""

    start: int
    end: int
    text: str
    kind: Kind
    entity: str = ""
    """Id of the entity, once linked."""
    role: str | None = None
    """Title or role said of it here, outside the span: "Russian Foreign Ministry spokesperson"."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One spelling of a name within an entity."""

    text: str
    count: int
    how: How
    why: str
    """One clause: the rule, the score, what it was compared with."""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """All variants that name one person, place or organisation."""

    id: str
    name: str
    kind: Kind
    variants: tuple[Variant, ...]
    mentions: int
    articles: tuple[str, ...]
    """Ids of the articles that name it, in the order of the collection."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause or sentence of one article that tells a dated happening."""

    article: str
    start: int
    end: int
    date: str | None
    """EDTF; None if undated."""
    said: str
    """The words of the date, or "" if it was inferred from the article's date."""
    headline: str
    inferred: bool = False
    told: Told = "told"
    entities: tuple[str, ...] = ()
    mod: str | None = None
    how: str = ""
    """How the date came about, for the reader."""
    place: int = 0
    """Its place among the tellings of its article, from 0: an article opens with its news."""
    by_reader: bool = False
    """True if the reader put this passage into its event."""
    news: bool = False
    """True for the title and the lead of an article: they tell its news."""
    fault: str = ""
    """Why this passage is no row of the timeline by itself, in words for the reader; "" if it may be one."""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening: the tellings linked across articles."""

    id: str
    date: str | None
    headline: str
    tellings: tuple[Telling, ...]
    entities: tuple[str, ...]
    conflict: bool = False
    """True if anything clashes."""
    linked: tuple[str, ...] = ()
    """What the tellings share, heaviest first: names, numbers, words."""
    said: str = ""
    mod: str | None = None
    inferred: bool = False
    tags: tuple[str, ...] = ()
    """The reader's, hierarchical like those of annotations."""
    memo: str = ""
    """What the reader wrote on it as a whole."""
    deeds: tuple[Deed, ...] = ()
    """What the reader did to it, each once."""
    clash: tuple[str, ...] = ()
    """What its tellings cannot all be right about, as `Conflict.about` has it: "date", "killed", "killed: soldiers"."""
    weight: float = 0.0
    """How much it matters in its collection; comparable within one list of events only."""
    why: str = ""
    """What its weight rests on, in words for the reader: "7 articles, in 3 titles, told again on 5 later days"."""
    aside: str = ""
    """Why it is kept as a dated passage instead of a row, in words for the reader; "" for a row."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One of the values that tellings give for the same thing."""

    value: str
    """EDTF for a date; for a number as it is said: "12", "more than 30"."""
    tellings: tuple[Telling, ...]
    """Who says so, in the order of the event."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values for the same thing, within one event, that cannot all be true."""

    about: str
    """"date", or what is counted: "killed", "tanks", "killed: soldiers"."""
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about the same happening."""

    id: str
    headline: str
    articles: tuple[str, ...]
    """Two ids at least, in the order of the collection."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Groups of near-identical texts among them."""


@dataclass(frozen=True, slots=True)
class Genre:
    """What kind of text an article is."""

    kind: GenreKind = "news"
    reasons: tuple[str, ...] = ()
    """Clauses for the reader, the weightiest first."""
    decided: bool = False
    """True if the reader says so."""


@dataclass(frozen=True, slots=True)
class ArticleAnalysis:
    """What was found in one article."""

    article: str
    dates: tuple[TimeExpression, ...] = ()
    names: tuple[Mention, ...] = ()
    tellings: tuple[Telling, ...] = ()
    genre: Genre = Genre()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in a collection."""

    articles: Mapping[str, ArticleAnalysis] = field(default_factory=dict)
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    holders: Mapping[str, int] = field(default_factory=dict)
    """How many articles hold a word or a name, as `store.events.coreference.term_weights` counts it; empty if not all events were linked."""


AnchorState = Literal["exact", "moved", "fuzzy", "lost"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentence around a quote and its neighbours, and how often each stood in the text: what stands twice proves less."""

    lead: str = ""
    """From the beginning of the sentence to the quote, at most 300 code points."""
    trail: str = ""
    """From the quote to the end of the sentence, at most 300 code points."""
    before: str = ""
    """Up to 64 code points before the sentence; nothing at the beginning of the text."""
    behind: str = ""
    """Up to 64 code points after the sentence; nothing at the end of the text."""
    times: int = 1
    before_times: int = 1
    behind_times: int = 1


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation sits: by quote and by position."""

    start: int
    end: int
    exact: str
    prefix: str
    """Up to 32 code points before the quote."""
    suffix: str
    """Up to 32 code points after the quote."""
    state: AnchorState = "exact"
    origin: Anchor | None = None
    """As the reader made it, if the words that stand here or around it differ from those."""
    around: Surroundings | None = None
    """None in anchors of earlier versions."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A passage with tags and/or a comment."""

    id: str
    article: str
    anchor: Anchor
    tags: tuple[str, ...] = ()
    """Hierarchical: "a/b" lies below "a"."""
    comment: str = ""
    made: str = ""
    changed: str = ""


MemoSubject = Literal["article", "entity", "tag", "event"]
"""What a memo can be about."""


@dataclass(frozen=True, slots=True)
class Memo:
    """What the reader wrote on something as a whole, and not on a passage of it."""

    about: MemoSubject
    key: str
    """Id of the article, the entity or the event as they are now; the tag itself. "" for what is not there now."""
    called: str
    """Title, name, tag or headline."""
    text: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A correction by the reader, applied on top of every analysis."""

    id: str
    kind: str
    """"published", and later "merge", "split", "rename", "hide" …"""
    target: str
    value: object
    """Plain JSON."""
    made: str = ""
