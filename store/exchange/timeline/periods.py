"""Rows by year and by month, for headings and for the picture of where the timeline is dense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from store import edtf
from store.exchange.timeline.model import TimelineRow, counted

UNDATED = "Undated"
_MONTHS = 72
"""Months up to which the picture has a bar for each; longer timelines have one a year, then one a decade."""
_YEARS = 120


def first_day(row: TimelineRow) -> date | None:
    """The day from which a row counts, None if its year is not known (or lies before 1)."""
    if row.event.date is None:
        return None
    days = edtf.days(row.event.date)
    return days.first or days.last


def year_of(row: TimelineRow) -> str:
    """The heading of a row: "2020", "1990s", "44 BC", "Undated"."""
    value = row.event.date or ""
    if value and edtf.precision(value) in ("decade", "century"):
        return edtf.label(edtf.plain(value))
    day = first_day(row)
    if day is not None:
        return str(day.year)
    return f"{abs(int(value[:5])) + 1} BC" if value.startswith("-") else UNDATED


def by_year(rows: Iterable[TimelineRow]) -> list[tuple[str, list[TimelineRow]]]:
    """Rows under the year of their first day, undated ones last."""
    found: dict[str, list[TimelineRow]] = {}
    for row in rows:
        found.setdefault(year_of(row), []).append(row)
    undated = found.pop(UNDATED, None)
    return [*found.items(), *([(UNDATED, undated)] if undated else [])]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the picture."""

    label: str
    """What the bar stands for: "Nov 2020", "2020", "1990s"."""
    mark: str
    """What stands under the axis there, "" where it would crowd."""
    count: int
    row: str
    """Id of the first event there, "" if none."""


def bars(rows: Sequence[TimelineRow]) -> list[Bar]:
    """A bar for each month, year or decade from the first to the last; rows of no such precision are in none of them.

    Where a few rows lie far off, the picture is of the others, with a bar for all that is earlier or later at its ends.
    """
    window = _window(rows)
    if window is None:
        return []
    found: dict[int, list[TimelineRow]] = {}
    for row in rows:
        at = _place_of(row, window)
        if at is not None:
            found.setdefault(at, []).append(row)
    places = range(window.first, window.last + 1)
    inner = [_bar(at, window.step, found.get(at, []), places[0]) for at in places]
    return [*_end(found, window, "before"), *inner, *_end(found, window, "after")]


def coarser(rows: Sequence[TimelineRow]) -> str:
    """What `bars` leaves out, in words: "3 events with less exact dates, 2 undated"; "" if nothing."""
    window = _window(rows)
    undated = sum(year_of(row) == UNDATED for row in rows)
    coarse = sum(window is None or _place_of(row, window) is None for row in rows) - undated
    return ", ".join(
        words
        for number, words in (
            (coarse, f"{counted(coarse, 'event')} with a less exact date"),
            (undated, f"{undated:,} undated"),
        )
        if number
    )


@dataclass(frozen=True, slots=True)
class _Window:
    """What the picture shows: places of bars that each cover so many months."""

    first: int
    last: int
    step: int


def _window(rows: Iterable[TimelineRow]) -> _Window | None:
    """All of the time that rows count from, or that of four in five if it can then be shown more finely."""
    days = sorted(day for row in rows if (day := first_day(row)) is not None)
    if not days:
        return None
    off = len(days) // 10
    whole, most = _reach(days[0], days[-1]), _reach(days[off], days[-1 - off])
    return most if most.step < whole.step else whole


def _reach(first: date, last: date) -> _Window:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = 1 if months <= _MONTHS else 12 if months <= _YEARS * 12 else 120
    return _Window(_place(first, step), _place(last, step), step)


def _place(day: date, step: int) -> int:
    return (day.year * 12 + day.month - 1) // step


def _place_of(row: TimelineRow, window: _Window) -> int | None:
    """The one bar that a row belongs to; None if its date does not lie in a single one, or has no year."""
    if row.event.date is None:
        return None
    days = edtf.days(row.event.date)
    if days.first is None or days.last is None:
        return None
    first, last = _place(days.first, window.step), _place(days.last, window.step)
    if last < window.first:
        return window.first - 1
    if first > window.last:
        return window.last + 1
    return first if first == last else None


def _end(found: Mapping[int, list[TimelineRow]], window: _Window, side: str) -> list[Bar]:
    """The bar of all that lies before or after the window, if anything does."""
    at, edge = (window.first - 1, window.first) if side == "before" else (window.last + 1, window.last)
    rows = found.get(at, [])
    label = f"{side} {_bar(edge, window.step, (), edge).label}"
    return [Bar(label, "…", len(rows), rows[0].event.id)] if rows else []


def _bar(at: int, step: int, rows: Sequence[TimelineRow], start: int) -> Bar:
    year, month = divmod(at * step, 12)
    if step == 1:
        label = edtf.label(f"{year:04}-{month + 1:02}")
        mark = str(year) if month == 0 or at == start else ""
    else:
        label = str(year) if step == 12 else f"{year}s"
        round_year = year % 10 == 0 if step == 12 else year % 50 == 0
        mark = label if round_year else ""
    return Bar(label, mark, len(rows), rows[0].event.id if rows else "")
