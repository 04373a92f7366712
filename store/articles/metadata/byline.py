"""Who wrote it: "By Jane Smith, Daily News", "Reporting by …; Editing by …", a name cut off before its colon."""

from __future__ import annotations

import regex

from store.articles.metadata.lines import Line, Page, Placed
from store.records import Found, Span

_NAME = r"(?!(?:[Ff]or|FOR|[Aa]t|[Ii]n|[Aa]nd|AND|[Tt]he)\b)\p{Lu}[\p{L}\p{M}'’.-]{0,40}+"
_FULL = rf"{_NAME}(?:\s(?:(?:de|da|di|del|der|den|van|von|bin|al|el|ibn|la|le)\s){{0,2}}{_NAME}){{1,4}}"
_WHO = rf"{_FULL}(?:(?:,\s{_FULL}){{0,4}},?\s(?:and|AND|und|et|y|e|и|&)\s{_FULL})?"
_BY = regex.compile(
    rf"(?:[Bb]y|BY|Written by|Story by|Posted by|Reported by|Report by|Author:?|Authors:?|Von|Par|Por|Di|Автор:?|Текст:|Yazan:|Հեղինակ՝?)\s(?P<who>{_WHO})(?P<rest>.{{0,80}})"
)
_REST = regex.compile(r"\s?[,|•·/(–—-]|\s(?:[Ff]or|FOR|in|at|of)\s|\.?$")
_REPORTING = regex.compile(
    r"[(\[]?\s?(?P<who>(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Written|Reported|Translated|Edited) (?:and \w+ )?by [^()\[\]\n]{3,300})[)\]]?"
)
_CUT_OFF = regex.compile(rf"(?P<who>{_FULL}):")
_ALONE = regex.compile(_WHO)


def find(page: Page, furniture: set[Span]) -> Placed | None:
    """The by-line, above the story or below it."""
    for index, line in enumerate(page.lines[: page.head + 1]):
        if line.span not in furniture and (found := _signed(line)):
            return Placed(found, index)
    last = len(page.lines) - 1
    for index in range(last, max(page.tail - 1, last - 12, -1), -1):
        line = page.lines[index]
        if line.span in furniture:
            continue
        found = _signed(line) or _reporting(line) or _cut_off(page, index)
        if found:
            return Placed(found, index)
        if index < page.tail:
            break
    return None


def _signed(line: Line) -> Found | None:
    match = _BY.fullmatch(line.text) if line.words <= 18 else None
    if match is None or (line.stops and line.words > 4) or not _is_rest(match["rest"]):
        return None
    return Found(match["who"], "a line that says by whom", _span(line, match))


def is_credit(line: Line) -> bool:
    """True for a line that begins with a signature and goes on with what its author is."""
    match = _BY.match(line.text) if line.words <= 30 else None
    return match is not None and match["rest"].startswith(",")


def _is_rest(rest: str) -> bool:
    """Behind the name: nothing, or a paper, a role or a date after a comma, a stroke or a word such as "for"."""
    return not rest or _REST.match(rest) is not None


def _reporting(line: Line) -> Found | None:
    """Agencies sign below the story; also where the credit is glued to its last sentence."""
    tail = line.text[-400:]
    base = line.end - len(tail)
    for match in _REPORTING.finditer(tail):
        if match.end() >= len(tail) - 2 or match[0][0] in "([":
            return Found(
                match["who"].rstrip(" )]"),
                "the credit below the story",
                (base + match.start("who"), base + match.end("who")),
            )
    return None


def _cut_off(page: Page, index: int) -> Found | None:
    """A name with a colon is a heading if an address or a list follows it."""
    line = page.lines[index]
    match = _CUT_OFF.fullmatch(line.text) if index >= page.tail and line.words <= 3 else None
    if match is None or any("://" in below.text for below in page.lines[index + 1 :]):
        return None
    return Found(match["who"], "a name and a colon at the end, with nothing behind", _span(line, match))


def beside_date(page: Page, dated: set[int], furniture: set[Span], title: int) -> Placed | None:
    """A name alone between the headline and the first paragraph, next to the date."""
    for index in range(title + 1, min(page.head, title + 4)):
        line = page.lines[index]
        if line.span in furniture or index in dated or not dated & {index - 1, index + 1}:
            continue
        # An organisation would be named again below.
        alone = line.words <= 4 and not line.text.isupper() and page.text.count(line.text) == 1
        if alone and _ALONE.fullmatch(line.text):
            return Placed(Found(line.text, "a name beside the date", line.span), index)
    return None


def _span(line: Line, match: regex.Match[str]) -> Span:
    return line.start + match.start("who"), line.start + match.end("who")
