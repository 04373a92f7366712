"""What an expression says before it is resolved: the parts that were read, not yet what they mean here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.dates.units import Unit

Which = Literal[
    "last", "past", "next", "coming", "this", "that", "same", "following", "previous", "the", "latest"
]
"""How a unit is pointed at: "last year", "the following year", "the same year"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; hours 0 to 24."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    """ISO 8601 offset ("Z", "+03"), or "" if none was said or it is a local one."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the calendar, as far as it was said: "Tuesday, May 31", "early 2020", "the fall of 2020"."""

    year: int | None = None
    """Astronomical: 0 is 1 BC."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    which: Which | None = None
    """Points at the year ("May last year"), or at the month or weekday if `of_self`."""
    of_self: bool = False
    mod: str | None = None
    part: str | None = None
    """TimeML part of the day: MO, AF, EV, NI, or DT."""
    clock: Clock | None = None
    week: bool = False
    """The week that holds the day is meant: "the week of March 6"."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A unit pointed at: "last year", "this week", "the following day", "earlier this month"."""

    which: Which
    unit: Unit | None
    """None in "the next morning", where a part of the day stands in its place."""
    mod: str | None = None
    part: str | None = None
    clock: Clock | None = None
    approx: bool = False
    """True if only a part is meant: "the end of the month", not "earlier this month"."""
    half: int | None = None


@dataclass(frozen=True, slots=True)
class DayWord:
    """Today, yesterday, tomorrow and "the day before yesterday", in days from the article's own."""

    offset: int
    part: str | None = None
    clock: Clock | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from now or from a date in the text: "two years ago", "three days later"."""

    count: float | None
    """None if vague ("several years ago")."""
    unit: Unit
    direction: Literal[-1, 1]
    base: Literal["now", "text"]
    mod: str | None = None
    part: str | None = None
    exact: Unit | None = None
    """How exactly it is counted, if that is said: to the day in "two years ago today", to the month in "… this month"."""


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """So many units from a date that stands behind: "two weeks after the 7 April vote"."""

    shift: Shift
    base: Read
    """What it is counted from."""


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a month or year: "the last week of August", "the second Sunday of May 2020", "the first half of June"."""

    nth: int
    """From 1; -1 is the last."""
    count: int
    """How many units: "the last two weeks"."""
    unit: Unit | None
    """None for a weekday or a half."""
    weekday: int | None
    base: Point


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, as a TimeML duration."""

    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A recurring time, as a TimeML set value."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century; `first` is its first year (astronomical), `length` 10 or 100."""

    first: int
    length: int
    mod: str | None = None
    bc: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures whose order of day and month may be open: "12/05/2020"."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month in force: "the 19th"."""

    day: int
    clock: Clock | None = None
    part: str | None = None
    weekday: int | None = None
    """Said beside it and fixes the month: "Friday the 24th"."""
    months: int | None = None
    """Months from the article's own: "the 7th inst." 0, "the 28th ult." -1."""
    of_article: bool = False
    """True where a day alone is one of the article's own weeks, unless its sentence names another day: Chinese, Japanese, Korean."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day."""

    name: str
    year: int | None = None
    which: Which | None = None
    years: int | None = None
    """Years from the article's own: "Valentine's Day last year" -1."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A clock time or part of a day without its day."""

    clock: Clock | None = None
    part: str | None = None
    which: Which | None = None


Form = (
    Point
    | Pointed
    | DayWord
    | Shift
    | Amount
    | Repeat
    | Vague
    | Era
    | Figures
    | DayOfMonth
    | Holiday
    | Timed
    | Within
    | CountedFrom
)


@dataclass(frozen=True, slots=True)
class Read:
    """One expression as read: tokens from `first` to `last` (excluded), and what it says."""

    first: int
    last: int
    rule: str
    form: Form
