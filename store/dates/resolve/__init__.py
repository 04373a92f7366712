"""Resolving what was read: one small module for each kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from store.dates.expressions import (
    Amount,
    CountedFrom,
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
    Within,
)
from store.dates.resolution_context import ARTICLE, Context, Result
from store.dates.resolve import absolute, calendar_points, days, deictic_units, holidays, offsets, within

_RESOLVERS: dict[type, Callable[[Context, Read, Any], Result | None]] = {
    Point: calendar_points.resolve,
    Pointed: deictic_units.resolve,
    DayWord: days.resolve_word,
    DayOfMonth: days.resolve_day_of_month,
    Timed: days.resolve_time,
    Figures: days.resolve_figures,
    Holiday: holidays.resolve,
    Shift: offsets.resolve,
    Amount: absolute.resolve_amount,
    Repeat: absolute.resolve_repeat,
    Vague: absolute.resolve_vague,
    Era: absolute.resolve_era,
    Within: within.resolve,
    CountedFrom: offsets.resolve_counted_from,
}


def resolve(ctx: Context, read: Read) -> Result | None:
    """The result of one reading, or None if it is no time expression after all."""
    before = len(ctx.history)
    result = _RESOLVERS[type(read.form)](ctx, read, read.form)
    if result is not None and result.anchor_how == ARTICLE:
        ctx.history[before:] = [replace(said, of_article=True) for said in ctx.history[before:]]
    return result
