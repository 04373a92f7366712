"""Units, weekdays, months and days pointed at: "last week", "this April", "the following day", "on the 10th"."""

from __future__ import annotations

from store.dates.expressions import Clock, DayOfMonth, Point, Pointed, Read, Repeat, Timed
from store.dates.grammar.rule import Rule, Slice
from store.dates.grammar.token_readers import is_told_behind, mod_of, number_of, point_of, which_of
from store.dates.pattern import define
from store.dates.units import CLOCK_UNITS, Unit
from store.text.word_lists import word_lists

define(
    "pointer",
    "(this|that|last|past|next|coming|current|the same|same|the following|following|the previous|previous|this past|this coming|this same|that same|the latest|latest|the next|the last|the past|the current|the coming)",
)


def _weekday(found: Slice) -> list[Read]:
    point = point_of(found)
    if not isinstance(point, Point) or point.weekday is None:
        return []
    if (found.has("wabbr") and not _abbreviated(found)) or _is_no_day(found):
        return []
    if _is_any(found):
        return [found.read("set", Repeat(f"XXXX-WXX-{point.weekday + 1}"))]
    return [
        found.read(
            "weekday",
            Point(
                weekday=point.weekday,
                which=which_of(found),
                of_self=True,
                part=point.part,
                mod=mod_of(found),
                clock=point.clock,
            ),
        )
    ]


def _is_any(found: Slice) -> bool:
    """ "On a Sunday" is any Sunday; "in a Sunday interview" tells of the last one."""
    steps = 1
    while found.before(steps) in ("comma", "or_", "and_") and found.before(steps + 1) == "wday":
        # "On a Tuesday, Wednesday or Sunday".
        steps += 2
    return found.word_before(steps).lower() in ("a", "any") and found.after() in _CLOSING


_CLOSING = ("dot", "comma", "semi", "line", "or_", "and_", "mark", "in_", "")


def _is_no_day(found: Slice) -> bool:
    """ "Black Friday", "The Sunday Times": a name."""
    if len(found.names()) > 1 or not found.has("wday"):
        return False
    before = found.word_before()
    return before in _WORDS["before_weekday_names"] or found.word_after() in _WORDS["behind_weekday_names"]


def _abbreviated(found: Slice) -> bool:
    return found.has("dot") and found.word_before().lower() in (
        "on",
        "last",
        "next",
        "this",
        "until",
        "since",
        "by",
        "from",
        "late",
        "early",
    )


def _weekday_and_day(found: Slice) -> list[Read]:
    """ "Friday the 24th", "Saturday, the 1st": the month is one in which that day falls so."""
    weekday, day = int(str(found.value("wday"))), int(str(found.value("ordnum")))
    if day > 31 or not _ends_day(found):
        return []
    return [found.read("day of the month", DayOfMonth(day, weekday=weekday))]


_NEVER_POINTED = (*CLOCK_UNITS, Unit.FORTNIGHT, Unit.MILLENNIUM)


def _unit(found: Slice) -> list[Read]:
    unit = found.unit("unit", "quarter")
    which = which_of(found) or ("latest" if found.has("latest") else "the")
    if _is_title(found):
        return []
    if which in ("next", "last") and found.has("the") and not found.has("begin", "end", "middle", "rest"):
        # "The next day" goes on from a day in the text, "next year" from the article's own.
        which = "following" if which == "next" else which
    if unit in _NEVER_POINTED:
        return []
    return [
        found.read(
            "pointed",
            Pointed(which, unit, mod_of(found) or _earlier(found), approx=mod_of(found) is not None),
        )
    ]


def _earlier(found: Slice) -> str | None:
    return {"earlier": "START", "later": "END"}.get(
        next((n for n in found.names() if n in ("earlier", "later")), "")
    )


def _is_title(found: Slice) -> bool:
    """ "This Week" with both capitals is a programme."""
    said = found.said().split()
    return len(said) == 2 and said[1][:1].isupper() and not said[0].isupper()


def _the_unit(found: Slice) -> list[Read]:
    unit = found.unit("unit", "quarter")
    if unit in _NEVER_POINTED:
        return []
    return [
        found.read(
            "pointed",
            Pointed("the", unit, mod_of(found) or _earlier(found), approx=mod_of(found) is not None),
        )
    ]


def _month_pointed(found: Slice) -> list[Read]:
    point = point_of(found)
    if not isinstance(point, Point) or point.month is None:
        return []
    if found.has("that"):
        return _that_month(found, point)
    return [
        found.read("month", Point(month=point.month, which=which_of(found), of_self=True, mod=mod_of(found)))
    ]


_SAYING = word_lists("store.dates", "direction.txt")["saying"]
_VERBS = frozenset("is was will would had has have could should may might must can".split())


def _that_month(found: Slice, point: Point) -> list[Read]:
    """ "They left that September": of the year in force. "He said that September was wet" only names the month."""
    is_conjunction = found.word_before().lower() in _SAYING or found.word_after().lower() in _VERBS
    if is_conjunction:
        return [Read(found.last - 1, found.last, "month", Point(month=point.month))]
    return [found.read("month", Point(month=point.month, which="that"))]


