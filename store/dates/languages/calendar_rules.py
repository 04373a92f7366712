"""Patterns for points of the calendar in other languages: days, months, years, seasons, weekdays, and ranges of them."""

from __future__ import annotations

from calendar import monthrange

from store.dates.expressions import DayOfMonth, Form, Point, Which, Within
from store.dates.languages.rule import Found, Rule
from store.dates.units import Unit

_LEAP = 2000
_POINTED_YEAR = "linking? (?:(?P<of_year>before) unit_year|article? unit_year (?P<of_year_behind>after))"
_YEAR = "(?P<year>year) (?:year_behind|year_mark dot?)?"
_POINTED_LEAD = (
    "(?:(?P<of_year>before) unit_year|unit_year (?P<of_year_behind>after)) comma? leads_month? article?"
)
_LEAD_YEAR = "(?P<year>year) (?:year_behind|year_mark dot?|dot)"
_MONTH = "(?P<month>(?:month(?: slash month)?|short dot))"
_WEEKDAY = (
    "(?:(?:relative comma?)? before? (?P<weekday>(?:weekday|shared)) day_noun? (?:comma|open)? article?)?"
)
_WEEKDAY_BEHIND = "(?:(?:comma|open)? (?:weekday|shared) day_noun? (?!article? day|after))?"
_MOD = "(?:(?P<mod>mod) linking? article?)?"
_JOINT = "(?:dash|range_to|range_and)"
_OF = "linking?"


def _seasons(found: Found) -> Form | None:
    return Point(
        year=found.number("year"),
        season=found.value("season", "season"),
        which=found.pointer(),
        of_self=found.own,
    )


def _point(found: Found) -> Form | None:
    """A day, month or year with what was said of it."""
    month = found.value("month", "month") or found.value("month", "short")
    which: Which | None = found.pointer()
    day = found.value("day", "day")
    if day and month and day > monthrange(found.number("year") or _LEAP, month)[1]:
        return None
    return Point(
        year=found.number("year"),
        month=month,
        day=day,
        which=which,
        of_self=bool(which) and found.own,
        mod=found.value("mod", "mod"),
    )


def _month_alone(found: Found) -> Form | None:
    return _point(found) if found.is_written("month") else None


def _month_first(found: Found) -> Form | None:
    """ "noyabrın 9-da": the day bears an ending or ends the phrase; "mayın 20 nəfər" is twenty people."""
    day = found.token("day")
    return _point(found) if "suffixed" in day.roles or not found.is_word_next() else None


def _first_of_years(found: Found) -> Form | None:
    """ "1956—1960", one lifetime at most: two numbers of four figures may be sums."""
    first, last = found.number("year"), found.number("last")
    return _point(found) if first and last and first < last < first + 120 else None


def _suffixed(found: Found) -> Form | None:
    return _point(found) if "suffixed" in found.token("day").roles else None


def _weekday(found: Found) -> Form | None:
    if not found.is_written("weekday") or found.is_counted():
        return None
    token = found.token("weekday")
    weekday = token.roles.get("weekday", token.roles.get("shared"))
    # "Ce mercredi" is said of the nearest, as the bare weekday is.
    which = found.pointer()
    return Point(weekday=weekday, which=None if which == "this" else which, of_self=True)


def _shared(found: Found) -> Form | None:
    """A weekday whose word means something else too, and here has a pointer to it."""
    return None if "unit" in found.token("weekday").roles else _weekday(found)


def _nth_of_month(found: Found) -> Form | None:
    """ "Premier dimanche de mai", "последняя неделя мая 2020 года"."""
    unit, weekday = found.value("unit", "unit"), found.value("weekday", "weekday")
    if unit not in (None, Unit.WEEK) or not found.is_written("month"):
        return None
    base = Point(year=found.number("year"), month=found.value("month", "month"))
    return Within(found.value("nth", "nth"), 1, unit, weekday, base)


