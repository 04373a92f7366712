"""Where the timeline is dense: rows counted by time, and drawn as a line of bars. Pure.

A row counts in every month it may belong to, with its weight spread over them: "2020" lifts the whole year a little and
no month by one. Quiet times are cut out, so that one row from 1976 does not press the rest into a corner.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from store import edtf

BARS = "▁▂▃▄▅▆▇█"
GAP = "┄"
"""One cell for a quiet time of any length."""
_STEPS = (1, 3, 12, 24, 60, 120, 300, 600, 1200, 12000)
"""Months that a bar may stand for."""
_QUIET = 2
"""Empty bars in a row from which on they are cut out."""
_WIDEST = 3
"""Cells of one bar at most."""
_VAGUE = 120
"""Months from which on a date says too little of when, and counts only if there is no better one."""
_LEAST = 1e-9

Months = tuple[int, int]
"""First and last month that a date covers, counted from the year 0."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the line."""

    sign: str
    first: int
    """The month at which its bar begins, counted from the year 0; of a gap, that of the bar before."""
    months: int
    """How many the bar stands for; 0 for a gap."""


@dataclass(frozen=True, slots=True)
class Density:
    """Weight by month, from `first` on."""

    first: int
    weights: Sequence[float]

    def cells(self, width: int) -> list[Cell]:
        """At most `width` cells: bars as short in time as find room, wider ones where there is room to spare."""
        for step in _STEPS:
            bars = list(self._bars(step))
            if len(bars) <= width or step == _STEPS[-1]:
                break
        full = sum(weight is not None for _, weight in bars)
        times = min(max((width - len(bars) + full) // max(full, 1), 1), _WIDEST)
        most = max((weight for _, weight in bars if weight is not None), default=0.0)
        return [
            Cell(_sign(weight, most), first, step if weight is not None else 0)
            for first, weight in bars
            for _ in range(times if weight is not None else 1)
        ][:width]

    def _bars(self, step: int) -> Iterator[tuple[int, float | None]]:
        """First month and weight of each bar; no weight for a quiet time that was cut out."""
        start = self.first - self.first % step
        sums: list[float] = [0.0] * ((self.first - start + len(self.weights) + step - 1) // step)
        for place, weight in enumerate(self.weights, self.first - start):
            sums[place // step] += weight
        quiet: list[int] = []
        for place, weight in enumerate(sums):
            if weight <= _LEAST:
                quiet.append(place)
                continue
            if len(quiet) > _QUIET:
                yield start + (quiet[0] - 1) * step, None
            else:
                yield from ((start + empty * step, 0.0) for empty in quiet)
            quiet.clear()
            yield start + place * step, weight


def density(dates: Iterable[str | None]) -> Density | None:
    """The weight of dates (EDTF) by month, in one pass; None if none of them is known."""
    counts: Counter[Months] = Counter()
    for date, count in Counter(dates).items():
        if date and (months := months_of(date)):
            counts[months] += count
    if not counts:
        return None
    known = {months: n for months, n in counts.items() if months[1] - months[0] < _VAGUE} or counts
    first, last = min(months[0] for months in known), max(months[1] for months in known)
    changes = [0.0] * (last - first + 2)
    for (begin, end), count in known.items():
        share = count / (end - begin + 1)
        changes[begin - first] += share
        changes[end - first + 1] -= share
    return Density(first, list(accumulate(changes[:-1])))


@lru_cache(16384)
def months_of(date: str) -> Months | None:
    """The months that a date may mean; of one with an open end, those of the end that is known; None without a year."""
    days = edtf.days(date)
    if days.first is None or days.last is None:
        ends = [end for end in date.split("/") if end.strip(".")]
        return months_of(ends[0]) if "/" in date and ends else None
    return days.first.year * 12 + days.first.month - 1, days.last.year * 12 + days.last.month - 1


def _sign(weight: float | None, most: float) -> str:
    if weight is None:
        return GAP
    if weight <= _LEAST:
        return " "
    return BARS[min(int(weight / most * len(BARS)), len(BARS) - 1)]


def place_of(cells: Sequence[Cell], date: str | None) -> range:
    """The cells that a date covers; none if it has no known year."""
    months = months_of(date) if date else None
    if months is None:
        return range(0)
    first, last = months
    found = [n for n, c in enumerate(cells) if c.first <= last and first < c.first + c.months]
    return range(found[0], found[-1] + 1) if found else range(0)


def labels(cells: Sequence[Cell], width: int) -> list[tuple[int, str]]:
    """Years for the line below, with the column of each: where a year begins, as many as stand apart."""
    found: list[tuple[int, str]] = []
    free, seen = 0, -1
    for place, cell in enumerate(cells):
        year = cell.first // 12
        if not cell.months or year == seen:
            continue
        seen = year
        if place >= free and place + len(str(year)) <= width:
            found.append((place, str(year)))
            free = place + len(str(year)) + 1
    return found
