"""The day that a holiday falls on. Movable ones come from `dateutil` (Easter) and `holidays` (lunar calendars)."""

from __future__ import annotations

from calendar import monthcalendar
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, easter

from store.dates import timeml
from store.dates.expressions import Holiday, Read
from store.dates.resolution_context import ARTICLE, Context, Result, Said
from store.edtf import plain

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing": (12, 26), "new year": (1, 1), "new year's eve": (12, 31),
    "valentine": (2, 14), "juneteenth": (6, 19), "halloween": (10, 31), "veterans": (11, 11), "armistice": (11, 11),
    "orthodox christmas": (1, 7), "canada": (7, 1), "bastille": (7, 14), "independence": (7, 4), "victory": (5, 9),
}  # fmt: skip
# (month, weekday, which of them): the fourth Thursday of November; the last one is -1.
_NTH = {
    "thanksgiving": (11, 3, 4),
    "labor": (9, 0, 1),
    "labour": (9, 0, 1),
    "memorial": (5, 0, -1),
    "columbus": (10, 0, 2),
}
# (country, its name in `holidays`): feasts of the lunar calendars, by the first day that the country keeps.
_LUNAR = {
    "eid al-fitr": ("TR", "Eid al-Fitr"), "eid al-adha": ("TR", "Eid al-Adha"), "passover": ("IL", "Pesach"), "yom kippur": ("IL", "Yom Kippur"),
    "rosh hashanah": ("IL", "Rosh Hashanah"), "diwali": ("IN", "Diwali"), "lunar new year": ("SG", "Chinese New Year"),
}  # fmt: skip
_AFTER_EASTER = {"easter": 0, "easter monday": 1, "good": -2, "palm": -7, "ash": -46}


@lru_cache(maxsize=512)
def day_of(name: str, year: int) -> date | None:
    """The day of a holiday in a year; None for one whose rule is not known."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH:
        month, weekday, number = _NTH[name]
        found = [week[weekday] for week in monthcalendar(year, month) if week[weekday]]
        return date(year, month, found[number - 1 if number > 0 else number])
    if name in _AFTER_EASTER:
        return easter(year) + timedelta(days=_AFTER_EASTER[name]) if 1583 <= year <= 4099 else None
    if name == "orthodox easter":
        return easter(year, EASTER_ORTHODOX) if 1583 <= year <= 4099 else None
    if name in _LUNAR:
        return _lunar(name, year)
    if name == "election":
        first = next(week for week in monthcalendar(year, 11) if week[0])
        return date(year, 11, first[1])
    return None


def _lunar(name: str, year: int) -> date | None:
    import holidays

    country, english = _LUNAR[name]
    kept = holidays.country_holidays(country, years=year, language="en_US")
    return min((day for day, said in kept.items() if english in said), default=None)


def resolve(ctx: Context, read: Read, form: Holiday) -> Result | None:
    """The holiday of the year said, else the nearest one, in a narrative that of the year in force."""
    words = ctx.words(read)
    if form.year is not None:
        return _of_year(ctx, read, form, form.year, f"{words}: its day in {form.year}")
    said = ctx.last("year") if ctx.narrative else None
    if said is not None and said.year is not None and said.year > 0:
        return _of_year(ctx, read, form, said.year, f"{words}: its day in the year of {said.words}")
    if ctx.now is None:
        return _unknown(form, words)
    if form.years is not None:
        year = ctx.now.year + form.years
        return _of_article(ctx, read, form, year, "of the year that is pointed at")
    best = _nearest(ctx, read, form, ctx.now)
    if best is None:
        return None
    return _of_article(ctx, read, form, best.year, "the nearest one")


def _of_article(ctx: Context, read: Read, form: Holiday, year: int, why: str) -> Result | None:
    """The feast of a year that the article's own date gives."""
    how = f"{ctx.words(read)}, counted from {ctx.from_article()}: {why}"
    result = _of_year(ctx, read, form, year, how)
    if result is not None:
        result.anchor, result.anchor_how = plain(ctx.published or ""), ARTICLE
    return result


_FAR = 60
"""Days ahead from which on a verb in the past means the feast of the year before."""


def _nearest(ctx: Context, read: Read, form: Holiday, now: date) -> date | None:
    """The feast nearest to a day, on the side that "last", "next" or the tense says."""
    near = [day for year in (now.year - 1, now.year, now.year + 1) if (day := day_of(form.name, year))]
    if form.which == "last":
        near = [day for day in near if day < now]
    elif form.which == "next":
        near = [day for day in near if day > now]
    best = min(near, key=lambda day: abs((day - now).days), default=None)
    if best is None or (best - now).days <= _FAR:
        return best
    cue = ctx.tense(read)
    return max(day for day in near if day <= now) if cue and cue.tense == "past" else best


def _of_year(ctx: Context, read: Read, form: Holiday, year: int, how: str) -> Result | None:
    when = day_of(form.name, year)
    if when is None:
        return None
    ctx.history.append(Said(ctx.words(read), ctx.span(read)[0], when.year, when.month, when.day))
    return Result("DATE", *timeml.of_date(when), how)


def _unknown(form: Holiday, words: str) -> Result | None:
    fixed = _FIXED.get(form.name)
    if fixed is None:
        return Result(
            "DATE",
            "XXXX-XX-XX",
            None,
            f"{words}: its day is counted from this article's date, which is not known",
        )
    return Result(
        "DATE",
        *timeml.day(fixed[1], fixed[0], None),
        f"{words}: the year is counted from this article's date, which is not known",
    )
