"""The shapes a dateline has. Places, months and agencies are told by where they stand, not by lists of them."""

from __future__ import annotations

import regex

# The mark before the story: wires of the past wrote "_" for a dash, Spanish ones write ".-".
_DASH = r"(?:--+|[-–—―_:]|\.\s?[-–—]+)"
# Possessive, so that a row of capitals and hyphens is not divided in all possible ways.
_CAPS = r"(?:(?:St\.?\s|Mc)?\p{Lu}[\p{Lu}'’]{1,40}+(?:[.-][\p{Lu}'’]{1,40}+){0,6}+\.?|(?:\p{Lu}\.){2,12}+)"
_WORD = r"\p{Lu}[\p{L}\p{M}'’]{0,40}+(?:-[\p{L}\p{M}'’]{1,40}+){0,6}+\.?"
_LINK = r"\s(?:(?:of|de|del|da|do|la|al|el|am|an der|upon|on|sur|the|and|&)\s)?"
_PLACE = rf"(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,3}})"
_CAPITAL_PLACE = rf"(?P<place>{_CAPS}(?:{_LINK}{_CAPS}){{0,3}})"

# "May 31", "3rd October", "31 мая", "3 de octubre": a word beside a number up to 31.
_NUMBER = r"(?:[0-2]?\d|3[01])(?!\d)"
_DAY = rf"(?:\p{{Lu}}[\p{{L}}.]{{2,11}}\s{_NUMBER}(?:st|nd|rd|th)?|{_NUMBER}(?:st|nd|rd|th|\.|er|º|-е|-го)?\s(?:de\s|d['’])?(?:\p{{L}}{{3,5}}\.|\p{{L}}{{3,12}}))"
# A comma behind the weekday only where it cannot be a region: "Kenya, June 3" is not one, "Tue, June 3" is.
_WEEKDAY = r"(?:\p{L}{2,12}\.?\s|(?:\p{L}{2,8}(?:day|tag)|\p{Lu}\p{Ll}{1,2}),\s)?"
_YEAR = r"(?:,?\s(?:de\s)?(?:\d{4}|['’]\d\d)(?!\d)(?:\s?г\.|\sгода)?)?"
_CLOCK = r"(?:,?\s\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\p{Lu}{2,4})?)?"
_DATE = rf"(?:{_WEEKDAY}{_DAY}{_YEAR}{_CLOCK}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{2,4}})"
_REGION = rf"(?:{_WORD}(?:\s(?:of\s|and\s)?{_WORD}){{0,3}}|(?:\p{{Lu}}\.){{2,12}})"
_AREA = rf"(?P<area>(?:\s?[,/]\s(?!{_DATE}){_REGION}){{0,2}})"

_NAME = r"[\p{L}\d][\p{L}\p{M}\d&.'’ /!-]{0,48}?"
_BRACKETS = rf"(?:\((?P<round>{_NAME})\s?\)|/(?P<strokes>{_NAME})/|\[(?P<square>{_NAME})\])"
_NAMED = rf"(?P<agency>\p{{Lu}}[\p{{L}}]+(?:\.\p{{L}}{{2,4}})?(?:\s{_WORD}){{0,2}})"

BRACKETED = regex.compile(
    rf"(?:{_PLACE}{_AREA})?(?:(?:^|\s?[,.|—–-]\s?|\s)(?P<date>{_DATE}))?\s?[,.]?\s?(?:\|\s)?"
    rf"{_BRACKETS}(?:[,.]?\s(?P<later>{_DATE}))?(?P<stop>\s?(?:{_DASH}|[.:,։])(?=\s|\p{{Lu}}|$))?"
)
""" "WASHINGTON (AP) --", "LONDON, Oct 3 (Reuters) -", "MINSK, 3 мая. /БЕЛТА/.", "(CNN) --"."""

STOPPED = regex.compile(
    rf"{_PLACE}{_AREA}[,.]\s(?P<date>{_DATE})(?:[.,]?\s?[,—–]?\s{_NAMED})?(?P<stop>\s[-–—]+(?=\s)|[.:։]|\s?[/|]|$)(?=\s|$)"
)
""" "TBILISI, DECEMBER 7, AGENCY. ", "Рига. 5 октября. АГЕНТСТВО - ", "ASTANA, April 20. "."""

PIPED = regex.compile(
    rf"{_CAPITAL_PLACE}{_AREA}\s\|\s(?:(?P<date>{_DATE})(?=\s|$)|(?P<agency>{_WORD}(?:[\s-]{_WORD}){{1,3}})$)"
)
""" "PARIS | Agence France-Presse", "TOKYO | Thu May 21, 2009 2:32 pm EDT"."""

DASHED = regex.compile(
    rf"{_PLACE}{_AREA}(?:\s?[,.]?\s(?P<date>{_DATE}))?[.,]?(?P<stop>\s{_DASH}(?=\s|$)|\s?—\s?|\.\s[-–—]\s)"
)
""" "KYIV — ", "OSLO, June 3 - ", "Colombo, Sri Lanka – "."""

COLON = regex.compile(rf"{_CAPITAL_PLACE}{_AREA}(?P<stop>:)(?=\s)")
""" "NEW DELHI: "."""

HAN = regex.compile(
    r"(?P<agency>\p{Han}{2,6}社)?(?P<place>\p{Han}{2,10}?)(?P<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?P<stop>[电電]|(?=（))"
)
"""Chinese wires: agency, place, day and the sign for "wired"."""

_CAPITALS = regex.compile(rf"{_CAPS}(?:{_LINK}{_CAPS})*")


def is_capitals(place: str) -> bool:
    """True for "SAN FRANCISCO" and "RIO DE JANEIRO", not for "San Francisco"."""
    return _CAPITALS.fullmatch(place) is not None
