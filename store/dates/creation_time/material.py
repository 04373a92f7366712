"""What the reasoning works on: the dates of a text as read, with their places, and the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from store.dates.expressions import Form, Point, Read
from store.dates.grammar import read
from store.dates.languages import guess
from store.dates.languages import read as read_foreign
from store.dates.lexer import tokens
from store.dates.tense import Tenses
from store.records import Span

OPENING = 600
"""Code points in which a dateline begins."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One date as read, and where it stands."""

    start: int
    end: int
    form: Form

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence: where it stands and what it says, as a clause for the reader."""

    span: Span
    says: str
    year: int | None = None


@dataclass(slots=True)
class Material:
    """A text with its dates."""

    text: str
    furniture: Sequence[Span]
    spots: tuple[Spot, ...] = ()
    tenses: Tenses = field(init=False)

    def __post_init__(self) -> None:
        cut = tokens(self.text)
        self.tenses = Tenses(self.text)
        self.spots = tuple(_spot(cut.starts, cut.ends, one) for one in read(cut))

    def points(self) -> Iterator[tuple[Spot, Point]]:
        """The calendar points among the dates of the story."""
        for spot in self.spots:
            if isinstance(spot.form, Point) and not self.is_furniture(spot):
                yield spot, spot.form

    def opening_points(self) -> Iterator[tuple[Spot, Point]]:
        """The calendar points of the first lines, in the language of the text."""
        yield from self.points()
        language = guess(self.text)
        if language != "en":
            cut, found = read_foreign(self.text[:OPENING], language)
            for one in found:
                if isinstance(one.form, Point):
                    yield _spot(cut.starts, cut.ends, one), one.form

    def is_furniture(self, spot: Spot) -> bool:
        """True if it stands in a part that is not the story."""
        return any(start <= spot.start < end for start, end in self.furniture)

    def words(self, span: Span) -> str:
        """The words of a span, in quotation marks."""
        return f"“{' '.join(self.text[span[0] : span[1]].split())}”"

    def before(self, spot: Spot, reach: int) -> str:
        """What stands before it in its sentence."""
        return self.text[self.tenses.begin(spot.start, reach) : spot.start]

    def after(self, spot: Spot, reach: int) -> str:
        """What stands behind it in its sentence."""
        return self.text[spot.end : self.tenses.end(spot.end, reach)]


def _spot(starts: list[int], ends: list[int], one: Read) -> Spot:
    return Spot(starts[one.first], ends[one.last - 1], one.form)
