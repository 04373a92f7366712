"""Full and partial calendar dates: every order of weekday, day, month and year, with the time of day around them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace

from store.dates.expressions import DayWord, Figures, Point, Read
from store.dates.grammar.iso import point_of_iso
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import point_of
from store.dates.pattern import define
from store.dates.units import Unit
from store.text.word_lists import word_lists

define(
    "thatyear",
    "((comma|of|in_)? (this|last|next|that|the? same|the following|the previous|the next|the past) unit)",
)
define("inwords", "(of? numword (dash? numword|thousand) (dash|and_)? numword?)")
define("ofyear", "(comma? (of|in_)? (the unit)? (year|shortyear) (comma? anyera)?|inwords|thatyear)")
define(
    "md", "((((wday|wabbr dot?) comma? (the|of|on){0,2})? (mon the? dom|dom of? mon|dom of the mon)) ofyear?)"
)
define("my", "(mon ofyear)")
define("mod", "((the? (very? (early|late)|mid) (in_|on)? dash? the?|modof the?|sometime (in_|on)))")
define(
    "hours",
    "((clock|day|numword) oclock? ampm|(day|numword) oclock|clock|(the? noon|the? midnight)|(day|numword) in_ the pday)",
)
define("zoned", "(open? zone|local time|plain time|plain dash? plain time)")
define("at_", "(the? (early|late|mid)? dash? pday (units)? of?)")
define("oneday", "((early|late|earlier|later)? (md|wd|dayword|on? the ordnum))")


def _date(found: Slice) -> list[Read]:
    point = point_of(found)
    if point is None:
        return []
    dated = isinstance(point, Point) and (point.year is not None or point.which is not None)
    return [found.read("full date" if dated else "month and day", point)]


def _timed(found: Slice) -> list[Read]:
    point = point_of(found)
    if point is None or (found.first > 0 and _is_hour_alone(found)):
        return []
    return [found.read("time and date", point)]


def _is_hour_alone(found: Slice) -> bool:
    """A bare number is an hour only with "o'clock", "p.m." or "in the morning"."""
    names = found.names()
    return names[0] in ("day", "numword") and not (
        {"ampm", "oclock"} & set(names) or names[1:3] == ["in_", "the"]
    )


def _month(found: Slice) -> list[Read]:
    point = point_of(found)
    if not isinstance(point, Point):
        return []
    if point.year is None and point.which is None and not _is_month(found):
        return []
    known = point.year is not None or point.which is not None
    return [found.read("month and year" if known else "month", point)]


def _is_month(found: Slice) -> bool:
    """Guards "May", "March", "Mar", "Jan": a name or a verb unless what stands around says month."""
    is_short = found.has("mabbr")
    if found.last - found.first > 1 and not is_short:
        return True
    said = found.said() if is_short else found.text(found.last - 1)
    before, after = found.word_before(), found.word_after()
    if found.after() in ("dash", "slash", "to", "and_", "through") and found.after(2) in ("month", "mabbr"):
        return True
    if after in ("for", "on", "of") and found.word_after(2)[:1].isupper() and before.lower() not in _LEADS:
        return False
    if said == "March" and before in ("a", "the") and after.islower() and after not in _LEADS:
        return after not in _BEHIND_MARCHES
    if said in _GIVEN_NAMES and _is_given_name(found, before, after):
        return False
    if is_short:
        return before.lower() in _LEADS and said.endswith(".")
    return _is_month_by_neighbours(said, before, after)


def _is_month_by_neighbours(said: str, before: str, after: str) -> bool:
    """A full name of a month alone, by the words beside it."""
    if said in ("May", "March", "MAY", "MARCH"):
        return _is_may_or_march(before, after)
    return before not in ("Miss", "Ms", "Mr", "Black") and not (
        said.isupper() and after.isupper() and after.isalpha()
    )


_BEHIND_MARCHES = frozenset("on for against toward towards into of".split())
"""Behind "the march" that people go on."""


def _is_may_or_march(before: str, after: str) -> bool:
    """A month behind a preposition, but not "to May Smith"; else between small words that go with no verb."""
    if before.lower() in _LEADS:
        return not (after[:1].isupper() and before.lower() in ("to", "by", "with", "from", "for", "and"))
    if before in ("the", "a") or not before.islower():
        return False
    return not after[:1].isupper() and after.lower() not in _AUXILIARIES


_WORDS = word_lists("store.dates", "guards.txt")
_LEADS = _WORDS["before_months"]
_AUXILIARIES = frozenset("be have not also well he she they it".split())
_GIVEN_NAMES = ("April", "June", "August")
_SAYING = word_lists("store.dates", "direction.txt")["saying"]
_HELPERS = _LEADS | {"the", "this", "last", "next", "a", "of", "and", "or"}


def _is_given_name(found: Slice, before: str, after: str) -> bool:
    """ "June Harlow", "June said": a surname or a verb of saying stands behind, and nothing before that leads a month."""
    if before.lower() in _HELPERS:
        return False
    if found.after() == "and_" and found.after(2) == "plain" and found.word_after(2)[:1].isupper():
        # "June and Barry Harlow".
        return True
    return after in _SAYING or (found.after() == "plain" and after[:1].isupper() and after[1:].islower())


def _days(found: Slice) -> list[Read]:
    """ "3 and 5 May 2020", "April 24 and 25", "May 3-5": one expression a day, all with the month and year."""
    whole = point_of(found)
    if not isinstance(whole, Point):
        return []
    days = [(at, int(str(value))) for at, name, value in found.classes() if name in ("day", "ordnum")]
    if not all(1 <= day <= 31 for _, day in days):
        return []
    # The month, and what stands at its side, belongs to the day next to it.
    month = next(at for at, name, _ in found.classes() if name in ("month", "may", "mabbr", "lowmonth"))
    reads: list[Read] = []
    for index, (at, day) in enumerate(days):
        is_first, is_last = index == 0, index == len(days) - 1
        first = found.first if is_first else at
        last = found.last if is_last and not days[0][0] < month < at else at + 1
        reads.append(Read(first, last, "days of a month", _with_day(whole, day, is_first)))
    return reads


def _with_day(whole: Point, day: int, leads: bool) -> Point:
    return Point(
        year=whole.year,
        month=whole.month,
        day=day,
        which=whole.which,
        weekday=whole.weekday if leads else None,
    )


def _figures(found: Slice) -> list[Read]:
    said = found.said()
    parts = [int(part) for part in said.replace("-", "/").replace(".", "/").split("/")]
    if parts[0] > 31:
        year, month, day = parts
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return []
        return [found.read("date in figures", Point(year=year, month=month, day=day))]
    first, second, year = parts
    if (
        ("." in said and year < 100)
        or not (1 <= first <= 31 and 1 <= second <= 31)
        or min(first, second) > 12
    ):
        return []
    if year < 100:
        year += 2000 if year < 50 else 1900
    if "." in said and second <= 12:
        # Full stops are the German, Slavic and Turkic way, which is day first; nobody writes the month first with them.
        return [found.read("date in figures", Point(year=year, month=second, day=first))]
    return [found.read("date in figures", Figures(first, second, year))]


def _year_first(found: Slice) -> list[Read]:
    """ "2018 March 18", and "19-Nov-12", whose year may have two digits."""
    if found.has("dash"):
        return _dashed(found)
    point = point_of(found)
    return [found.read("full date", point)] if isinstance(point, Point) and point.day is not None else []


def _dashed(found: Slice) -> list[Read]:
    day, month, year = (int(str(value)) for _, name, value in found.classes() if name != "dash")
    if year < 100:
        year += 2000 if year < 50 else 1900
    if any(c.isspace() for c in found.said()) or year < 1000 or day > monthrange(year, month)[1]:
        return []
    return [found.read("full date", Point(year=year, month=month, day=day))]


def _iso(found: Slice) -> list[Read]:
    point = point_of_iso(found.said())
    return [found.read("ISO date", point)] if point else []


_OF_NOWADAYS = frozenset("world youth society generation standards generations societies age era".split())


def _dayword(found: Slice) -> list[Read]:
    point = point_of(found)
    if found.word_before().lower() == "of" and found.word_before(2).lower() != "as":
        # "The people of tomorrow", "the Russia of today".
        return []
    if found.after() == "poss" and found.word_after(2).lower() in _OF_NOWADAYS:
        return []
    return [found.read("day", point)] if isinstance(point, DayWord) else []


def _beyond(found: Slice) -> list[Read]:
    """ "The day before yesterday", "the day after tomorrow"."""
    offset = int(str(found.value("dayword")))
    step = -1 if found.has("before") else 1
    return (
        [found.read("day", DayWord(offset + step))]
        if found.value("unit") is Unit.DAY and offset == step
        else []
    )


def _week(found: Slice) -> list[Read]:
    """ "The week of March 6"."""
    point = point_of(found)
    if found.value("unit") is not Unit.WEEK or not isinstance(point, Point) or point.day is None:
        return []
    return [found.read("week", replace(point, week=True))]


def _early_hours(found: Slice) -> list[Read]:
    if found.value("units") is not Unit.HOUR:
        return []
    point = point_of(found)
    return (
        [found.read("time and date", replace(point, part="MO", mod=None))]
        if isinstance(point, Point | DayWord)
        else []
    )


RULES = (
    Rule("time and date", "(about|early|late)? hours zoned? mark? comma? (on|of)? oneday zone?", _timed),
    Rule("time and date", "at_ (of|on)? the? oneday", _timed),
    Rule("time and date", "md comma? (in_ the)? pday", _timed),
    Rule("time and date", "md comma? hours zoned?", _timed),
    Rule("date", "(mod|earlier|later)? md", _date),
    Rule(
        "days",
        "(mod)? (wd comma?)? (the? (day|ordnum) (comma (day|ordnum)){0,3} (comma? and_|to|dash|or_|through) the? (day|ordnum) of? mon ofyear?)",
        _days,
    ),
    Rule(
        "days",
        "(wd comma?)? (mon the? (day|ordnum) (comma (day|ordnum)){0,3} (comma? and_|to|dash|or_|through) the? (day|ordnum) (comma? of? year(?! unit|units|mon)|(?! unit|units|mon|mark)))",
        _days,
    ),
    Rule("month and year", "mod? my", _month),
    Rule("month", "mod? mon", _month),
    Rule("figures", "slash3", _figures),
    Rule("year first", "year comma? mon dom(?! comma? year)", _year_first),
    Rule("year first", "day dash (mabbr|month|may) dash (day|int|year)", _year_first),
    Rule("iso", "iso", _iso),
    Rule("dayword", "the? unit (before|after) dayword", _beyond),
    Rule("week", "the unit of (mod? md|my)", _week),
    Rule("time and date", "the? early units of oneday", _early_hours),
    Rule("tonight", "tonight", _dayword),
    Rule("dayword", "(early|late|earlier|later|sometime)? dayword pday?", _dayword),
)
