"""Resolving what was read: one small module for each kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from store.dates.context import Context, Result
from store.dates.forms import (
    Amount,
    DayOfMonth,
    DayWord,
    Era,
    Figures,
    Holiday,
    Point,
    Pointed,
    Read,
    Repeat,
    Shift,
    Timed,
    Vague,
)
from store.dates.resolve import counted, days, holidays, plain, points, units

_RESOLVERS: dict[type, Callable[[Context, Read, Any], Result | None]] = {
    Point: points.resolve,
    Pointed: units.resolve,
    DayWord: days.resolve_word,
    DayOfMonth: days.resolve_day_of_month,
    Timed: days.resolve_time,
    Figures: days.resolve_figures,
    Holiday: holidays.resolve,
    Shift: counted.resolve,
    Amount: plain.resolve_amount,
    Repeat: plain.resolve_repeat,
    Vague: plain.resolve_vague,
    Era: plain.resolve_era,
}


def resolve(ctx: Context, read: Read) -> Result | None:
    """The result of one reading, or None if it is no time expression after all."""
    return _RESOLVERS[type(read.form)](ctx, read, read.form)
