"""The headline: above the story, missing, or left at its end together with the date."""

from __future__ import annotations

import re

from store.articles.page import Line, Page
from store.records import Found

_MOST_WORDS = 32
_MOST = 240
_STANDFIRST = 2
"""Lines between a headline left at the end and the date."""
_MARKDOWN = re.compile(r"#{1,6}\s+")
_ENDS = re.compile(r"[.。։]$|[,;:：]$|[-–—]$")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){1,4}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|vs)\.$|\.\.\.$|…$")


def find(page: Page, taken: set[int], dated: set[int], dateline: int | None) -> tuple[Found, int] | None:
    """The headline and the index of its line.

    `taken` are lines known to be something else, `dated` those of them that hold the date.
    """
    return _above(page, taken, dateline) or _below(page, taken, dated)


def given(page: Page, title: str, how: str) -> tuple[Found, int | None]:
    """A title that came with the article, with its place if it stands in the text."""
    start = page.text.find(title)
    if start < 0:
        return Found(title, how), None
    index = next((i for i, line in enumerate(page.lines) if line.start <= start < line.end), None)
    return Found(title, f"{how}, found in the text", (start, start + len(title))), index


def _above(page: Page, taken: set[int], dateline: int | None) -> tuple[Found, int] | None:
    limit = min(page.head, dateline if dateline is not None else page.head)
    lines = [i for i in range(limit) if i not in taken]
    if page.head == len(page.lines) and len(lines) < 2:
        return None
    candidates = [
        i
        for i in lines[:4]
        if is_headline(page.lines[i], page.lines[i + 1] if i + 1 < len(page.lines) else None)
    ]
    if not candidates or (candidates[0] != lines[0] and page.lines[lines[0]].words > 4):
        return None
    index = candidates[0]
    # A word or two above a longer headline is a section or a menu, not the headline.
    if len(candidates) > 1 and is_kicker(page.lines[index], page.lines[candidates[1]]):
        index = candidates[1]
    return _found(page.lines[index], "the first line, set off from the story"), index


def _below(page: Page, taken: set[int], dated: set[int]) -> tuple[Found, int] | None:
    """At the end only a date below proves it: headline, perhaps a standfirst, date."""
    lasts = [i for i in dated if i > page.head and i >= page.tail]
    if not lasts or page.head > 0:
        return None
    above = [i for i in range(min(lasts) - 1, page.head, -1) if i not in taken][: _STANDFIRST + 1]
    for index in above:
        line = page.lines[index]
        if line.words >= 4 and is_headline(line, page.lines[index + 1]):
            return _found(line, "stands at the end, above the date"), index
        if line.words > 60:
            break
    return None


def _found(line: Line, how: str) -> Found:
    mark = _MARKDOWN.match(line.text)
    start = line.start + (mark.end() if mark else 0)
    return Found(line.text[mark.end() if mark else 0 :], how, (start, line.end))


def is_kicker(line: Line, below: Line) -> bool:
    """True for one to three words above a headline of at least five."""
    return line.words <= 3 and below.words >= 5 and not line.stops


def is_headline(line: Line, below: Line | None) -> bool:
    """True if a line looks like a headline: short, not a sentence, not broken off in one."""
    text = line.text
    if not (1 <= line.words <= _MOST_WORDS and 3 <= len(text) <= _MOST) or line.prose:
        return False
    if (
        _ENDS.search(text)
        and not _ABBREVIATION.search(text)
        and not text.isupper()
        and not text.endswith(" .")
    ):
        return False
    first = next((c for c in text if c.isalnum()), "")
    if not first or first.islower():
        return False
    return below is None or below.gap or not below.text[0].islower()
