"""Reading the tokens of a match into numbers and calendar points."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass

from store.dates.expressions import Clock, DayOfMonth, DayWord, Form, Point, Which
from store.dates.grammar.rule import Slice

_MODS = {
    "early": "START", "begin": "START", "late": "END", "end": "END", "latter": "END", "mid": "MID", "middle": "MID",
    "about": "APPROX",
}  # fmt: skip
_WHICH: dict[str, Which] = {
    "last": "last", "past": "past", "next": "next", "coming": "coming", "this": "this", "current": "this", "that": "that",
    "same": "same", "following": "following", "previous": "previous",
}  # fmt: skip
_PARTS = {"noon": (12, 0), "midnight": (24, 0)}


@dataclass(slots=True)
class _Gathered:
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: Which | None = None
    mod: str | None = None
    part: str | None = None
    season: str | None = None
    hour: tuple[int, int | None, int | None] | None = None
    zone: str = ""
    dayword: int | None = None
    ampm: str = ""
    bc: bool = False


def mod_of(found: Slice) -> str | None:
    """START, MID or END if "early", "the middle of" … stand in it."""
    return next((_MODS[name] for name in found.names() if name in _MODS), None)


def which_of(found: Slice) -> Which | None:
    """How it points: the last such word of the match counts."""
    return next((_WHICH[name] for name in reversed(found.names()) if name in _WHICH), None)


_SUBJECTS = frozenset("the a an that when he she they we i it his her its their our my you".split())


def is_told_behind(found: Slice) -> bool:
    """ "The night the tower fell", "the summer she turned 17": a clause behind says which one is meant."""
    return found.word_after().lower() in _SUBJECTS


def point_of(found: Slice) -> Form | None:
    """The calendar point that a match names; None if there is no such day."""
    seen = _Gathered()
    for at, name, value in found.classes():
        _take(seen, found, at, name, value)
    if seen.year is None:
        seen.year = year_in_words(found)
    if seen.bc and seen.year is not None:
        seen.year = 1 - seen.year
    if not _exists(seen):
        return None
    clock = Clock(*_hours(seen), zone=seen.zone) if seen.hour else None
    if seen.dayword is not None:
        return DayWord(seen.dayword, seen.part, clock, seen.mod)
    if seen.day is not None and seen.month is None and seen.weekday is None:
        return DayOfMonth(seen.day, clock, seen.part)
    return Point(
        year=seen.year, month=seen.month, day=seen.day, weekday=seen.weekday, season=seen.season, which=seen.which,
        mod=seen.mod, part=seen.part, clock=clock,
    )  # fmt: skip


def _take(seen: _Gathered, found: Slice, at: int, name: str, value: object) -> None:
    if name in ("month", "may", "mabbr", "lowmonth"):
        seen.month = int(value)  # type: ignore[call-overload]
    elif name in ("day", "ordnum", "ord", "second"):
        if name == "day" and found.tokens.codes and _is_hour(found, at):
            seen.hour = (int(value), None, None)  # type: ignore[call-overload]
        elif seen.day is None:
            seen.day = int(value)  # type: ignore[call-overload]
    elif name in ("year", "shortyear"):
        seen.year = int(value)  # type: ignore[call-overload]
    elif name in ("wday", "wabbr"):
        seen.weekday = int(value)  # type: ignore[call-overload]
    elif name in _MODS:
        seen.mod = seen.mod or _MODS[name]
    elif name in _WHICH:
        seen.which = _WHICH[name]
    elif name in ("bc", "ad", "era"):
        seen.bc = str(value).startswith("BC")
    else:
        _take_time(seen, name, value)


def _take_time(seen: _Gathered, name: str, value: object) -> None:
    if name == "clock":
        seen.hour, seen.ampm = value[:3], value[3] or ""  # type: ignore[index]
    elif name in ("ampm",):
        seen.ampm = str(value).lower()
    elif name in _PARTS:
        seen.hour = (*_PARTS[name], None)
    elif name in ("pday", "tonight"):
        seen.part = str(value)
        if name == "tonight":
            seen.dayword = 0
    elif name == "season":
        seen.season = str(value)
    elif name == "zone":
        seen.zone = str(value)
    elif name == "dayword":
        seen.dayword = int(value)  # type: ignore[call-overload]


def _is_hour(found: Slice, at: int) -> bool:
    rest = found.part(at + 1, found.last).names()[:2]
    return bool(rest) and (rest[0] in ("ampm", "oclock") or rest == ["in_", "the"])


def _hours(seen: _Gathered) -> tuple[int, int | None, int | None]:
    assert seen.hour is not None
    hour, minute, second = seen.hour
    late = seen.ampm == "pm" or (not seen.ampm and seen.part in ("AF", "EV") and hour < 12)
    if late and hour < 12:
        hour += 12
    elif seen.ampm == "am" and hour == 12:
        hour = 0
    if seen.part in ("AF", "EV", "MO"):
        seen.part = None
    return hour, minute, second


def _exists(seen: _Gathered) -> bool:
    if seen.day is not None and not 1 <= seen.day <= 31:
        return False
    if seen.hour is not None and not seen.hour[0] <= (
        12 if seen.ampm == "pm" and seen.hour[1] is None else 24
    ):
        return False
    if seen.month is None or seen.day is None:
        return True
    year = seen.year if seen.year is not None and seen.year >= 1 else 2000
    return seen.day <= monthrange(year, seen.month)[1]


def year_in_words(found: Slice) -> int | None:
    """ "nineteen ninety-six" is 1996, "two thousand and five" 2005; None for other numbers."""
    words = [value for _, name, value in found.classes() if name == "numword"]
    if found.has("thousand") and words[:1] == [2] and len(words) <= 2:
        return 2000 + (int(str(words[1])) if len(words) == 2 else 0)
    if len(words) < 2:
        return None
    century, rest = int(str(words[0])), [int(str(word)) for word in words[1:]]
    if not 11 <= century <= 20 or len(rest) > 2 or (len(rest) == 2 and (rest[0] < 20 or rest[1] > 9)):
        return None
    tail = sum(rest)
    return 100 * century + tail if 10 <= tail <= 99 else None


def number_of(found: Slice) -> float | None:
    """The number that count words or figures say; None if it is vague or none."""
    total = current = 0.0
    known = False
    for _, name, value in found.classes():
        if name in ("day", "int", "year", "quantity", "numword") or name == "decimal":
            current += float(str(value))
            known = True
        elif name == "fraction":
            current += _fraction(str(value))
            known = True
        elif name == "dozen":
            current, known = 12.0 * (current or 1), True
        elif name == "hundred":
            current = (current or 1.0) * 100
        elif name == "thousand":
            total, current = total + (current or 1.0) * 1000, 0.0
    if not known and found.has("art"):
        return total + (current or 1.0)
    return total + current if known or total or current else None


def _fraction(said: str) -> float:
    over, under = said.split("/")
    return int(over) / (int(under) or 1)
