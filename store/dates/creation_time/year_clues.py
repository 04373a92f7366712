"""Clues to the year: anniversaries, "twenty years ago, in 1990", a year among labels, figures beside "this year"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.dates.creation_time.material import Clue, Material
from store.records import Span

_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_YEAR = r"(?<![\w$£€.,-])((?:1[5-9]|20)\d\d)(?![\w%]|[.,:]\d)"
_ANNIVERSARY = re.compile(
    rf"\b(\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})[ -]anniversary (?:of|since) (?:[^.;:\n\d]{{0,80}}?){_YEAR}",
    re.IGNORECASE,
)
# Words that put the anniversary elsewhere than into the present of the article.
_ELSEWHERE = re.compile(
    r"\b(?:last|next|previous|following|ago|wasn['’]t|not|would|19\d\d|20\d\d|in the late|then)\b",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b{_YEAR},? (?:just |exactly )?(\d{{1,2}}) years ago\b|\b(\d{{1,2}}) years ago,? in (?:\w+ )?{_YEAR}"
)
# A copyright proves nothing: it is often the year in which the page was fetched.
_FILED = re.compile(rf"[^\W\d_][\w ]{{2,24}}:\s*{_YEAR}", re.IGNORECASE)
_THIS_YEAR = re.compile(rf"\bthis year['’]s {_YEAR}|\bthis year,? \(?{_YEAR}\)?|\b{_YEAR},? \(this year\)")
_QUOTE = re.compile(r"[\"“”]")


def clues(material: Material) -> list[Clue]:
    """Every clue to the year, in the order of the text."""
    found = [*_anniversaries(material), *_ago(material), *_filed(material), *_this_year(material)]
    return sorted(found, key=lambda clue: clue.span)


def _anniversaries(material: Material) -> Iterator[Clue]:
    text = material.text
    for match in _ANNIVERSARY.finditer(text):
        begin = material.tenses.begin(match.start(), 300)
        rest = text[begin : match.start()] + " " + text[match.end() : material.tenses.end(match.end(), 200)]
        if _ELSEWHERE.search(rest):
            continue
        number = _number(match[1])
        if 1 <= number <= 500:
            year = int(match[2])
            yield _clue(material, match.span(), f"is celebrated {number} years after {year}", year + number)


def _number(said: str) -> int:
    digits = "".join(c for c in said if c.isdigit())
    return int(digits) if digits else _ORDINALS[said.lower()]


def _clue(material: Material, span: Span, says: str, year: int) -> Clue:
    return Clue(span, f"{material.words(span)} {says}", year)


def _ago(material: Material) -> Iterator[Clue]:
    for match in _AGO.finditer(material.text):
        year, count = (match[1], match[2]) if match[1] else (match[4], match[3])
        if len(_QUOTE.findall(material.text, 0, match.start())) % 2 == 0:
            yield _clue(
                material, match.span(), f"counts {count} years back to {year}", int(year) + int(count)
            )


def _filed(material: Material) -> Iterator[Clue]:
    for start, end in material.furniture:
        if end - start >= 80:
            continue
        match = _FILED.search(material.text, start, end)
        if match is not None:
            yield _clue(material, match.span(), "files it under a year", int(match[1]))


def _this_year(material: Material) -> Iterator[Clue]:
    for match in _THIS_YEAR.finditer(material.text):
        yield _clue(
            material, match.span(), "names this year", int(next(group for group in match.groups() if group))
        )
