"""Points of the calendar: the year that was said, or the one that the text and the article's date give."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from store.dates import timeml
from store.dates.expressions import Point, Read
from store.dates.resolution_context import Context, Result, Said
from store.dates.resolve import background_year, weekdays, year_choice
from store.dates.timeml import Pair
from store.edtf import label, plain


def resolve(ctx: Context, read: Read, form: Point) -> Result | None:
    """The point with its year, or its unknown digits and what is missing."""
    if form.weekday is not None and form.month is None:
        return weekdays.resolve(ctx, read, form)
    if form.quarter == 0:
        form = replace(form, quarter=_quarter_in_force(ctx))
    found = _year(ctx, read, form)
    pair = _value(form, found.year)
    if pair is None:
        return None
    value, edtf = timeml.with_time(pair, form.clock, form.part)
    if form.mod and edtf and form.day is None:
        edtf += "~"
    if found.year is not None:
        ctx.history.append(
            Said(
                ctx.words(read),
                ctx.span(read)[0],
                found.year,
                form.month,
                form.day if form.month else None,
                form.quarter,
            )
        )
    return Result(
        "TIME" if form.clock or form.part else "DATE", value, edtf, found.how, found.anchor, found.anchor_how,
        mod=form.mod, guessed=found.guessed, readings=tuple(year_choice.reading(_value(form, y), why) for y, why in found.others),
    )  # fmt: skip


def _quarter_in_force(ctx: Context) -> int | None:
    said = ctx.last("year", "quarter")
    return said.quarter if said else None


def _value(form: Point, year: int | None) -> Pair | None:
    if form.season:
        return timeml.season(form.season, year)
    if form.quarter:
        return timeml.quarter(form.quarter, year)
    if form.half:
        return timeml.half(form.half, year)
    if form.month is None:
        return timeml.year(year) if year is not None else None
    if form.day is None:
        return timeml.month(form.month, year)
    if year is not None and year >= 1 and not _is_day(year, form.month, form.day):
        return None
    if form.week:
        return (
            timeml.week(date(year, form.month, form.day))
            if year is not None and year >= 1
            else ("XXXX-WXX", None)
        )
    return timeml.day(form.day, form.month, year)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _year(ctx: Context, read: Read, form: Point) -> year_choice.Year:
    """The year said, pointed at, shared with a neighbour, carried by a narrative, or counted from the article."""
    words = ctx.words(read)
    if form.year is not None:
        return year_choice.Year(form.year, f"{words}: said in full")
    if form.which and not form.of_self:
        return _pointed_year(ctx, read, form)
    if read.first in ctx.coming:
        year = ctx.coming[read.first]
        return year_choice.Year(
            year,
            f"{words}: shares the year {year} with the date it is joined to",
            f"{year:04}",
            "the date it is joined to",
        )
    if ctx.narrative and not form.of_self:
        carried = year_choice.carried(ctx, read, form)
        if carried is not None:
            return carried
    elif not form.of_self and (background := background_year.of_background(ctx, read, form)) is not None:
        return background
    return year_choice.of_article(ctx, read, form)


def _pointed_year(ctx: Context, read: Read, form: Point) -> year_choice.Year:
    """ "November 9 of the same year", "June last year"."""
    words = ctx.words(read)
    steps = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0}
    if form.which in steps:
        if ctx.now is None:
            return year_choice.Year(
                None, f"{words}: the year is counted from this article's date, which is not known"
            )
        year = ctx.now.year + steps[form.which]
        return year_choice.Year(
            year,
            f"{words}, counted from {ctx.from_article()}",
            plain(ctx.published or ""),
            "this article's date",
        )
    said = ctx.last("year")
    if said is None or said.year is None:
        if form.which == "that":
            return year_choice.of_article(ctx, read, replace(form, which=None))
        return year_choice.Year(None, f"{words}: no year is said before it")
    year = said.year + {"following": 1, "previous": -1}.get(form.which or "", 0)
    edtf = timeml.year(said.year)[1]
    return year_choice.Year(
        year,
        f"{words}: the year of {said.words}, said before ({label(edtf)})",
        edtf,
        f"{said.words}, said before",
    )
