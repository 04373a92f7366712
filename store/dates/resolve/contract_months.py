"""Months of delivery: "September Brent futures", "crude for October delivery" are of the coming month, whatever the tense."""

from __future__ import annotations

import re

_TRADED = r"(?:futures|contracts?|deliver(?:y|ies)|settlement|loading)"
_BEHIND = re.compile(rf" (?:[\w$.&-]{{1,20}}+ ){{0,4}}{_TRADED}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_TRADED},? for \Z", re.IGNORECASE)
_NOT = re.compile(r" (?:the|a|an|that|when|and|he|she|they|to|in|on|at)\b", re.IGNORECASE)


def names_contract(text: str, start: int, end: int) -> bool:
    """True for the month from `start` to `end` if the words beside it trade it."""
    behind = _BEHIND.match(text, end)
    if behind is not None and not _NOT.search(behind[0]):
        return True
    return _BEFORE.search(text, max(start - 30, 0), start) is not None
