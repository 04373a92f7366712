"""Which year a month or a day without one belongs to.

Measured on four sets of news: a month with a day is nearest to the article, a past tense breaks it when it lies more
than 60 days ahead (96 %); a bare month is past unless the nearest verb is a future one and it is less than six months
ahead (93 %). In narratives the year goes on from the date before and rolls over when the month falls back by seven.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store.dates import timeml
from store.dates.expressions import Point, Read
from store.dates.resolution_context import ARTICLE, Context
from store.dates.resolve.contract_months import names_contract
from store.dates.timeml import Pair
from store.edtf import plain
from store.records import Reading

_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Year:
    """A year and why; None if it cannot be known."""

    year: int | None
    how: str
    anchor: str | None = None
    anchor_how: str = ""
    guessed: bool = False
    others: tuple[tuple[int, str], ...] = ()
    """Other years it could be, each with a reason."""


def reading(pair: Pair | None, why: str) -> Reading:
    """Another reading for the record."""
    value, edtf = pair or ("XXXX", None)
    return Reading(value, edtf, why)


def carried(ctx: Context, read: Read, form: Point) -> Year | None:
    """In a narrative: the year of the date before, or its neighbour if the month falls far back or far ahead."""
    said = ctx.in_force()
    if said is None or said.year is None:
        return None
    month = form.month or _FIRST_MONTH.get(form.season or "")
    turned = 0
    if said.month and month:
        turned = 1 if said.month - month >= 7 else -1 if month - said.month >= 7 else 0
    how = f"{ctx.words(read)}: the story goes on from {said.words}"
    if turned:
        how += f", and the month shows that it is the year {'after' if turned > 0 else 'before'}"
    return Year(said.year + turned, how, timeml.year(said.year)[1], f"{said.words}, before it in the story")


def of_article(ctx: Context, read: Read, form: Point) -> Year:
    """Counted from the article's own date."""
    if ctx.now is None:
        return Year(
            None, f"{ctx.words(read)}: the year is counted from this article's date, which is not known"
        )
    if form.month is not None and form.day is not None:
        if form.which and form.of_self:
            return _pointed_day(ctx, read, ctx.now, form)
        return _nearest(ctx, read, ctx.now, form.month, form.day)
    if form.month is not None:
        return _month(ctx, read, ctx.now, form)
    if form.quarter or form.half:
        return _quarter(ctx, read, ctx.now, form)
    return _season(ctx, read, ctx.now, form)


def _choice(
    ctx: Context, read: Read, year: int, why: str, others: tuple[tuple[int, str], ...], guessed: bool = False
) -> Year:
    how = f"{ctx.words(read)}, counted from {ctx.from_article()}: {why}"
    return Year(year, how, plain(ctx.published or ""), ARTICLE, guessed, others)


def _nearest(ctx: Context, read: Read, now: date, month: int, day: int) -> Year:
    near = sorted(
        (d for y in range(max(now.year - 4, 1), now.year + 5) if (d := _date(y, month, day))),
        key=lambda d: (abs((d - now).days), d > now),
    )
    best = near[0]
    why = "the nearest one"
    others: tuple[tuple[int, str], ...] = ()
    earlier, later = (
        max((d for d in near if d <= now), default=best),
        min((d for d in near if d > now), default=best),
    )
    if best > now and (best - now).days > 60:
        cue = ctx.tense(read)
        if cue and cue.tense == "past":
            best, why = earlier, f"the last one before it, because of “{cue.word}”"
        elif cue is None and ctx.language != "en":
            # Of other languages fewer verbs are known, and news tells of what was.
            best, why = earlier, "the last one before it; no sign of the future"
    elif (now - best).days > 60 and (ahead := ctx.ahead(read)):
        best, why = later, f"the first one after it, because of “{ahead}”"
    other = later if best == earlier else earlier
    if other != best:
        others = ((other.year, "the coming one" if other > best else "the last one"),)
    return _choice(ctx, read, best.year, why, others, guessed=abs((best - now).days) > 90)