def _day_of_month(found: Found) -> Form | None:
    """ "Quarta-feira (14)", "samedi 23": the weekday beside it shows the month."""
    if not found.is_written("weekday"):
        return None
    roles = found.token("weekday").roles
    return DayOfMonth(found.value("day", "day"), weekday=roles.get("weekday", roles.get("shared")))


def _day_of_pointed_month(found: Found) -> Form | None:
    """ "Le 20 du mois prochain"."""
    steps = {"last": -1, "this": 0, "next": 1}
    which = found.pointer()
    if found.value("unit", "unit") is not Unit.MONTH or which not in steps:
        return None
    return DayOfMonth(found.value("day", "day"), months=steps[which])


def _weekday_of_week(found: Found) -> Form | None:
    """ "Vendredi de la semaine prochaine"."""
    if found.value("unit", "unit") is not Unit.WEEK or not found.is_written("weekday"):
        return None
    weekday = found.value("weekday", "weekday")
    return Point(weekday=weekday, which=found.pointer(), of_self=True, week=True)


CALENDAR: tuple[Rule, ...] = (
    # "С 3 по 5 мая", "vom 3. bis 5. Mai", "9, 10 и 11 ноября": each day but the last is an expression of its own.
    Rule(
        "month and day",
        f"(?P<day>day) dot? (?= (?:comma article? day dot?){{0,4}} {_JOINT}{{1,2}} article? day dot? {_OF} {_MONTH} (?:{_OF} {_YEAR}|{_POINTED_YEAR})?)",
        _point,
    ),
    Rule("full date", f"{_WEEKDAY} (?P<day>day) dot? {_OF} (?P<month>(?:month(?: slash month)?|short dot?)) {_OF} {_YEAR} {_WEEKDAY_BEHIND}", _point),
    Rule("full date", f"{_WEEKDAY} (?P<day>day) dot? {_OF} {_MONTH} comma {_YEAR} (?!other)", _point),
    Rule(
        "month and day",
        f"{_WEEKDAY} (?P<day>day) dot? {_OF} {_MONTH} (?:{_POINTED_YEAR}|(?P<after>after))? {_WEEKDAY_BEHIND}",
        _point,
    ),
    Rule("full date", f"{_LEAD_YEAR} (?P<month>before_day) (?P<day>day) dot? {_WEEKDAY_BEHIND}", _month_first),
    Rule("full date", "(?P<year>year) (?P<month>before_day) (?P<day>day) dot?", _month_first),
    Rule("full date", f"{_LEAD_YEAR} (?P<day>day) dot? (?P<month>month)", _point),
    Rule("month and day", f"(?P<month>before_day) (?P<day>day) dot? {_WEEKDAY_BEHIND}", _month_first),
    Rule("month and day", "(?<=(?P<month>before_day) day (?:comma|range_and)) (?P<day>day)", _suffixed),
    # "3-დან 5 მაისამდე", "mayın 3-dən 5-dək": from and to are endings.
    Rule("month and day", "(?<=(?P<month>before_day) day) (?P<day>day)", _suffixed),
    Rule("month and day", "(?P<day>day) (?= day dot? (?P<month>month))", _suffixed),
    Rule("full date", f"{_WEEKDAY} (?P<day>day) slash (?P<month>month) slash (?P<year>year)", _point),
    Rule("month and day", f"{_POINTED_LEAD} (?P<month>before_day) (?P<day>day) dot?", _month_first),
    Rule("month and day", f"{_POINTED_LEAD} (?P<day>day) dot? {_OF} (?P<month>month)", _point),
    Rule("month", f"{_POINTED_LEAD} (?P<month>month) unit? (?!number)", _month_alone),
    Rule("month and year", f"{_MOD} {_MONTH} (?:comma|linking)? {_YEAR}", _point),
    Rule("month and year", f"{_LEAD_YEAR} (?P<month>month)", _point),
    Rule("month", f"{_MOD} (?P<month>month) {_POINTED_YEAR}", _month_alone),
    Rule("month", "(?P<month>month) (?P<after>after)", _month_alone),
    Rule("month", "(?P<before>before) (?P<month>month)", _month_alone),
    Rule("month", "(?P<mod>mod) linking? article? (?P<month>month)", _month_alone),
    Rule("month", "(?P<month>in_month)", _month_alone),
    Rule("month", "(?P<month>month) (?:unit|leads_behind)", _month_alone),
    Rule("month", "(?<=leads_month) (?P<month>month) (?!number)", _month_alone),
    Rule("month", f"(?<=month {_JOINT}) leads_month? (?P<month>month) (?!number)", _month_alone),
    Rule("season", f"{_MOD} (?P<season>season) {_OF} article? {_YEAR}", _seasons),
    Rule("season", f"(?P<season>season) (?:{_POINTED_YEAR}|(?P<after>after))", _seasons),
    Rule("season", "(?P<before>before) (?P<season>season)", _seasons),
    Rule("year", f"{_MOD} (?P<year>year) (?:year_behind|year_mark dot?)", _point),
    Rule("year", "(?P<mod>mod) linking? article? unit_year? (?P<year>year)", _point),
    Rule("year", "(?<=before_year) (?P<year>year)", _point),
    Rule("year", "(?<=before_year_weak) (?P<year>year) (?!other)", _point),
    Rule("year", "(?<=year dash|year range_to) (?P<year>year)", _point),
    Rule("year", "(?P<year>year) (?= dash (?P<last>year))", _first_of_years),
    Rule("year", "(?P<year>year) (?= range_and year (?:year_behind|year_mark))", _point),
    Rule("year", "(?<=open) (?P<year>year) (?=close)", _point),
    # A heading or an entry of a chronology: the year alone on its line.
    Rule("year", "(?:(?<=line)|(?<=dash)) (?P<year>year) (?=line)", _point),
    Rule("year", "(?<=open year dash) (?P<year>year) (?=close)", _point),
)  # fmt: skip

