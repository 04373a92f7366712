"""Roles said of a name beside it, in lower case: "Kremlin spokesperson …", "…, the president of Azerbaijan"."""

from __future__ import annotations

import re

from store.names.detection.capitalised_runs import UPPER
from store.names.gazetteer import gazetteer
from store.text.word_lists import word_lists

_WORDS_BEFORE = re.compile(r"((?:[\w'’&-]{1,60}+ ){0,5})([a-z][a-z-]{1,60}+),? $")
_WORDS_AFTER = re.compile(
    r", (?:the |a |an |its |his |her |their )?((?:[\w'’-]+ ){0,3}?)([a-z][a-z-]+)"
    rf"((?: (?:of|for|to|at|in|with)(?: the)?(?: [{UPPER}][\w'’-]+)+)?)"
)
_CAPITAL = re.compile(rf"^[{UPPER}]")
_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_INSIDE = _WORDS["inside_roles"]


def role_at(text: str, start: int, end: int) -> str:
    """The role said just before or just after a name, or ""."""
    return _before(text, start) or _after(text, end)


def _before(text: str, start: int) -> str:
    if text[start - 1 : start] != " ":
        return ""
    last = text.rfind(" ", 0, max(0, start - 1))
    word = text[last + 1 : start].strip(", ")
    if word not in gazetteer().roles:
        return ""
    line = text[max(0, start - 70, text.rfind("\n", 0, start) + 1) : start]
    match = _WORDS_BEFORE.search(line)
    if not match:
        return ""
    kept: list[str] = []
    for word in reversed(match[1].split()):
        if not _CAPITAL.match(word) and word not in _INSIDE and word not in gazetteer().roles:
            break
        kept.insert(0, word)
    return " ".join([*kept, match[2]])


def _after(text: str, end: int) -> str:
    if text[end : end + 2] != ", ":
        return ""
    match = _WORDS_AFTER.match(text, end, end + 90)
    if not match or match[2] not in gazetteer().roles:
        return ""
    return f"{match[1]}{match[2]}{match[3]}"
