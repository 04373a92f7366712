"""So many units ago, later, before that."""

from __future__ import annotations

from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import Read, Shift
from store.dates.resolution_context import ARTICLE, Context, Result, Said, unresolved
from store.dates.units import DAYS, MONTHS, Unit
from store.edtf import label, plain


def resolve(ctx: Context, read: Read, form: Shift) -> Result:
    """The date that lies so far from now or from the last date said."""
    if form.count is None:
        vague = "PAST_REF" if form.direction < 0 else "FUTURE_REF"
        return Result("DATE", vague, None, f"{ctx.words(read)}: how many is not said")
    said = None
    quarter = _same_quarter(ctx, read, form)
    if quarter is not None:
        return quarter
    if form.base == "text":
        said = ctx.last("year", "month", "day") if form.unit in DAYS else ctx.last("year")
        if form.unit in (Unit.MONTH, Unit.QUARTER):
            said = ctx.last("year", "month")
    if said is not None and said.year is not None and said.year >= 1:
        anchor = date(said.year, said.month or 1, said.day or 1)
        anchor_edtf, anchor_how = (
            anchor.isoformat() if said.day else timeml.year(said.year)[1],
            f"{said.words}, said before",
        )
        how = f"{ctx.words(read)}, counted from {said.words}, said before"
    elif said is not None and form.unit is Unit.YEAR and said.year is not None:
        return Result(
            "DATE",
            *timeml.year(said.year + int(form.count) * form.direction),
            f"{ctx.words(read)}, counted from {said.words}, said before",
        )
    elif ctx.now is not None:
        anchor, anchor_edtf, anchor_how = ctx.now, plain(ctx.published or ""), ARTICLE
        how = f"{ctx.words(read)}, counted from {ctx.from_article()}"
    else:
        return unresolved(ctx, read, "XXXX-XX-XX" if form.unit in DAYS else "XXXX")
    return _moved(ctx, read, form, anchor, how, anchor_edtf, anchor_how)


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
        if form.unit in DAYS:
            when = anchor + timedelta(days=round(number * DAYS[form.unit]))
        elif form.unit in MONTHS:
            year, month = timeml.add_months(anchor, round(number * MONTHS[form.unit]))
            when = date(year, month, 1)
        else:
            # Hours are counted in whole days only: "48 hours later".
            when = anchor + timedelta(days=int(number / 24)) if form.unit is Unit.HOUR else anchor
    except (OverflowError, ValueError):
        return Result("DATE", "PAST_REF" if number < 0 else "FUTURE_REF", None, f"{how}: beyond the calendar")
    pair = (
        timeml.week(when)
        if form.unit in (Unit.WEEK, Unit.FORTNIGHT) and form.base == "now"
        else timeml.of_date(when)
    )
    if form.unit in (Unit.MONTH, Unit.QUARTER):
        pair = timeml.month(when.month, when.year)
    elif form.unit in MONTHS:
        pair = timeml.year(when.year)
    exact = form.unit in DAYS
    ctx.history.append(
        Said(
            ctx.words(read), ctx.span(read)[0], when.year, when.month if exact or form.unit in (Unit.MONTH, Unit.QUARTER) else None,
            when.day if exact else None, counted=form.unit is Unit.YEAR,
        )
    )  # fmt: skip
    edtf = pair[1]
    if form.mod == "APPROX" and edtf:
        edtf += "~"
    return Result(
        "DATE",
        pair[0],
        edtf,
        f"{how}: {label(pair[1])}",
        anchor_edtf,
        anchor_how,
        form.mod,
    )
