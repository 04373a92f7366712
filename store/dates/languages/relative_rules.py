"""Patterns for what is counted from the article or from a date before, in other languages: yesterday, last week, two years ago."""

from __future__ import annotations

from typing import Literal

from store.dates.expressions import DayWord, Form, Pointed, Shift, Which
from store.dates.languages.rule import Found, Rule
from store.dates.units import Unit

_OF_STORY: dict[str, Which] = {"next": "following", "last": "previous", "same": "same"}
"""A day pointed at is counted from the date before it in the text: "наступного дня"."""
_MOD = "(?:(?P<mod>mod) linking? article?)?"
_COUNT = "(?P<count>(?:number|count))"


def _relative(found: Found) -> Form | None:
    """ "вчера", "torik": a day or unit so far from the article's own."""
    if not found.is_written("relative", "relative") or found.is_ruled_out():
        return None
    unit, step = found.value("relative", "relative")
    if unit is Unit.DAY:
        return DayWord(step)
    if abs(step) > 1:
        return Shift(float(abs(step)), unit, 1 if step > 0 else -1, "now")
    which: Which = "this" if step == 0 else "next" if step > 0 else "last"
    return Pointed(which, unit)


def _pointed(found: Found) -> Form | None:
    unit, mod = found.value("unit", "unit"), found.value("mod", "mod")
    which = found.pointer()
    if which and unit is Unit.DAY:
        which = _OF_STORY.get(which)
    return Pointed(which, unit, mod, approx=mod is not None) if which else None


def _end_of_year(found: Found) -> Form | None:
    """ "До конца года": of the article's own."""
    return Pointed("the", Unit.YEAR, found.value("mod", "mod"), approx=True)


def _shift(found: Found, direction: Literal[-1, 1], base: Literal["now", "text"] = "now") -> Form | None:
    count = found.value("count", "number") or found.value("count", "count") or 1
    return Shift(float(count), found.value("unit", "unit"), direction, base)


def _ago(found: Found) -> Form | None:
    return _shift(found, -1)


def _one_ago(found: Found) -> Form | None:
    return None if found.is_counted() else _shift(found, -1)


def _hence(found: Found) -> Form | None:
    return _shift(found, 1)


def _later(found: Found) -> Form | None:
    return _shift(found, 1, "text")


RELATIVE: tuple[Rule, ...] = (
    Rule("day", "(?P<relative>relative) (?:comma? (?:weekday|shared) (?!relative))?", _relative),
    Rule("counted", f"{_COUNT} (?P<unit>unit) ago_after", _ago),
    Rule("counted", "(?P<unit>one_unit) ago_after", _one_ago),
    Rule("counted", f"ago_before {_COUNT} (?P<unit>unit)", _ago),
    Rule("counted", "ago_before (?P<unit>one_unit)", _ago),
    Rule("counted", f"hence_before {_COUNT} (?P<unit>unit)", _hence),
    Rule("counted", "hence_before (?P<unit>one_unit)", _hence),
    Rule("counted", f"{_COUNT} (?P<unit>unit) hence_after", _hence),
    Rule("counted", f"{_COUNT} (?P<unit>unit) later_after", _later),
    Rule("counted", f"later_before {_COUNT} (?P<unit>unit)", _later),
    Rule("unit", f"{_MOD} (?P<before>before) linking? (?P<unit>unit)", _pointed),
    Rule("unit", f"{_MOD} (?P<unit>unit) (?P<after>after)", _pointed),
    Rule("unit", "(?P<mod>mod) linking? article? unit_year (?!year|after)", _end_of_year),
)
