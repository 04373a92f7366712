"""The headline: above the story, missing, or left at its end together with the date."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from store.articles.metadata.dateline import Dateline
from store.articles.metadata.lines import Line, Page, Placed
from store.records import Found
from store.text.segmentation import sentences

_MOST_WORDS = 32
_MOST = 240
_STANDFIRST = 2
"""Lines between a headline left at the end and the date."""
_MARGIN = 45
"""A shorter line was not broken off at a margin."""
_LABELLED = re.compile(r"[^\W\d_][\w’' -]{0,24}[:：]\s*\S.*")
_MARKDOWN = re.compile(r"#{1,6}\s+")
_SLUG = re.compile(
    r"(?=[^/ ]{2,30}[/-])[A-Z0-9&.-]{2,30}+(?:/[A-Z0-9&.-]{0,30}+){0,3}(?: \((?:[A-Z][A-Z0-9 ,]{1,30})\))?(?:=| \d)?"
)
""" "OIL-OPEC/CUTS (WRAPUP 3)": what wires call a story among themselves."""
_AGE = re.compile(r"\d{1,3}\+? (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago\s*\Z")
""" "A. Writer | 5 days ago": a byline with the age of its page."""
_ENDS = re.compile(r"[.。։]$|[,;:：]$|[-–—]$")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){1,4}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|vs)\.$|\.\.\.$|…$")


def find(page: Page, taken: set[int], dated: set[int], dateline: Dateline | None) -> Placed | None:
    """The headline, if there is one.

    `taken` are lines known to be something else, `dated` those of them that hold the date.
    """
    return _above(page, taken, dated, dateline) or _below(page, taken, dated)


def given(page: Page, title: str, how: str) -> Placed:
    """A title that came with the article, with its place if it stands in the text."""
    start = page.text.find(title)
    if start >= 0:
        line = next((i for i, line in enumerate(page.lines) if line.start <= start < line.end), None)
        return Placed(Found(title, f"{how}, found in the text", (start, start + len(title))), line)
    plain = " ".join(title.split()).casefold()
    for index in [*range(min(page.head, len(page.lines))), *range(page.tail, len(page.lines))]:
        if " ".join(page.lines[index].text.split()).casefold() == plain:
            return Placed(Found(title, f"{how}, found in the text", page.lines[index].span), index)
    return Placed(Found(title, how), None)


def _above(page: Page, taken: set[int], dated: set[int], dateline: Dateline | None) -> Placed | None:
    limit = min(page.head, dateline.line if dateline else page.head)
    lines = [i for i in range(limit) if i not in taken and not _is_aged(page.lines[i].text)]
    if page.head == len(page.lines) and len(lines) < 2:
        return None
    candidates = [i for i in lines[:5] if is_headline(page.lines[i]) and not _goes_on(page, i, dated)]
    if not candidates:
        return _sentence(page, taken, dated, dateline)
    if candidates[0] != lines[0] and page.lines[lines[0]].words > 4:
        return None
    index = _below_kickers(page, candidates, taken)
    how = "the first line, set off from the story" if index == 0 else "a short line above the story"
    return _found(page, index, how)


def _below_kickers(page: Page, candidates: Sequence[int], taken: Container[int]) -> int:
    """The first line that is no section or menu, of a word or two, over a longer headline; the last never is."""
    for place, index in enumerate(candidates):
        if not any(is_kicker(page, index, below, taken) for below in candidates[place + 1 :]):
            return index
    return candidates[-1]


def _sentence(page: Page, taken: set[int], dated: set[int], dateline: Dateline | None) -> Placed | None:
    """A first line that ends like a sentence is a headline if the date stands below it."""
    index = next((i for i in range(min(len(page.lines), 5)) if i not in taken), None)
    if index is None or index + 1 not in dated or (dateline and dateline.line <= index):
        return None
    line = page.lines[index]
    if line.words > _MOST_WORDS or len(sentences(line.text)) > 1 or not _opens(line.text):
        return None
    return _found(page, index, "the first line, above the date")


def _goes_on(page: Page, index: int, dated: set[int]) -> bool:
    """True for the first line of a sentence broken at a margin."""
    if index + 1 >= len(page.lines) or index + 1 in dated:
        return False
    line, below = page.lines[index], page.lines[index + 1]
    return not below.gap and below.text[0].islower() and len(line.text) >= _MARGIN


def _below(page: Page, taken: set[int], dated: set[int]) -> Placed | None:
    """At the end only a date below proves it: headline, perhaps a standfirst, date."""
    lasts = [i for i in dated if i > page.head and i >= min(page.tail, len(page.lines) - 3)]
    if not lasts or page.head > 0:
        return None
    above = [i for i in range(min(lasts) - 1, page.head, -1) if i not in taken][: _STANDFIRST + 1]
    for index in above:
        line = page.lines[index]
        if line.words >= 4 and is_headline(line):
            return _found(page, index, "stands at the end, above the date")
        if line.words > 60:
            break
    return None


def _found(page: Page, index: int, how: str) -> Placed:
    line = page.lines[index]
    mark = _MARKDOWN.match(line.text)
    skip = mark.end() if mark else 0
    return Placed(Found(line.text[skip:], how, (line.start + skip, line.end)), index)


def is_kicker(page: Page, index: int, headline: int, taken: Container[int]) -> bool:
    """True for a word or two, a short label with its value, or a masthead above a menu, over a longer headline."""
    line, below = page.lines[index], page.lines[headline]
    if _SLUG.fullmatch(line.text):
        return True
    divided = any(i in taken for i in range(index + 1, headline))
    standfirst = any(i not in taken and page.lines[i].words >= 4 for i in range(headline + 1, page.head))
    most = 4 if divided or _LABELLED.fullmatch(line.text) else 3 if standfirst else 2
    return line.words <= most and below.words >= 5 and not line.stops


def is_headline(line: Line) -> bool:
    """True if a line looks like a headline: short and not a sentence."""
    text = line.text
    if (text[0] == "(" and text[-1] == ")") or _is_aged(text):
        return False
    if not 1 <= line.words <= _MOST_WORDS or not 3 <= len(text) <= _MOST or line.prose:
        return False
    if _ENDS.search(text) and not (_ABBREVIATION.search(text) or text.isupper() or text.endswith(" .")):
        return False
    return _opens(text)


def _is_aged(text: str) -> bool:
    """True for what stands above a page with its age, divided by strokes."""
    return "|" in text and _AGE.search(text[-20:]) is not None


def _opens(text: str) -> bool:
    first = next((c for c in text if c.isalnum()), "a")
    return not first.islower()