def _pointed_day(ctx: Context, read: Read, now: date, form: Point) -> Year:
    """ "Le 7 octobre dernier": the last one before the article, or the first one after it."""
    near = [
        d
        for y in range(max(now.year - 4, 1), now.year + 5)
        if (d := _date(y, form.month or 1, form.day or 1))
    ]
    if form.which in ("next", "coming", "following"):
        best, why = min(d for d in near if d > now), "the first one after it"
    elif form.which in ("last", "past", "previous"):
        best, why = max(d for d in near if d < now), "the last one before it"
    else:
        best, why = date(now.year, form.month or 1, 1), "the one of the same year"
    return _choice(ctx, read, best.year, why, ())


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(ctx: Context, read: Read, now: date, form: Point) -> Year:
    month = form.month or 1
    ahead = (month - now.month) % 12
    if form.which:
        return _pointed_month(ctx, read, now, month, form.which)
    past = now.year if month <= now.month else now.year - 1
    cue = ctx.tense(read)
    near = 12 if ctx.tenses.has_will(ctx.span(read)[0]) else 6
    if ahead and ahead < near and cue and cue.tense == "future":
        future = now.year if month > now.month else now.year + 1
        return _choice(
            ctx, read, future, f"the coming one, because of “{cue.word}”", ((past, "the last one"),), True
        )
    if ahead == 0:
        return _choice(ctx, read, now.year, "the article's own month", ())
    if names_contract(ctx.text, *ctx.span(read)):
        coming = now.year + (month < now.month)
        return _choice(
            ctx, read, coming, "the coming one, the month of a contract", ((past, "the last one"),)
        )
    return _choice(
        ctx, read, past, "the last one; no sign of the future", ((past + 1, "the coming one"),), ahead <= 6
    )


def _pointed_month(ctx: Context, read: Read, now: date, month: int, which: str) -> Year:
    if which in ("last", "past", "previous"):
        # The month just gone is "last month" or its bare name; "last" before it means the year before.
        year = now.year if month < now.month - 1 else now.year - 1
        return _choice(ctx, read, year, "the last one before it", ())
    if which in ("next", "coming", "following"):
        return _choice(
            ctx, read, now.year if month > now.month else now.year + 1, "the first one after it", ()
        )
    return _choice(ctx, read, now.year, "the one of the same year", ())


def _season(ctx: Context, read: Read, now: date, form: Point) -> Year:
    first = _FIRST_MONTH[form.season or "SP"]
    begun, over = now.month >= first, now.month >= first + 3
    which = form.which
    if which == "past":
        return _choice(ctx, read, now.year if begun else now.year - 1, "the last one that has begun", ())
    if which in ("last", "previous"):
        # A season is last year's unless the one of this year is over.
        return _choice(ctx, read, now.year if over else now.year - 1, "the last one that is over", ())
    if which in ("next", "coming", "following"):
        return _choice(ctx, read, now.year + 1 if begun else now.year, "the first one after it", ())
    if which == "this":
        winter = form.season == "WI" and now.month <= 2
        return _choice(ctx, read, now.year - 1 if winter else now.year, "the one of its year", ())
    return _season_by_tense(ctx, read, now.year, begun, over)


def _season_by_tense(ctx: Context, read: Read, year: int, begun: bool, over: bool) -> Year:
    """A season that nothing points at: the last one, or the coming one if a verb says so."""
    cue = ctx.tense(read)
    is_ahead = cue is not None and cue.tense == "future"
    if not begun and not is_ahead:
        others = ((year, "the coming one"),)
        return _choice(ctx, read, year - 1, "the last one; no sign of the future", others, True)
    if over and cue is not None and is_ahead:
        why = f"the coming one, because of “{cue.word}”"
        return _choice(ctx, read, year + 1, why, ((year, "the last one"),), True)
    return _choice(ctx, read, year, "the one of its year", ())


def _quarter(ctx: Context, read: Read, now: date, form: Point) -> Year:
    current = (now.month - 1) // 3 + 1 if form.quarter else (now.month - 1) // 6 + 1
    number = form.quarter or form.half or 1
    cue = ctx.tense(read)
    if (
        number > current
        and not (cue and cue.tense == "future")
        and (number - current > (1 if form.quarter else 0) or (cue and cue.tense == "past"))
    ):
        return _choice(
            ctx,
            read,
            now.year - 1,
            "the last one; no sign of the future",
            ((now.year, "the coming one"),),
            True,
        )
    if number < current - 1 and cue and cue.tense == "future":
        return _choice(
            ctx,
            read,
            now.year + 1,
            f"the coming one, because of “{cue.word}”",
            ((now.year, "the last one"),),
            True,
        )
    return _choice(ctx, read, now.year, "the one of its year", ())
