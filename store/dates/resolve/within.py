"""The days of a part of a month or year: the nth or last week, weekday, half, month … of it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import Read, Within
from store.dates.resolution_context import Context, Result
from store.dates.resolve import calendar_points
from store.dates.units import DAYS, MONTHS, Unit


def resolve(ctx: Context, read: Read, form: Within) -> Result | None:
    """The period is resolved first, as if it stood alone; its part is counted from its first or its last day."""
    result = calendar_points.resolve(ctx, read, form.base)
    said = ctx.history[-1] if ctx.history else None
    if result is None or said is None or said.year is None or said.year < 1 or not result.value[:4].isdigit():
        return result
    first = date(said.year, form.base.month or 1, 1)
    last_month = form.base.month or 12
    last = date(said.year, last_month, monthrange(said.year, last_month)[1])
    span = _part(form, first, last)
    if span is None or not first <= span[0] <= last:
        return None
    result.value, result.edtf = _pair(form, *span, result.value)
    result.how += "; " + ("the last" if form.nth < 0 else f"number {form.nth}") + " of its parts"
    return result


def _part(form: Within, first: date, last: date) -> tuple[date, date] | None:
    """First and last day of the part."""
    if form.weekday is not None:
        return _weekdays(form.nth, form.weekday, first, last)
    if form.unit is None:
        middle = first + timedelta(days=14)
        return (first, middle) if form.nth == 1 else (middle + timedelta(days=1), last)
    # "The first two weeks" begin with the period, "the last two weeks" end with it; "the second week" begins where the first ends.
    steps = form.count if form.nth < 0 else form.nth - 1
    if form.unit in MONTHS:
        size = MONTHS[form.unit]
        start = size * steps if form.nth > 0 else 12 - size * steps
        begin = date(first.year, start + 1, 1) if 0 <= start < 12 else None
        return (begin, _end_of(begin, size * form.count)) if begin else None
    days = DAYS.get(form.unit, 7)
    begin = first + timedelta(days=days * steps) if form.nth > 0 else last - timedelta(days=days * steps - 1)
    return begin, begin + timedelta(days=days * form.count - 1)


def _weekdays(nth: int, weekday: int, first: date, last: date) -> tuple[date, date]:
    if nth < 0:
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    else:
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day, day


def _end_of(begin: date, months: int) -> date:
    month = min(begin.month + months - 1, 12)
    return date(begin.year, month, monthrange(begin.year, month)[1])


def _pair(form: Within, first: date, last: date, value: str) -> timeml.Pair:
    if first == last:
        return timeml.of_date(first)
    if form.count == 1 and form.unit is Unit.WEEK:
        # The calendar week that holds most of it.
        return timeml.week(first + timedelta(days=3))
    if form.count == 1 and form.unit is Unit.WEEKEND:
        return timeml.weekend(first)
    if form.count == 1 and form.unit is Unit.MONTH:
        return timeml.month(first.month, first.year)
    return value, f"{first}/{last}"
