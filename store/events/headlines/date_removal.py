"""Taking the words of a date out of a passage where it reads well without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.records import Span

_ON = re.compile(
    r"(?P<lead>(?:^|\s|(?<=[(“\"‘']))(?:(?:late|early|later|earlier|just|only|also)\s{1,60}+){0,4})(?P<word>on|in|at|during)\s{1,60}+(?:the\s{1,60}+)?$",
    re.I,
)
_BOUND = re.compile(
    r"(?:^|\s)(?:of|until|till|since|from|between|by|before|after|than|to|and|or|through|throughout|as|dated|for|over|within|against|"
    r"around|about|near|nearly|almost|roughly|exactly|least|more than|less than|just over|starting|beginning|ending|late|early|mid|the|a|an|this|that|his|her|its|their|our|my|no|one|each|every|is|are|was|were|be|not|until\sthe)\s+$"
    r"|[-–—/\d(“\"]\s*$|['’]s?\s+$",
    re.I,
)
_HELD = re.compile(
    r"\b(?:starting|beginning|ending|dated|due|scheduled|as|was|is|were|are|be|and|or|until|since|from|not|only|even|especially|except|than)\s*$",
    re.I,
)
_SET_OFF = re.compile(r",\s[a-z]{2,}(?:ed|en|own|ilt|eld|ade|orn)\s*$")
"""A participle that would stand alone between its commas: "The report, released on Monday, blames"."""
_DEICTIC = re.compile(
    r"(?:(?:the|that) (?:following|next|same|previous) \w+|that (?:year|month|week|day)|yesterday|today|tomorrow|tonight|overnight|last night|(?:earlier |later |early |late )?(?:last|this|next) \w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?|"
    r"\w{1,60}+ (?:\w{1,60}+ )?(?:ago|earlier|later))$",
    re.I,
)
_ADVERB = re.compile(
    r"(?:yesterday|today|tomorrow|tonight|last night|overnight|.{0,60}\b(?:ago|earlier|later))$", re.I
)
_FOLLOWED = re.compile(
    r"\s{0,60}+(?:$|[,.;:!?)—–”\"])|\s{1,60}+(?:and|but|that|to|in|at|on|by|for|from|with|as|when|where|while|after|before|over|against|into|of|"
    r"is|are|was|were|has|have|had|will|would|it|he|she|they|we|the|a|an|his|her|its|their|because|if|near|during|amid|following|said)\b"
)
_SERIES = re.compile(
    r"\s{0,60}+(?:[-–/]|(?:and|or|to)\s{1,60}+(?:in\s{1,60}+|on\s{1,60}+)?)\s{0,60}+(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)"
)


def without_dates(text: str, span: Span, dates: Sequence[Span]) -> str:
    """The passage without those of its dates that only say when; those that a noun or another word needs stay."""
    kept, at = [], span[0]
    for start, end in dates:
        if start < at or end > span[1]:
            continue
        stop = _before(text[at:start], text[start:end], text[end : span[1]])
        if stop is not None:
            kept.append(text[at : at + stop])
            at = end
    kept.append(text[at : span[1]])
    return _tidy("".join(kept))


def _before(before: str, words: str, after: str) -> int | None:
    """How much of what stands before a date stays when it goes; None if it stays itself."""
    if _SERIES.match(after) or after[:2] in ("'s", "’s") or (after[:1] in "-'’" and after[:1]):
        return None
    tail = before[-60:]
    on = None if words.lower() == "overnight" else _ON.search(tail)
    if on:
        return _before_preposition(before, len(before) - len(tail) + on.start(), after)
    if before.strip(" ,") == "":
        return 0 if _DEICTIC.match(words) or after[:1] in ",:" else None
    if _BOUND.search(tail) or not _DEICTIC.match(words):
        return None
    return len(before.rstrip()) if _ADVERB.match(words) or _FOLLOWED.match(after) else None


def _before_preposition(before: str, cut: int, after: str) -> int | None:
    """`_before` for a date with a preposition, which stands at `cut` and goes with it."""
    head, on = before[max(len(before) - 60, 0) : cut], before[cut:]
    is_set_off = after[:1] == "," and _SET_OFF.search(head)
    if is_set_off or _HELD.search(head):
        return None
    opens = cut == 0 and not on.lower().endswith("the ") and before.strip() != ""
    return cut if opens or _may_go(after) else None


def _may_go(after: str) -> bool:
    """False if a noun follows that the date belongs to: "in the 2003 war"."""
    return _FOLLOWED.match(after) is not None or not re.match(r"\s+[a-z]", after)


def _tidy(passage: str) -> str:
    passage = re.sub(r"^[\s,;:]+", "", passage)
    passage = re.sub(r"(?<!\s)\s++([,;.:])", r"\1", passage)
    return re.sub(r",(?:\s*+,)++", ",", passage)