def _part(found: Slice) -> list[Read]:
    part = found.value("pday")
    which = which_of(found)
    if found.has("overnight"):
        return [found.read("part of day", Timed(None, "NI", None))]
    if part is None or (found.names()[:2] == ["on", "the"] and is_told_behind(found)):
        return []
    if which in ("last", "this", "past", "that", "same", "following", "next", "previous") or found.has(
        "early", "late", "mid"
    ):
        return [found.read("part of day", Timed(None, str(part), which))]
    return [found.read("part of day", Timed(None, str(part), "the"))]


def _clock(found: Slice) -> list[Read]:
    names = found.names()
    if names[0] in ("day", "numword") and not ({"ampm", "oclock"} & set(names) or "in_" in names[1:3]):
        return []
    if found.has("clock") and not found.has("ampm", "zone", "time") and not _is_time(found):
        return []
    point = point_of(found)
    clock = getattr(point, "clock", None)
    if clock is None or clock.hour > 24:
        if found.has("numword"):
            clock = _spoken(found)
        if clock is None:
            return []
    return [found.read("time", Timed(clock, None, None))]


def _military(found: Slice) -> list[Read]:
    """ "1800 GMT"."""
    hour, minute = divmod(int(str(found.value("int", "year"))), 100)
    if hour > 24 or minute > 59:
        return []
    return [found.read("time", Timed(Clock(hour, minute, None, str(found.value("zone"))), None, None))]


def _spoken(found: Slice) -> Clock | None:
    hour = number_of(found.part(found.first, found.first + 1))
    return Clock(int(hour or 0)) if hour else None


def _is_time(found: Slice) -> bool:
    """ "18:00" needs "at", "from", "by" …, or an am/pm written into it; a score or a verse has none."""
    value = found.value("clock")
    if isinstance(value, tuple) and value[3]:
        return True
    return found.word_before().lower() in (
        "at",
        "by",
        "from",
        "until",
        "till",
        "since",
        "about",
        "around",
        "before",
        "after",
        "between",
        "to",
        "and",
        "—",
        "–",
    )


_AFTER_DAYS = frozenset(
    ("", "dot", "comma", "line", "and_", "to", "of", "in_", "at", "by", "mark", "longdash", "semi", "from_", "for_", "as_", "when")
)  # fmt: skip


def _ends_day(found: Slice) -> bool:
    """True if no noun follows, which the number would count."""
    after, word = found.after(), found.word_after()
    if after not in _AFTER_DAYS and not (word.islower() and word in _BEHIND):
        return False
    return after != "of" or found.word_after(2).lower() in ("this", "the", "last", "next", "that", "each")


def _day_of_month(found: Slice) -> list[Read]:
    point = point_of(found)
    if not isinstance(point, DayOfMonth) or not found.has("ordnum"):
        return []
    if not _ends_day(found):
        return []
    lead = found.word_before().lower()
    weekday = found.before(2 if found.before() == "comma" else 1) in ("wday", "wabbr")
    return [found.read("day of the month", point)] if found.has("on") or lead in _LEADS or weekday else []


_WORDS = word_lists("store.dates", "guards.txt")
_LEADS = _WORDS["before_days"]


_BEHIND = _WORDS["behind_days"]

RULES = (
    Rule(
        "weekday",
        "(early|late|earlier|later|mid)? dash? (this coming|this past|this|last|next|coming|past|the following|the previous|the next|the same)? (wday|wabbr dot) (early|late|mid)? dash? (pday|noon|midnight)?",
        _weekday,
    ),
    Rule(
        "month pointed",
        "(early|late|mid)? dash? (this|last|next|this past|this coming|the following|coming|past|the same|that) (month|may)(?! day| year)",
        _month_pointed,
    ),
    Rule(
        "unit",
        "(the? (very)? (begin|end|middle|rest|most|part|early part|latter part|latter half) of |(early|late|earlier|later|sometime|mid) (in_|on)? dash? )? pointer (fiscal|trading)? (unit|quarter)(?! poss? old)",
        _unit,
    ),
    Rule(
        "the unit",
        "(the? (very)? (begin|end|middle|rest|most|(early|latter|late|plain) part) of |(early|late|earlier|later) in_ )the (fiscal)? (unit|quarter)",
        _the_unit,
    ),
    Rule(
        "part",
        "(early|late|earlier|later)? (last|this|that|the same|the next|the following|the previous) (pday)",
        _part,
    ),
    Rule("part", "overnight", _part),
    Rule("part", "(in_|on|at|by|within) the (early|late)? (pday)(?! of| plain? of)", _part),
    Rule("clock", "(about)? hours zoned?", _clock),
    Rule("clock", "clock zoned?", _clock),
    Rule("clock", "(int|year) zone", _military),
    Rule("day of month", "wday comma? the? ordnum", _weekday_and_day),
    Rule("day of month", "(hours zoned? on)? (on)? the ordnum", _day_of_month),
)
