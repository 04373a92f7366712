"""Units pointed at: counted from the article ("last week"), or from a date in the text ("the following week")."""

from __future__ import annotations

from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import Pointed, Read
from store.dates.resolution_context import ARTICLE, Context, Result, Said, unresolved
from store.dates.timeml import Pair
from store.edtf import label, plain

_STEP = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_WHY = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "Q": "quarter",
    "E": "decade",
    "C": "century",
    "WE": "weekend",
    "N": "night",
}
_FROM_TEXT = ("following", "previous", "same", "that")


def resolve(ctx: Context, read: Read, form: Pointed) -> Result | None:
    """The day, week, month … that is meant."""
    if form.unit not in ("D", "N", "W", "WE", "M", "Q", "Y", "E", "C"):
        return None
    if form.which in _FROM_TEXT or (form.which == "the" and (ctx.narrative or form.unit == "Q")):
        result = _from_text(ctx, read, form)
        if result is not None or form.which in ("same", "that", "previous") or form.unit in "DN":
            return result or _nothing_before(ctx, read, form)
    if ctx.now is None:
        return unresolved(ctx, read, _unknown(form.unit))
    step = -1 if form.which == "latest" and form.unit in "QY" else _STEP.get(form.which, 0)
    if form.which == "the" and form.unit == "Q":
        step = -1
    if form.which == "the" and form.unit == "WE":
        step = 0 if ctx.now.weekday() >= 5 or ctx.ahead(read) else -1
    when = _moved(ctx.now, form.unit, step)
    how = f"{ctx.words(read)}, counted from {ctx.from_article()}: the {_WHY[form.unit]} {_where(step)}"
    return _result(ctx, read, form, when, how, plain(ctx.published or ""), ARTICLE)


def _where(step: int) -> str:
    return {-1: "before its own", 0: "it lies in", 1: "after its own"}[step]


def _unknown(unit: str) -> str:
    return {"W": "XXXX-WXX", "M": "XXXX-XX", "D": "XXXX-XX-XX", "WE": "XXXX-WXX-WE", "Q": "XXXX-QX"}.get(
        unit, "XXXX"
    )


def _nothing_before(ctx: Context, read: Read, form: Pointed) -> Result | None:
    if form.which == "that" and form.unit in ("D", "N"):
        # "You get a news item, and that day …": any day, none in particular.
        return None
    return unresolved(
        ctx, read, _unknown(form.unit), missing="no date that it could be counted from stands before it"
    )


def _from_text(ctx: Context, read: Read, form: Pointed) -> Result | None:
    """Counted from the latest date that was said precisely enough."""
    needs = {"Y": ("year",), "E": ("year",), "C": ("year",), "M": ("year", "month"), "Q": ("year", "quarter")}
    said = ctx.last(*needs.get(form.unit, ("year", "month", "day")))
    if said is None or said.year is None:
        return None
    step = _STEP.get(form.which, 0)
    how = f"{ctx.words(read)}, counted from {said.words}, said before: " + (
        "the same one" if not step else "the next one" if step > 0 else "the one before"
    )
    if form.unit == "Q":
        return _quarter_said(form, said, step, how)
    if said.year < 1 or form.unit == "Y":
        return _year_said(ctx, read, form, said, step, how)
    anchor = date(said.year, said.month or 1, said.day or 1)
    edtf = (
        timeml.day(said.day, said.month, said.year)[1]
        if said.day
        else timeml.month(said.month, said.year)[1]
        if said.month
        else timeml.year(said.year)[1]
    )
    return _result(ctx, read, form, _moved(anchor, form.unit, step), how, edtf, f"{said.words}, said before")


def _year_said(ctx: Context, read: Read, form: Pointed, said: Said, step: int, how: str) -> Result | None:
    if form.unit != "Y" or said.year is None:
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


def _moved(when: date, unit: str, step: int) -> date:
    if unit in ("D", "N"):
        return when + timedelta(days=step)
    if unit in ("W", "WE"):
        return when + timedelta(days=7 * step)
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit]
    year, month = timeml.add_months(when, months * step)
    return date(min(max(year, 1), 9999), month, 1)


def _pair(unit: str, when: date) -> Pair:
    if unit in ("D", "N"):
        return timeml.of_date(when)
    if unit == "W":
        return timeml.week(when)
    if unit == "WE":
        return timeml.weekend(when)
    if unit == "M":
        return timeml.month(when.month, when.year)
    if unit == "Q":
        return timeml.quarter((when.month - 1) // 3 + 1, when.year)
    if unit == "Y":
        return timeml.year(when.year)
    return (
        timeml.era(when.year // 10 * 10, 10, False)
        if unit == "E"
        else timeml.era(when.year // 100 * 100, 100, False)
    )


def _result(
    ctx: Context, read: Read, form: Pointed, when: date, how: str, anchor: str | None, anchor_how: str
) -> Result:
    pair = timeml.with_time(
        _pair(form.unit, when), form.clock, form.part or ("NI" if form.unit == "N" else None)
    )
    month = when.month if form.unit in ("D", "M", "N") else None
    day = when.day if form.unit in ("D", "N") else None
    if form.unit in ("D", "N", "M", "Y"):
        ctx.history.append(Said(ctx.words(read), ctx.span(read)[0], when.year, month, day))
    return _finish(form, pair, how, anchor, anchor_how)


def _finish(form: Pointed, pair: Pair, how: str, anchor: str | None, anchor_how: str) -> Result:
    value, edtf = pair
    if form.approx and edtf and form.unit in ("M", "Y"):
        edtf += "~"
    timed = bool(form.part or form.clock or form.unit == "N")
    return Result("TIME" if timed else "DATE", value, edtf, how, anchor, anchor_how, form.mod)


__all__ = ["label", "resolve"]
