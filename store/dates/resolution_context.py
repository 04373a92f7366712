"""What resolving stands on: the article's date, and what was said before in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from store.dates.expressions import Read
from store.dates.languages import tenses_of
from store.dates.lexer import Tokens
from store.dates.tense import Cue, Tenses
from store.edtf import label
from store.records import Reading, TimexType

_OPENING = re.compile(
    r"(?:[.!?\"”)]\s++|\n\s{0,60}+)(?:(?:In|By|During|Throughout|From|Early in|Late in)\s++)?(?:(?:early|late|mid)[ -])?(?:the \w+ of )?\Z"
)
_HEADING = 80
"""Longest heading, in code points."""
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
    of_article: bool = False
    """True if it was counted from the article's own date: it says when the author wrote, not where his story stands."""

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
    spoken: dict[int, Read] = field(default_factory=dict)
    """Date on which direct speech was spoken, by the first token of a day word in it."""
    language: str = "en"
    tenses: Tenses = field(init=False)

    def __post_init__(self) -> None:
        self.tenses = tenses_of(self.tokens.text, self.language)

    def anew(self, now: date | None) -> Context:
        """The same text at its beginning, counted from another day."""
        return Context(
            self.tokens,
            now,
            self.published,
            self.narrative,
            self.order,
            coming=self.coming,
            spoken=self.spoken,
            language=self.language,
        )

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
        return self.tenses.looks_ahead(*self.span(read))

    def from_article(self) -> str:
        """ "8 Apr 2021, this article's date"."""
        return f"{label(self.published)}, {ARTICLE}"

    def in_force(self) -> Said | None:
        """The date that a story goes on from: the last with a month, or a later year that opens a sentence or a heading.

        A year inside a sentence moves the story only by one step ahead: farther ones look back or forward in passing.
        """
        inside: list[Said] = []
        for said in reversed(self.history):
            if said.counted or said.of_article or said.year is None:
                continue
            if said.month is not None or said.quarter or self._opens(said.start):
                story = said.year
                return next((one for one in inside if one.year == story + 1 and self._tells(one.start)), said)
            inside.append(said)
        return None

    def _tells(self, start: int) -> bool:
        """Not of what was only planned ("an offensive was set for 1912")."""
        cue = self.tenses.tense(start, start)
        return cue is None or cue.tense == "past"

    def _opens(self, start: int) -> bool:
        if self.language != "en":
            return self.tenses.opens(start) or self.in_heading(start)
        lead = self.text[max(start - 24, 0) : start]
        return bool(_OPENING.search(lead)) or start < 2 or self.in_heading(start)

    def in_heading(self, start: int) -> bool:
        """True if it stands on a short line of its own that ends without a full stop."""
        begin, end = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", start)
        return begin < end <= begin + _HEADING and self.text[begin:end].rstrip()[-1:] not in (
            ".",
            ",",
            ";",
            "”",
            '"',
        )

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
