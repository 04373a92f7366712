"""Units pointed at: counted from the article ("last week"), or from a date in the text ("the following week")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import Pointed, Read
from store.dates.resolution_context import ARTICLE, Context, Result, Said, unresolved
from store.dates.timeml import Pair
from store.dates.units import MONTHS, NAMES, SINGLE_DAYS, Unit
from store.edtf import plain

_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_POINTED = frozenset((*SINGLE_DAYS, Unit.WEEK, Unit.WEEKEND, *MONTHS)) - {Unit.MILLENNIUM}
_NEEDED = {
    Unit.YEAR: ("year",),
    Unit.DECADE: ("year",),
    Unit.CENTURY: ("year",),
    Unit.MONTH: ("year", "month"),
    Unit.QUARTER: ("year", "quarter"),
}
"""How precise a date must be to count such a unit from it; others need a day."""
_UNKNOWN = {
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.QUARTER: "XXXX-QX",
}
"""TimeML values where nothing says from when to count; a year's for the others."""
_TOLD_BEHIND = re.compile(r" (?:that|as|when|on which|in which)\b", re.I)
_FROM_TEXT = ("following", "previous", "same", "that")


def resolve(ctx: Context, read: Read, form: Pointed) -> Result | None:
    """The day, week, month … that is meant."""
    unit = form.unit
    if unit is None or unit not in _POINTED:
        return None
    if form.which == "same" and _TOLD_BEHIND.match(ctx.text, ctx.span(read)[1]):
        # "The same day that he spoke": whatever was said before, this day is told by the clause behind it.
        return unresolved(
            ctx, read, _unknown(unit), missing="the clause behind it says which, and gives no date"
        )
    if form.which in _FROM_TEXT or (form.which == "the" and (ctx.narrative or form.unit is Unit.QUARTER)):
        result = _from_text(ctx, read, form, unit)
        if result is not None or form.which in ("same", "that", "previous") or unit in SINGLE_DAYS:
            return result or _nothing_before(ctx, read, form)
    if ctx.now is None:
        return unresolved(ctx, read, _unknown(form.unit))
    step = _step(ctx, read, form, ctx.now)
    when = _moved(ctx.now, unit, step)
    how = f"{ctx.words(read)}, counted from {ctx.from_article()}: the {NAMES[unit]} {_where(step)}"
    return _result(ctx, read, form, when, how, plain(ctx.published or ""), ARTICLE)


def _step(ctx: Context, read: Read, form: Pointed, now: date) -> int:
    """How many units it lies from the article's own."""
    if form.which == "latest" and form.unit in (Unit.QUARTER, Unit.YEAR):
        return -1
    if form.which == "the" and form.unit is Unit.QUARTER:
        return -1
    if form.which == "the" and form.unit is Unit.WEEKEND:
        return 0 if now.weekday() >= 5 or ctx.ahead(read) else -1
    return _STEP.get(form.which, 0)


def _where(step: int) -> str:
    return {-1: "before its own", 0: "it lies in", 1: "after its own"}[step]


def _unknown(unit: Unit | None) -> str:
    return _UNKNOWN.get(unit, "XXXX") if unit else "XXXX"


def _nothing_before(ctx: Context, read: Read, form: Pointed) -> Result | None:
    if form.which == "that" and form.unit in SINGLE_DAYS:
        # "You get a news item, and that day …": any day, none in particular.
        return None
    return unresolved(
        ctx, read, _unknown(form.unit), missing="no date that it could be counted from stands before it"
    )


def _from_text(ctx: Context, read: Read, form: Pointed, unit: Unit) -> Result | None:
    """Counted from the latest date that was said precisely enough."""
    said = ctx.last(*_NEEDED.get(unit, ("year", "month", "day")))
    if said is None or said.year is None:
        return None
    step = _STEP.get(form.which, 0)
    how = f"{ctx.words(read)}, counted from {said.words}, said before: " + (
        "the same one" if not step else "the next one" if step > 0 else "the one before"
    )
    if form.unit is Unit.QUARTER:
        return _quarter_said(form, said, step, how)
    if said.year < 1 or form.unit is Unit.YEAR:
        return _year_said(ctx, read, form, said, step, how)
    anchor = date(said.year, said.month or 1, said.day or 1)
    edtf = (
        timeml.day(said.day, said.month, said.year)[1]
        if said.day
        else timeml.month(said.month, said.year)[1]
        if said.month
        else timeml.year(said.year)[1]
    )
    return _result(ctx, read, form, _moved(anchor, unit, step), how, edtf, f"{said.words}, said before")


def _year_said(ctx: Context, read: Read, form: Pointed, said: Said, step: int, how: str) -> Result | None:
    if form.unit is not Unit.YEAR or said.year is None:
        return None
    pair = timeml.year(said.year + step)
    ctx.history.append(Said(ctx.words(read), ctx.span(read)[0], said.year + step))
    return _finish(form, pair, how, timeml.year(said.year)[1], f"{said.words}, said before")


def _quarter_said(form: Pointed, said: Said, step: int, how: str) -> Result:
    number = (said.year or 1) * 4 + (said.quarter or 1) - 1 + step
    pair = timeml.quarter(number % 4 + 1, number // 4)
    return _finish(
        form, pair, how, timeml.quarter(said.quarter or 1, said.year)[1], f"{said.words}, said before"
    )


def _moved(when: date, unit: Unit, step: int) -> date:
    if unit in SINGLE_DAYS:
        return when + timedelta(days=step)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return when + timedelta(days=7 * step)
    year, month = timeml.add_months(when, MONTHS[unit] * step)
    return date(min(max(year, 1), 9999), month, 1)


def _pair(unit: Unit | None, when: date) -> Pair:
    if unit in SINGLE_DAYS:
        return timeml.of_date(when)
    if unit is Unit.WEEK:
        return timeml.week(when)
    if unit is Unit.WEEKEND:
        return timeml.weekend(when)
    if unit is Unit.MONTH:
        return timeml.month(when.month, when.year)
    if unit is Unit.QUARTER:
        return timeml.quarter((when.month - 1) // 3 + 1, when.year)
    if unit is Unit.YEAR:
        return timeml.year(when.year)
    return (
        timeml.era(when.year // 10 * 10, 10, False)
        if unit is Unit.DECADE
        else timeml.era(when.year // 100 * 100, 100, False)
    )


def _result(
    ctx: Context, read: Read, form: Pointed, when: date, how: str, anchor: str | None, anchor_how: str
) -> Result:
    pair = timeml.with_time(
        _pair(form.unit, when), form.clock, form.part or ("NI" if form.unit is Unit.NIGHT else None)
    )
    month = when.month if form.unit in (Unit.DAY, Unit.MONTH, Unit.NIGHT) else None
    day = when.day if form.unit in SINGLE_DAYS else None
    if form.unit in (Unit.DAY, Unit.NIGHT, Unit.MONTH, Unit.YEAR):
        ctx.history.append(Said(ctx.words(read), ctx.span(read)[0], when.year, month, day))
    return _finish(form, pair, how, anchor, anchor_how)


def _finish(form: Pointed, pair: Pair, how: str, anchor: str | None, anchor_how: str) -> Result:
    value, edtf = pair
    if form.approx and edtf and form.unit in (Unit.MONTH, Unit.YEAR):
        edtf += "~"
    timed = bool(form.part or form.clock or form.unit is Unit.NIGHT)
    return Result("TIME" if timed else "DATE", value, edtf, how, anchor, anchor_how, form.mod)
