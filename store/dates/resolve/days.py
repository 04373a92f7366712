"""Days: today and its kin, the day of a month in force, times of a day in force, dates in figures, holidays."""

from __future__ import annotations

from datetime import date, timedelta

from store.dates import timeml
from store.dates.expressions import Clock, DayOfMonth, DayWord, Figures, Read, Timed
from store.dates.resolution_context import ARTICLE, Context, Result, Said, unresolved
from store.dates.resolve import calendar_points
from store.dates.vocabulary import WEEKDAY_NAMES
from store.edtf import plain
from store.records import Reading

_WORDS = {
    0: "the day itself",
    -1: "the day before it",
    1: "the day after it",
    -2: "two days before it",
    2: "two days after it",
}


def resolve_word(ctx: Context, read: Read, form: DayWord) -> Result:
    """Today, yesterday, tomorrow: counted from the article, in direct speech from the day that it was spoken on."""
    spoken = _spoken_on(ctx, read)
    if spoken is not None and spoken.when is not None:
        when = spoken.when + timedelta(days=form.offset)
        why = f"counted from {spoken.words}, when it was said"
        value, edtf = timeml.with_time(timeml.of_date(when), form.clock, form.part)
        return Result(
            "TIME" if form.clock or form.part else "DATE",
            value,
            edtf,
            f"{ctx.words(read)}, {why}: {_WORDS.get(form.offset, f'{form.offset} days from it')}",
            spoken.when.isoformat(),
            f"{spoken.words}, when it was said",
        )
    if ctx.now is None:
        return unresolved(ctx, read, "XXXX-XX-XX" + (f"T{form.part}" if form.part else ""))
    when = ctx.now + timedelta(days=form.offset)
    return _day(
        ctx, read, when, _WORDS.get(form.offset, f"{form.offset} days from it"), form.clock, form.part
    )


def _spoken_on(ctx: Context, read: Read) -> Said | None:
    """The day on which somebody said it, if that is said beside his words."""
    base = ctx.spoken.get(read.first)
    if base is None:
        return None
    aside = ctx.anew(ctx.now)
    aside.history = list(ctx.history)
    calendar_points.resolve(aside, base, base.form)  # type: ignore[arg-type]
    said = aside.history[-1] if len(aside.history) > len(ctx.history) else None
    is_past = said is not None and said.when is not None and (ctx.now is None or said.when <= ctx.now)
    return said if is_past else None


def _day(
    ctx: Context, read: Read, when: date, why: str, clock: Clock | None = None, part: str | None = None
) -> Result:
    ctx.history.append(Said(ctx.words(read), ctx.span(read)[0], when.year, when.month, when.day))
    value, edtf = timeml.with_time(timeml.of_date(when), clock, part)
    how = f"{ctx.words(read)}, counted from {ctx.from_article()}: {why}"
    return Result("TIME" if clock or part else "DATE", value, edtf, how, plain(ctx.published or ""), ARTICLE)


def resolve_day_of_month(ctx: Context, read: Read, form: DayOfMonth) -> Result | None:
    """ "the 19th": of the month of a date close before, else the article's month, nearest past."""
    if ctx.now is not None and form.months is not None:
        year, month = timeml.add_months(ctx.now, form.months)
        why = _MONTHS[form.months]
        return _day(ctx, read, date(year, month, form.day), why) if _exists(year, month, form.day) else None
    if ctx.now is not None and form.weekday is not None:
        when = _falling_on(ctx.now, form.day, form.weekday, bool(ctx.ahead(read)))
        if when is not None:
            return _day(
                ctx, read, when, f"the nearest {WEEKDAY_NAMES[form.weekday]} on such a day of a month"
            )
    said = ctx.last("year", "month")
    start = ctx.span(read)[0]
    if said and form.of_article and (said.day is None or said.start < ctx.tenses.begin(start)):
        said = None
    if (
        said
        and said.year is not None
        and said.month is not None
        and start - said.start < (2000 if ctx.narrative else 300)
    ):
        if not _exists(said.year, said.month, form.day):
            return None
        pair = timeml.with_time(timeml.day(form.day, said.month, said.year), form.clock, form.part)
        ctx.history.append(Said(ctx.words(read), start, said.year, said.month, form.day))
        how = f"{ctx.words(read)}: of the month of {said.words}, just before"
        return Result(
            "TIME" if form.clock or form.part else "DATE",
            *pair,
            how,
            timeml.month(said.month, said.year)[1],
            f"{said.words}, just before",
        )
    if ctx.now is None:
        pair = timeml.with_time(timeml.day(form.day, None, None), form.clock, form.part)
        return unresolved(
            ctx, read, *pair, missing="the month is counted from this article's date, which is not known"
        )
    ahead = ctx.ahead(read)
    when = _nearest_day(ctx.now, form.day, bool(ahead))
    why = f"the first one after it, because of “{ahead}”" if ahead else "the last one on or before it"
    result = _day(ctx, read, when, why, form.clock, form.part)
    result.guessed = True
    return result