WEEKDAYS: tuple[Rule, ...] = (
    Rule(
        "part of a period",
        f"(?P<nth>nth) (?:(?P<weekday>weekday)|(?P<unit>unit)) (?:linking|leads_month)? article? (?P<month>month) (?:{_OF} {_YEAR})?",
        _nth_of_month,
    ),
    Rule(
        "day of the month", "(?P<weekday>(?:weekday|shared)) day_noun? open (?P<day>day) close", _day_of_month
    ),
    Rule(
        "day of the month",
        "(?P<weekday>weekday) (?:comma? article)? (?P<day>day) (?!other|unit|dash|slash|range_to|dot? linking? (?:month|short)|dot number)",
        _day_of_month,
    ),
    Rule(
        "day of the month",
        f"(?P<day>day) {_OF} article? (?P<before>before) (?P<unit>unit)",
        _day_of_pointed_month,
    ),
    Rule(
        "day of the month",
        f"(?P<day>day) {_OF} article? (?P<unit>unit) (?P<after>after)",
        _day_of_pointed_month,
    ),
    Rule(
        "weekday",
        f"(?P<weekday>weekday) {_OF} (?:leads_month|article)? (?P<before>before) (?P<unit>unit)",
        _weekday_of_week,
    ),
    Rule("weekday", f"(?P<weekday>weekday) {_OF} article? (?P<unit>unit) (?P<after>after)", _weekday_of_week),
    Rule("weekday", "(?P<before>before)? (?P<weekday>weekday) day_noun? (?P<after>after)?", _weekday),
    Rule("weekday", "(?P<before>before)? (?P<weekday>shared) day_noun", _weekday),
    Rule("weekday", "(?P<before>before) (?P<weekday>shared)", _shared),
    Rule("weekday", "(?<=leads_shared) (?P<weekday>shared)", _weekday),
)
