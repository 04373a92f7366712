"""So many units ago, later, before that."""

from __future__ import annotations

from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import CountedFrom, Holiday, Read, Shift
from store.dates.resolution_context import ARTICLE, Context, Result, Said, unresolved
from store.dates.resolve import calendar_points, holidays
from store.dates.timeml import Pair
from store.dates.units import CLOCK_UNITS, DAYS, MONTHS, Unit
from store.edtf import label, plain


def resolve(ctx: Context, read: Read, form: Shift) -> Result:
    """The date that lies so far from now or from the last date said."""
    words = ctx.words(read)
    if form.count is None:
        vague = "PAST_REF" if form.direction < 0 else "FUTURE_REF"
        return Result("DATE", vague, None, f"{words}: how many is not said")
    quarter = _same_quarter(ctx, read, form)
    if quarter is not None:
        return quarter
    said = _counted_from(ctx, form) if form.base == "text" else None
    if said is not None and said.year is not None and (said.year >= 1 or form.unit is Unit.YEAR):
        return _from_said(ctx, read, form, said, said.year)
    if ctx.now is None or (form.base == "text" and _is_too_coarse(ctx, form)):
        return unresolved(ctx, read, "XXXX-XX-XX" if form.unit in DAYS else "XXXX")
    how = f"{words}, counted from {ctx.from_article()}"
    return _moved(ctx, read, form, ctx.now, how, plain(ctx.published or ""), ARTICLE)


def resolve_counted_from(ctx: Context, read: Read, form: CountedFrom) -> Result | None:
    """So many units from a date that stands behind; None where that has no place in the calendar."""
    before = len(ctx.history)
    base = (
        holidays.resolve(ctx, form.base, form.base.form)
        if isinstance(form.base.form, Holiday)
        else calendar_points.resolve(ctx, form.base, form.base.form)  # type: ignore[arg-type]
    )
    if base is None or len(ctx.history) == before:
        return base and unresolved(ctx, read, "XXXX-XX-XX", missing="the date behind it has no year")
    said = ctx.history[-1]
    if said.year is None:
        return None
    return _from_said(ctx, read, form.shift, said, said.year, "said behind it")


def _is_too_coarse(ctx: Context, form: Shift) -> bool:
    """ "It began in 1986. A week later …": counted from a day that is not said, and surely not from the article's."""
    return ctx.last("year") is not None and (
        form.unit in DAYS or form.unit in CLOCK_UNITS or form.unit is Unit.MONTH
    )


def _counted_from(ctx: Context, form: Shift) -> Said | None:
    """The last date said that is precise enough to count such units from it."""
    if form.unit in DAYS or form.unit in CLOCK_UNITS:
        return ctx.last("year", "month", "day")
    return ctx.last("year", "month") if form.unit in (Unit.MONTH, Unit.QUARTER) else ctx.last("year")


def _from_said(
    ctx: Context, read: Read, form: Shift, said: Said, year: int, where: str = "said before"
) -> Result:
    how = f"{ctx.words(read)}, counted from {said.words}, {where}"
    if year < 1:
        # Before the calendar of Python: whole years only.
        return Result("DATE", *timeml.year(year + int(form.count or 0) * form.direction), how)
    anchor = date(year, said.month or 1, said.day or 1)
    anchor_edtf = anchor.isoformat() if said.day else timeml.year(year)[1]
    return _moved(ctx, read, form, anchor, how, anchor_edtf, f"{said.words}, {where}")


def _reach(ctx: Context, read: Read) -> int:
    """How far back the quarter may stand, in code points: farther if the words themselves say "quarter" or "period"."""
    return 3000 if ctx.words(read).rstrip("”").endswith(("quarter", "period")) else 600


def _same_quarter(ctx: Context, read: Read, form: Shift) -> Result | None:
    """In reports of earnings "a year earlier" is the same quarter of the year before."""
    if form.unit is not Unit.YEAR or form.count != 1 or form.direction > 0:
        return None
    said = next((s for s in reversed(ctx.history) if not s.counted and s.month is None), None)
    if (
        said is None
        or said.quarter is None
        or said.year is None
        or ctx.span(read)[0] - said.start > _reach(ctx, read)
    ):
        return None
    how = f"{ctx.words(read)}: the same quarter of the year before {said.words}"
    return Result(
        "DATE",
        *timeml.quarter(said.quarter, said.year - 1),
        how,
        timeml.quarter(said.quarter, said.year)[1],
        f"{said.words}, said before",
    )


def _moved(
    ctx: Context, read: Read, form: Shift, anchor: date, how: str, anchor_edtf: str | None, anchor_how: str
) -> Result:
    number = (form.count or 0) * form.direction
    try:
        when = _to_the_day(anchor, form.unit, number) if form.exact else _shifted(anchor, form.unit, number)
    except (OverflowError, ValueError):
        return Result("DATE", "PAST_REF" if number < 0 else "FUTURE_REF", None, f"{how}: beyond the calendar")
    value, edtf = _pair(form, when)
    day = when.day if form.unit in DAYS or form.exact is Unit.DAY else None
    month = when.month if day or form.unit in (Unit.MONTH, Unit.QUARTER) else None
    ctx.history.append(
        Said(ctx.words(read), ctx.span(read)[0], when.year, month, day, counted=form.unit is Unit.YEAR)
    )
    how = f"{how}: {label(edtf)}"
    if form.mod == "APPROX" and edtf:
        edtf += "~"
    return Result("DATE", value, edtf, how, anchor_edtf, anchor_how, form.mod)


def _shifted(anchor: date, unit: Unit, number: float) -> date:
    """Raises OverflowError or ValueError beyond the calendar. Hours are counted in whole days only: "48 hours later"."""
    if unit in DAYS:
        return anchor + timedelta(days=round(number * DAYS[unit]))
    if unit in MONTHS:
        return date(*timeml.add_months(anchor, round(number * MONTHS[unit])), 1)
    return anchor + timedelta(days=int(number / 24)) if unit is Unit.HOUR else anchor


def _to_the_day(anchor: date, unit: Unit, number: float) -> date:
    """The same day so many years, months or weeks away. Raises ValueError where the year has no such day."""
    if unit not in MONTHS:
        return _shifted(anchor, unit, number)
    year, month = timeml.add_months(anchor, round(number * MONTHS[unit]))
    return date(year, month, anchor.day)


def _pair(form: Shift, when: date) -> Pair:
    """As precise as the unit that was counted: weeks to the day only from a date in the text."""
    if form.exact is Unit.DAY:
        return timeml.of_date(when)
    if form.exact is Unit.WEEK:
        return timeml.week(when)
    if form.unit in (Unit.MONTH, Unit.QUARTER) or form.exact is Unit.MONTH:
        return timeml.month(when.month, when.year)
    if form.unit in MONTHS:
        return timeml.year(when.year)
    if form.unit in (Unit.WEEK, Unit.FORTNIGHT) and form.base == "now":
        return timeml.week(when)
    return timeml.of_date(when)
