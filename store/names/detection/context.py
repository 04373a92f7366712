"""The words beside a name."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"(?:([\w'’-]{1,40}+|[,(])\s{1,40}+)?([\w'’.-]{1,40}|[,(:;/])[ \t\"“‘'«(]{0,40}+$")
_AFTER = re.compile(r"[ \t\"”’'»]{0,40}(['’]s\b|[\w'’-]++|[,():;/.-])(?:[ \t]*+([\w'’-]+|[,():;]))?")
_SENTENCE_END = re.compile(r"[.!?…:;։]$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd)\.$"
)
_OPENING = " \t\"“‘«([—–-*•>'"


def before(text: str, offset: int) -> str:
    """Up to two words or commas before an offset, lower case."""
    line = text[max(0, offset - 40, text.rfind("\n", 0, offset) + 1) : offset]
    match = _BEFORE.search(line)
    return f"{match[1] or ''} {match[2]}".strip().lower() if match else ""


def after(text: str, offset: int) -> str:
    """Up to two words or marks after an offset, lower case."""
    match = _AFTER.match(text, offset, offset + 40)
    return f"{match[1]} {match[2] or ''}".strip().lower() if match else ""


def opens_sentence(text: str, offset: int) -> bool:
    """True at the start of a line or sentence, or behind an opening quote."""
    line = text[max(0, offset - 24, text.rfind("\n", 0, offset) + 1) : offset]
    left = line.rstrip(_OPENING)
    if not left:
        return True
    skipped = line[len(left) :]
    if any(dash in skipped for dash in "-–—") and _follows_dateline(text, offset):
        return True
    if any(mark in skipped for mark in '"“«'):
        return True
    return bool(_SENTENCE_END.search(left.rstrip("\"”’'»)"))) and not _ABBREVIATION.search(left)


_DATELINE = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z .'’-]{1,70}(?:[,/] ?[\w. ]{1,24}){0,2}(?: ?\([^)]{1,30}\))? ?(?:--?|–|—) ?"
)


def _follows_dateline(text: str, offset: int) -> bool:
    """ "BEIRUT, May 3 (Agency) - ": what comes now begins the story."""
    start = text.rfind("\n", 0, offset) + 1
    return offset - start < 70 and _DATELINE.fullmatch(text, start, offset) is not None
