"""Statements of the text that two names are one: acronyms defined, other names told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from store.names.detection.other_script import RULE, may_be_one
from store.names.gazetteer import gazetteer
from store.names.model import Candidate, Stated
from store.names.spelling.acronyms import initials_fit, letters_fit

_BRACKET = re.compile(r"\s?[(\[]\s?[\"“'‘]?$")
_ALIAS = re.compile(
    r",? ?(?:\(|–|-|,)? ?(?:(?:which is |who is |that is |is |was )?(?:also|better|otherwise|commonly|widely|previously|formerly|once|now|sometimes|then) "
    r"(?:known|called|referred to|named)(?: in \w+)? as|(?:also|formerly|previously|once|now|sometimes) (?:called|named)|a\.?k\.?a\.?|alias|formerly|"
    r"known (?:to \w+ )?as|nicknamed|dubbed|abbreviated (?:as|to)|or simply|short for|which stands for|stands for) (?:the )?[\"“'‘(]?",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r" ?(?:(?:also|formerly|previously|once|now|sometimes) )?(?:called|named|nicknamed|dubbed) (?:the )?[\"“'‘(]?",
    re.IGNORECASE,
)
"""What somebody calls somebody, where neither a comma nor "is" makes it a statement about himself."""
_REFERS = re.compile(
    r"\b(?:referring to|meaning|that is|short for|which stands for|acronym for|abbreviation (?:of|for)) (?:the )?$"
)
_CLOSES = re.compile(r"[\"”'’]?\s?[)\],;]")


def statements(text: str, candidates: Iterable[Candidate]) -> tuple[Stated, ...]:
    """All that is stated of neighbouring candidates."""
    running = sorted(c for c in candidates if c.at in ("mid", "start", "given", "found"))
    found = dict.fromkeys(_pairs(text, running))
    return tuple(found)


def _pairs(text: str, names: list[Candidate]) -> Iterator[Stated]:
    for left, right in pairwise(names):
        gap = text[left.end : right.start]
        if len(gap) > 90 or "\n" in gap:
            continue
        if _BRACKET.fullmatch(gap) and _CLOSES.match(text, right.end):
            yield from _bracketed(left.text, right.text)
        elif (
            _ALIAS.fullmatch(gap)
            and not _ACTIVE.fullmatch(gap)
            and not _is_given(left.text)
            and not _is_given(right.text)
        ):
            yield Stated(left.text, right.text, " ".join(gap.strip(" ,(“\"'").split()))
    yield from _referring(text, names)


def _is_given(text: str) -> bool:
    """ "Mary, known as Polly": names that many bear state nothing for a collection."""
    return text.lower() in gazetteer().given_names


def _referring(text: str, names: list[Candidate]) -> Iterator[Stated]:
    """ "the CSTO," said the Russian president, referring to the Collective Security Treaty Organization."""
    for i, right in enumerate(names):
        if not _REFERS.search(text, max(0, right.start - 40), right.start):
            continue
        for left in reversed(names[max(0, i - 3) : i]):
            if initials_fit(right.text, left.text) and "\n" not in text[left.end : right.start]:
                yield Stated(right.text, left.text, "referring to")
                break


def _bracketed(left: str, right: str) -> Iterator[Stated]:
    if initials_fit(left, right) or letters_fit(left, right):
        yield Stated(left, right, "brackets")
    elif initials_fit(right, left) or letters_fit(right, left):
        yield Stated(right, left, "brackets")
    elif not (left.isascii() and right.isascii()) and may_be_one(left, right):
        yield Stated(left, right, RULE)
