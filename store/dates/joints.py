"""The words that join two dates: "to", "and", "since", in English and in the other languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from store.dates.languages.lexicon import lexicon


class Joints(NamedTuple):
    """Patterns for what stands between two dates, or before the first."""

    join: re.Pattern[str]
    """Whatever makes two dates share their year."""
    span: re.Pattern[str]
    """What makes them a range."""
    also: re.Pattern[str]
    """What makes them a range behind "between"."""
    begin: re.Pattern[str]
    """Before the first of a range."""
    between: re.Pattern[str]
    since: re.Pattern[str]
    """Before a date from which on something lasts, English only; the group "since" is the word."""


_NOTHING = re.compile(r"(?!)")
_ENGLISH = Joints(
    join=re.compile(
        r"\s{0,60}+(?:,|;|and|or|to|through|until|till|-|–|—|&|,\s{0,60}+and|and (?:then )?(?:on )?)\s{0,60}+(?:on\s++|the\s++)?\Z"
    ),
    span=re.compile(r"\s{0,60}+(?:to|through|until|till|-|–|—)\s{0,60}+(?:the\s++)?\Z"),
    also=re.compile(r"\s{0,60}+and\s{0,60}+(?:the\s++)?\Z"),
    begin=re.compile(r"\b(?:from|between)\s+(?:the\s+)?(?:\w+ of\s+)?\Z", re.IGNORECASE),
    between=re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE),
    since=re.compile(r"\b(?P<since>(?:ever )?since)\s+(?:at least |about |the |around )*\Z", re.IGNORECASE),
)
_DASHES = "-|–|—|~|至|到|から|부터"
_BLANKS = r"[^\S\n]{0,3}"
_ARTICLES = r"(?:(?:le|la|el|il|den|dem|l['’]|de|het)\s{0,3})?"


_SPELLINGS = {"ا": "[اأإآ]", "ی": "[یيى]", "ک": "[کك]", "е": "[её]", "'": "['’ʼ]"}
"""Letters as `lexicon.norm` gives them, and how a text may have them."""


def _spelt(word: str) -> str:
    return "".join(_SPELLINGS.get(letter) or re.escape(letter) for letter in word)


@lru_cache(maxsize=32)
def joints(language: str) -> Joints:
    """The patterns of a language by its ISO 639-1 code."""
    words = lexicon(language)
    if language == "en" or words is None:
        return _ENGLISH
    to, also, between = (
        "|".join(_spelt(word) for word in words.joints(role)) or r"(?!)"
        for role in ("range_to", "range_and", "between")
    )
    return Joints(
        join=re.compile(
            rf"{_BLANKS}(?:,|;|[^\S\n]|{_DASHES}|(?:{to}|,?\s{{0,3}}(?:{also}))\s){_BLANKS}{_ARTICLES}\Z",
            re.IGNORECASE,
        ),
        span=re.compile(rf"{_BLANKS}(?:{_DASHES}|(?:{to})\s){_BLANKS}{_ARTICLES}\Z", re.IGNORECASE),
        also=re.compile(rf"{_BLANKS}(?:{also})[^\S\n]?{_BLANKS}{_ARTICLES}\Z", re.IGNORECASE),
        begin=re.compile(r""),
        between=re.compile(rf"(?<!\w)(?:{between})\s{{1,3}}{_ARTICLES}\Z", re.IGNORECASE),
        since=_NOTHING,
    )
