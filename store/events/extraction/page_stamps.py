"""Dates that a page prints of itself: "Last updated at 08:14 GMT, Tuesday, 8 November 2011"."""

from __future__ import annotations

import re

from store import edtf
from store.records import TimeExpression

_CUE_BEFORE = re.compile(
    r"\b(?:updated|modified|published|posted|printed|filed|created|accessed|retrieved|copyright|©)"
    r"(?:\s{1,60}+(?:on|at|by|[\d:.]{1,40}+|[A-Z]{2,4})\b){0,8}[\s:,|–-]{0,60}+$",
    re.I,
)
_CUE_AFTER = re.compile(r"[\s,|–-]{0,60}+(?:last |page ){0,2}(?:updated|modified|published|posted)\b", re.I)
_CLOCK_BEFORE = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s{0,60}+[ap]\.?m\.?)?(?:\s{1,60}+[A-Z]{2,4}(?:\s{1,60}+time)?)?[\s,|–-]{0,60}+$",
    re.I,
)
_CLOCK_AFTER = re.compile(r"[\s,|–-]{0,60}+(?:at\s{1,60}+)?\d{1,2}[:.]\d\d\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
DAYS = 3
REACH = 40
"""Characters around a date in which its cue may stand."""


def is_stamp(text: str, expression: TimeExpression, published: str | None) -> bool:
    """True for a date that belongs to the page and not to the story.

    Either words like "updated" stand beside it, or it is about the article's own day written in full beside a time of
    day: no story says so of its happening.
    """
    before = text[max(expression.start - REACH, 0) : expression.start]
    after = text[expression.end : expression.end + REACH]
    if _CUE_BEFORE.search(before) or _CUE_AFTER.match(after):
        return bool(_YEAR.search(expression.text)) or expression.type == "TIME"
    if not _YEAR.search(expression.text) or not _is_about(expression.edtf, published):
        return False
    return bool(_CLOCK.search(expression.text) or _CLOCK_BEFORE.search(before) or _CLOCK_AFTER.match(after))


def _is_about(value: str | None, published: str | None) -> bool:
    """True if a day lies within some days of the article's own: pages are stamped again, readers comment on them."""
    if value is None or published is None:
        return False
    day, own = edtf.days(value), edtf.days(published)
    if day.first is None or own.first is None or own.first != own.last:
        return False
    return abs((day.first - own.first).days) <= DAYS
