"""Dates that the reader set: they stand in the place of what the grammar found, which becomes one of the readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from store import edtf
from store.records import DecidedDate, Reading, TimeExpression

RULE = "set by you"
_TIMEML = {21: "SP", 22: "SU", 23: "FA", 24: "WI", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}


def pin(
    text: str, found: Sequence[TimeExpression], decided: Iterable[DecidedDate]
) -> tuple[TimeExpression, ...]:
    """The expressions of a text with the reader's dates in the place of those they overlap; sorted."""
    pinned = list(found)
    for mine in decided:
        old = [date for date in pinned if date.start < mine.end and mine.start < date.end]
        pinned = [date for date in pinned if date not in old]
        pinned.append(_set(text, mine, old[0] if old else None))
    return tuple(sorted(pinned, key=lambda date: date.start))


def _set(text: str, mine: DecidedDate, old: TimeExpression | None) -> TimeExpression:
    value = timeml(mine.edtf)
    new = TimeExpression(
        mine.start, mine.end, text[mine.start : mine.end], "TIME" if "T" in value else "DATE", value, mine.edtf,
        how=f"you read it as {edtf.label(mine.edtf)}", rule=RULE,
    )  # fmt: skip
    if old is None:
        return new
    before = Reading(old.value, old.edtf, f"as it was found: {old.rule or old.how}")
    others = [reading for reading in (before, *old.readings) if reading.edtf != mine.edtf]
    return replace(new, readings=tuple(others))


def timeml(value: str) -> str:
    """The TimeML value of an EDTF one: "2020-23" is "2020-FA", "199X" is "199"; qualifiers are no part of a value."""
    bare = edtf.plain(value)
    year, _, part = bare.partition("-")
    if "X" in year:
        return year.rstrip("X")
    if len(part) == 2 and part.isdigit() and int(part) in _TIMEML:
        return f"{year}-{_TIMEML[int(part)]}"
    return bare
