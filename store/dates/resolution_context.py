"""What resolving stands on: the article's date, and what was said before in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from store.dates.expressions import Read
from store.dates.lexer import Tokens
from store.dates.tense import Cue, Tenses
from store.edtf import label
from store.records import Reading, TimexType

_OPENING = re.compile(
    r"(?:[.!?\"”)]\s++|\n\s{0,60}+)(?:(?:In|By|During|Throughout|From|Early in|Late in)\s++)?(?:(?:early|late|mid)[ -])?(?:the \w+ of )?\Z"
)
ARTICLE = "this article's date"
UNKNOWN = "this article's date is not known"


@dataclass(slots=True)
class Result:
    """A resolved expression before it is put into a record."""

    type: TimexType
    value: str
    edtf: str | None
    how: str
    anchor: str | None = None
    anchor_how: str = ""
    mod: str | None = None
    guessed: bool = False
    """True if a direction was chosen that the words leave open."""
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A date said before in the text, as far as it was said."""

    words: str
    start: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    counted: bool = False
    """True for "a year earlier" and its like, from which one does not count on."""

    @property
    def when(self) -> date | None:
        """The day, if all of it is known and Python's calendar reaches it."""
        if self.year is None or self.year < 1 or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


@dataclass(slots=True)
class Context:
    """The state of resolving one text from left to right."""

    tokens: Tokens
    now: date | None
    """The article's day; for a coarser date a day of it, tried at both ends."""
    published: str | None
    """The article's date as EDTF."""
    narrative: bool = False
    order: str | None = None
    """ "dmy" or "mdy" if the text or its language shows it."""
    history: list[Said] = field(default_factory=list)
    """Dates of the text so far."""
    coming: dict[int, int] = field(default_factory=dict)
    """Year that a coordination gives to the read with this first token."""
    tenses: Tenses = field(init=False)

    def __post_init__(self) -> None:
        self.tenses = Tenses(self.tokens.text)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.tokens.text

    def span(self, read: Read) -> tuple[int, int]:
        """Offsets of what was read."""
        return self.tokens.starts[read.first], self.tokens.ends[read.last - 1]

    def words(self, read: Read) -> str:
        """The words of what was read, in quotation marks."""
        start, end = self.span(read)
        return f"“{' '.join(self.text[start:end].split())}”"

    def tense(self, read: Read) -> Cue | None:
        """The tense around it."""
        return self.tenses.tense(*self.span(read))

    def ahead(self, read: Read) -> str | None:
        """The word that makes it a coming day, or None."""
        return self.tenses.looks_ahead(self.span(read)[0])

    def from_article(self) -> str:
        """ "8 Apr 2021, this article's date"."""
        return f"{label(self.published)}, {ARTICLE}"

    def in_force(self) -> Said | None:
        """The date that a story goes on from: the last with a month, or a later year that opens a sentence."""
        for said in reversed(self.history):
            if said.counted or said.year is None:
                continue
            if said.month is not None or said.quarter or self._opens(said.start):
                return said
        return None

    def _opens(self, start: int) -> bool:
        lead = self.text[max(start - 24, 0) : start]
        return bool(_OPENING.search(lead)) or start < 2

    def last(self, *parts: str) -> Said | None:
        """The latest date said before that has all these parts ("year", "month", "day", "quarter")."""
        for said in reversed(self.history):
            if said.counted:
                continue
            if all(getattr(said, part) is not None for part in parts):
                return said
        return None


def unresolved(
    ctx: Context, read: Read, value: str, edtf: str | None = None, missing: str = UNKNOWN
) -> Result:
    """The value with its unknown digits, and what is missing."""
    return Result("TIME" if "T" in value else "DATE", value, edtf, f"{ctx.words(read)}: {missing}")
