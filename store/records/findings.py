"""What the analysis found: times, names, passages and events, and what they make together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from store.records.kinds import Deed, GenreKind, How, Kind, TimexType, Told


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
