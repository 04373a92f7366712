"""When names occur: by the dates of the articles that have them. Pure; no text is read.

The dated articles are cut into at most eight runs of the same number of articles, or one run a date where there are few
dates: one article from 1976 must not press the rest into a corner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby

from store import edtf
from store.records import Entity

CELLS = 8
"""Cells of a strip at most."""
SIGNS = "▂▃▅▇"
"""None is as high as its line: rows above each other would grow together."""
NONE = "▁"
Day = tuple[int, int, int]
UNDATED: Day = edtf.sort_key(None)


class Seen:
    """First, last, and all in between; what was asked for is kept."""

    def __init__(self, dates: Mapping[str, str | None] | None = None) -> None:
        self._dates = dates or {}
        self._days: Mapping[str, Day] | None = None
        self._strips: dict[str, str] = {}
        self._ends: dict[str, tuple[Day, Day]] = {}

    def first(self, entity: Entity) -> Day:
        """The day to sort by, `UNDATED` after all others."""
        return self._between(entity)[0]

    def last(self, entity: Entity) -> Day:
        """The day to sort by, `UNDATED` after all others."""
        return self._between(entity)[1]

    def strip(self, entity: Entity) -> str:
        """ "▁▂▇▁": one cell a run of articles; blank without a date, "" where the library has less than two dates."""
        if entity.id not in self._strips:
            self._strips[entity.id] = self._drawn(entity)
        return self._strips[entity.id]

    def _between(self, entity: Entity) -> tuple[Day, Day]:
        if entity.id not in self._ends:
            days = self._of(entity)
            self._ends[entity.id] = (min(days), max(days)) if days else (UNDATED, UNDATED)
        return self._ends[entity.id]

    def _of(self, entity: Entity) -> list[Day]:
        known = self._known()
        return [known[article] for article in entity.articles if article in known]

    def _known(self) -> Mapping[str, Day]:
        """The day of each dated article, and where the runs begin; found out at the first question."""
        if self._days is None:
            keys = {date: edtf.sort_key(date) for date in set(self._dates.values())}
            days = {article: keys[date] for article, date in self._dates.items()}
            self._days = {article: day for article, day in days.items() if day != UNDATED}
            self._starts = runs(sorted(self._days.values()))
        return self._days

    def _drawn(self, entity: Entity) -> str:
        days = self._of(entity)
        if len(self._starts) < 2:
            return ""
        counts = [0] * len(self._starts)
        for day in days:
            counts[_run(self._starts, day)] += 1
        return "".join(_sign(count, max(counts)) for count in counts) if days else " " * len(counts)


def runs(days: Sequence[Day]) -> list[Day]:
    """The first days of at most `CELLS` runs of sorted days: runs alike in number, no day in two of them."""
    each = [day for day, _ in groupby(days)]
    if len(each) <= CELLS:
        return each
    return [day for day, _ in groupby(days[number * len(days) // CELLS] for number in range(CELLS))]


def _run(starts: Sequence[Day], day: Day) -> int:
    place = bisect_left(starts, day)
    return place if place < len(starts) and starts[place] == day else place - 1


def _sign(count: int, most: int) -> str:
    return SIGNS[(count * len(SIGNS) - 1) // most] if count else NONE