def _by_article(now: date, form: Figures, by: dict[str, tuple[int, int]]) -> str | None:
    """The order under which the date lies in the week before the article, if under the other it does not come near."""
    gaps = {}
    for order, (month, day) in by.items():
        if _exists(form.year, month, day):
            gaps[order] = (now - date(form.year, month, day)).days
    close = [order for order, gap in gaps.items() if 0 <= gap <= 7]
    far = [order for order, gap in gaps.items() if not -14 <= gap <= 21]
    return close[0] if len(close) == 1 and len(far) == len(gaps) - 1 else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(max(year, 1), month, day)
    except ValueError:
        return False
    return True


_MONTHS = {-1: "of the month before its own", 0: "of its own month", 1: "of the month after its own"}


def _falling_on(now: date, day: int, weekday: int, ahead: bool) -> date | None:
    """The nearest such day of a month within half a year that falls on the weekday; the coming one where two are as near."""
    steps = sorted(range(-6, 7), key=lambda step: (abs(step), (step < 0) == ahead))
    months = (timeml.add_months(now, step) for step in steps)
    return next(
        (
            date(year, month, day)
            for year, month in months
            if _exists(year, month, day) and date(year, month, day).weekday() == weekday
        ),
        None,
    )


def _nearest_day(now: date, day: int, ahead: bool) -> date:
    for step in range(4):
        year, month = timeml.add_months(now, step if ahead else -step)
        if _exists(year, month, day):
            when = date(year, month, day)
            if when >= now if ahead else when <= now:
                return when
    return now


def resolve_time(ctx: Context, read: Read, form: Timed) -> Result | None:
    """A clock time or part of a day, on the day that the words before it are about."""
    if (form.part and form.which in ("this", "last", "past")) or (
        form.part == "NI" and form.which is None and form.clock is None
    ):
        if ctx.now is None:
            return Result(
                "TIME",
                f"XXXX-XX-XXT{form.part}",
                None,
                f"{ctx.words(read)}: this article's date is not known",
            )
        back = 1 if form.which in ("last", "past") or form.which is None else 0
        return _day(ctx, read, ctx.now - timedelta(days=back), _WORDS[-back], None, form.part)
    said = ctx.last("year", "month", "day")
    near = 4000 if ctx.narrative else 400
    base, anchor = None, ""
    if said and said.when and ctx.span(read)[0] - said.start < near:
        base, anchor = said.when, f"{said.words}, just before"
    elif form.which in ("that", "following", "next", "previous", "same") and ctx.history:
        # "That evening" is of the day that is told of, though nothing says which it is.
        return _no_day(ctx, read, form)
    elif ctx.now is not None:
        base, anchor = ctx.now, ctx.from_article()
    if base is None:
        return _no_day(ctx, read, form)
    if form.which in ("next", "following"):
        base += timedelta(days=1)
    elif form.which == "previous":
        base -= timedelta(days=1)
    value, edtf = timeml.with_time(timeml.of_date(base), form.clock, form.part)
    return Result(
        "TIME",
        value,
        edtf,
        f"{ctx.words(read)}: on the day of {anchor}",
        base.isoformat(),
        anchor,
    )


def _no_day(ctx: Context, read: Read, form: Timed) -> Result:
    value, _ = timeml.with_time(("XXXX-XX-XX", None), form.clock, form.part)
    return Result("TIME", value, None, f"{ctx.words(read)}: no day is said for it")


def resolve_figures(ctx: Context, read: Read, form: Figures) -> Result | None:
    """ "12/05/2020": the order as other dates or the language show it, else both readings."""
    order = (
        "dmy" if form.first > 12 else "mdy" if form.second > 12 or form.first == form.second else ctx.order
    )
    by = {"dmy": (form.second, form.first), "mdy": (form.first, form.second)}
    words = ctx.words(read)
    if order is None and ctx.now is not None:
        order = _by_article(ctx.now, form, by)
    if order:
        month, day = by[order]
        if not _exists(form.year, month, day):
            return None
        said = "day first" if order == "dmy" else "month first"
        ctx.history.append(Said(words, ctx.span(read)[0], form.year, month, day))
        why = (
            "the figures allow no other order"
            if order != ctx.order or max(form.first, form.second) > 12
            else "as other dates of this article show"
        )
        others: tuple[Reading, ...] = ()
        if max(form.first, form.second) <= 12 and form.first != form.second:
            m, d = by["mdy" if order == "dmy" else "dmy"]
            others = (Reading(*timeml.day(d, m, form.year), "the other order of day and month"),)
        return Result("DATE", *timeml.day(day, month, form.year), f"{words}: {said}, {why}", readings=others)
    both = tuple(
        Reading(*timeml.day(d, m, form.year), f"if the {name} stands first")
        for name, (m, d) in (("day", by["dmy"]), ("month", by["mdy"]))
    )
    value, edtf = f"{form.year:04}-XX-XX", f"{form.year:04}"
    return Result(
        "DATE",
        value,
        edtf,
        f"{words}: day or month may stand first, nothing in the article decides it",
        guessed=True,
        readings=both,
    )
