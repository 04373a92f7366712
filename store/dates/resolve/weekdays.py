"""Weekdays, always counted from the article's own day: past, today counting, unless the words look ahead (92 %)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import Point, Read
from store.dates.resolution_context import ARTICLE, Context, Result, Said, unresolved
from store.dates.vocabulary import WEEKDAY_NAMES
from store.edtf import plain
from store.records import Reading


def resolve(ctx: Context, read: Read, form: Point) -> Result:
    """The day that a weekday names."""
    weekday = form.weekday or 0
    name = WEEKDAY_NAMES[weekday]
    if ctx.now is None:
        suffix = f"T{form.part}" if form.part else ""
        return unresolved(
            ctx,
            read,
            f"XXXX-WXX-{weekday + 1}{suffix}",
            missing="a weekday is counted from this article's date, which is not known",
        )
    past = ctx.now - timedelta(days=(ctx.now.weekday() - weekday) % 7)
    future = ctx.now + timedelta(days=(weekday - ctx.now.weekday() - 1) % 7 + 1)
    when, why, other = _choose(ctx, read, form, past, future, name)
    value, edtf = timeml.with_time(timeml.of_date(when), form.clock, form.part)
    ctx.history.append(Said(ctx.words(read), ctx.span(read)[0], when.year, when.month, when.day))
    readings = (
        (Reading(*timeml.of_date(other), f"the {'coming' if other > when else 'last'} {name}"),)
        if other
        else ()
    )
    how = f"{ctx.words(read)}, counted from {ctx.from_article()}: {why}"
    return Result(
        "TIME" if form.part or form.clock else "DATE",
        value,
        edtf,
        how,
        plain(ctx.published or ""),
        ARTICLE,
        form.mod,
        bool(ctx.ahead(read)),
        readings,
    )


_JOIN = re.compile(
    r"(?:(?:early|late|next|last|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?,? ?"
    r"(?:(?P<range>to|through|until|till|into|-|–)|and|or|and/or|/) ?(?:on |the |late |early )?\Z",
    re.IGNORECASE,
)


def _joined(ctx: Context, read: Read, coming: date) -> date | None:
    """ "Monday and Tuesday", "from Monday to Friday": the second follows the first, "and" only if that agrees with the article's day."""
    said = ctx.history[-1] if ctx.history else None
    if said is None or ctx.now is None or (first := said.when) is None:
        return None
    start = ctx.span(read)[0]
    match = _JOIN.match(ctx.text, said.start, start) if start - said.start < 50 else None
    if match is None or first == coming:
        return None
    second = first + timedelta(days=(coming.weekday() - first.weekday() - 1) % 7 + 1)
    is_near = first >= ctx.now and second - first <= timedelta(days=3)
    return second if match["range"] or is_near or second <= ctx.now else None


def _choose(
    ctx: Context, read: Read, form: Point, past: date, future: date, name: str
) -> tuple[date, str, date | None]:
    week = timedelta(days=7)
    if form.week and ctx.now is not None:
        step = {"last": -1, "next": 1}.get(form.which or "", 0)
        monday = ctx.now - timedelta(days=ctx.now.weekday())
        return (
            monday + step * week + timedelta(days=form.weekday or 0),
            f"the {name} of {form.which} week",
            None,
        )
    if form.which in ("last", "past"):
        return (past if past < (ctx.now or past) else past - week), f"the last {name} before it", None
    if form.which == "previous":
        return past - week, f"the {name} before the last", None
    if form.which in ("next", "coming", "following"):
        return future, f"the first {name} after it", future + week
    joined = _joined(ctx, read, future)
    if joined is not None:
        return joined, f"the first {name} after the day that it is joined to", None
    cue = ctx.ahead(read)
    if form.which == "this":
        return (
            (past, f"the {name} of its week", future)
            if past == ctx.now
            else (future, f"the coming {name}", past)
        )
    if cue and past != ctx.now:
        return future, f"the first {name} after it, because of “{cue}”", past
    if past == ctx.now:
        return past, f"it was a {name} itself", future if cue else None
    return past, f"the last {name} on or before it; no sign of the future", future
