"""Rows by year and by month, for headings and for the picture of where the timeline is dense."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from store import edtf
from store.exchange.timeline.model import Row, counted

UNDATED = "Undated"
_MONTHS = 72
"""Months up to which the picture has a bar for each; longer timelines have one a year, then one a decade."""
_YEARS = 120


def first_day(row: Row) -> date | None:
    """The day from which a row counts, None if its year is not known (or lies before 1)."""
    if row.event.date is None:
        return None
    days = edtf.days(row.event.date)
    return days.first or days.last


def year_of(row: Row) -> str:
    """The heading of a row: "2020", "1990s", "44 BC", "Undated"."""
    value = row.event.date or ""
    if value and edtf.precision(value) in ("decade", "century"):
        return edtf.label(edtf.plain(value))
    day = first_day(row)
    if day is not None:
        return str(day.year)
    return f"{abs(int(value[:5])) + 1} BC" if value.startswith("-") else UNDATED


def by_year(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Rows under the year of their first day, undated ones last."""
    found: dict[str, list[Row]] = {}
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


def bars(rows: Sequence[Row]) -> list[Bar]:
    """A bar for each month, year or decade from the first to the last; rows of no such precision are in none of them."""
    first_last = _reach(rows)
    if first_last is None:
        return []
    first, last = first_last
    step = _step(first, last)
    found: dict[int, list[Row]] = {}
    for row in rows:
        at = _place_of(row, step)
        if at is not None:
            found.setdefault(at, []).append(row)
    places = range(_place(first, step), _place(last, step) + 1)
    return [_bar(at, step, found.get(at, []), places[0]) for at in places]


def coarser(rows: Sequence[Row]) -> str:
    """What `bars` leaves out, in words: "3 events with less exact dates, 2 undated"; "" if nothing."""
    reach = _reach(rows)
    step = _step(*reach) if reach else 1
    undated = sum(year_of(row) == UNDATED for row in rows)
    coarse = sum(_place_of(row, step) is None for row in rows) - undated
    return ", ".join(
        words
        for number, words in (
            (coarse, f"{counted(coarse, 'event')} with a less exact date"),
            (undated, f"{undated:,} undated"),
        )
        if number
    )


def _reach(rows: Iterable[Row]) -> tuple[date, date] | None:
    """The first and the last day that rows count from."""
    found = [day for row in rows if (day := first_day(row)) is not None]
    return (min(found), max(found)) if found else None


def _step(first: date, last: date) -> int:
    """Months that a bar covers."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return 1 if months <= _MONTHS else 12 if months <= _YEARS * 12 else 120


def _place(day: date, step: int) -> int:
    return (day.year * 12 + day.month - 1) // step


def _place_of(row: Row, step: int) -> int | None:
    """The one bar that a row belongs to; None if its date does not lie in a single one, or has no year."""
    if row.event.date is None:
        return None
    days = edtf.days(row.event.date)
    if days.first is None or days.last is None:
        return None
    first, last = _place(days.first, step), _place(days.last, step)
    return first if first == last else None


def _bar(at: int, step: int, rows: Sequence[Row], start: int) -> Bar:
    year, month = divmod(at * step, 12)
    if step == 1:
        label = edtf.label(f"{year:04}-{month + 1:02}")
        mark = str(year) if month == 0 or at == start else ""
    else:
        label = str(year) if step == 12 else f"{year}s"
        round_year = year % 10 == 0 if step == 12 else year % 50 == 0
        mark = label if round_year else ""
    return Bar(label, mark, len(rows), rows[0].event.id if rows else "")
