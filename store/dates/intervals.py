"""Years shared by joined dates, and intervals: "January 11 and November 26, 2021", "from 1991 to 1994", "since 1991"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from store.dates.expressions import Point, Read
from store.dates.joints import Joints
from store.dates.lexer import Tokens
from store.dates.resolution_context import Result
from store.edtf import is_valid, plain


def shared_years(tokens: Tokens, reads: Sequence[Read], joints: Joints) -> dict[int, int]:
    """First token -> year, for months without a year that are joined to a date with one; the following date counts first."""
    given: dict[int, int] = {}
    for before, after in reversed(list(itertools.pairwise(reads))):
        a, b = before.form, after.form
        if not (isinstance(a, Point) and isinstance(b, Point)) or a.month is None or b.month is None:
            continue
        between = tokens.text[tokens.ends[before.last - 1] : tokens.starts[after.first]]
        if len(between) > 24 or not joints.join.fullmatch(between):
            continue
        year = b.year if b.year is not None else given.get(after.first)
        if a.year is None and a.which is None and year is not None:
            given[before.first] = year - 1 if a.month > b.month and joints.span.fullmatch(between) else year
    return given | _from_before(tokens, reads, given, joints)


def _from_before(
    tokens: Tokens, reads: Sequence[Read], given: dict[int, int], joints: Joints
) -> dict[int, int]:
    added: dict[int, int] = {}
    for before, after in itertools.pairwise(reads):
        a, b = before.form, after.form
        if not (isinstance(a, Point) and isinstance(b, Point)) or a.month is None or b.month is None:
            continue
        if b.year is not None or b.which is not None or after.first in given:
            continue
        between = tokens.text[tokens.ends[before.last - 1] : tokens.starts[after.first]]
        year = a.year if a.year is not None else given.get(before.first, added.get(before.first))
        if (
            year is not None
            and len(between) <= 24
            and joints.join.fullmatch(between)
            and a.day is not None
            and b.day is not None
        ):
            added[after.first] = year + 1 if a.month > b.month and joints.span.fullmatch(between) else year
    return added


def intervals(text: str, found: Sequence[tuple[int, int, Result]], joints: Joints) -> None:
    """Give the first date of a range the interval as its EDTF, and "since" an open one; changes the results in place."""
    for index, (start, end, result) in enumerate(found):
        if (
            result.edtf is None
            or result.type not in ("DATE", "TIME")
            or "/" in result.edtf
            or "X" in result.edtf
        ):
            continue
        lead = text[max(start - 30, 0) : start]
        if index + 1 < len(found) and _joins(text, lead, end, found[index + 1], joints):
            _make_interval(result, found[index + 1][2])
        elif since := joints.since.search(lead):
            result.edtf = f"{plain(result.edtf)}/.."
            result.how += f"; “{since['since'].lower()}” leaves its end open"


def _joins(text: str, lead: str, end: int, following: tuple[int, int, Result], joints: Joints) -> bool:
    start, _, result = following
    between = text[end:start]
    if len(between) > 20 or result.edtf is None or "X" in result.edtf or "/" in result.edtf:
        return False
    if joints.span.fullmatch(between):
        return bool(joints.begin.search(lead)) or "to" not in between.split()
    return bool(joints.also.fullmatch(between)) and bool(joints.between.search(lead))


def _make_interval(first: Result, last: Result) -> None:
    interval = f"{plain(first.edtf or '')}/{plain(last.edtf or '')}"
    if is_valid(interval):
        first.edtf = interval
        first.how += f"; the beginning of a range that ends with {last.value}"
