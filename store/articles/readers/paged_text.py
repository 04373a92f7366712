"""Pages of a printed document into one text: heads, feet and numbers of pages left out, lines joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from store.articles.readers.hyphens import BROKEN, Hyphens
from store.records import Locator

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_NUMBER = re.compile(
    r"\A(?:page\s*+)?[-–—\s]*+(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|de|из)\s*\d{1,4})?[-–—\s]*+",
    re.IGNORECASE,
)
_EDGE = 3
"""Lines at either end of a page that a head or a foot may have."""
_REPEATED = 3
_STOPS = re.compile(r"[.!?…։؟۔।。:][\"'’”»)\]]*$")
_ITEM = re.compile(r"(?:[-*•–—·]|\d{1,3}[.)]|\(?[a-z]\))\s")
_SHORT = 0.72
"""Part of the usual length of a line below which it was not broken at the margin; letters are of many widths."""


def joined_pages(pages: Sequence[str]) -> tuple[str, tuple[Locator, ...]]:
    """One text of all pages, with where each begins. A paragraph that goes on overleaf is one paragraph."""
    kept = without_heads([_lines(page) for page in pages])
    width = _usual(line for page in kept for line in page)
    hyphens = Hyphens("\n".join(line for page in kept for line in page))
    parts: list[str] = []
    locators: list[Locator] = []
    above, length = "", 0
    for number, page in enumerate(kept, 1):
        for index, line in enumerate(page):
            if not line:
                above = ""
                continue
            glue = "\n" if parts else ""
            if above and _goes_on(above, line, width):
                end, glue = hyphens.seam(parts[-1], line)
                length -= len(parts[-1]) - len(end)
                parts[-1] = end
            parts += [glue, line]
            length += len(glue) + len(line)
            if index == _first(page):
                locators.append(Locator(length - len(line), f"p. {number}"))
            above = line
    return "".join(parts).replace(BROKEN, "-"), tuple(locators)


def without_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Pages without the lines that stand at the same end of many, and without their numbers."""
    tops, feet = (Counter(key for page in pages for key in set(_keys(page, end))) for end in (0, -1))
    often = max(_REPEATED, len(pages) // 4)
    return [_cut(_cut(page, tops, often), feet, often, from_end=True) for page in pages]


def _keys(page: list[str], end: int) -> list[str]:
    edge = page[:_EDGE] if end == 0 else page[-_EDGE:]
    return [_key(line) for line in edge if line]


def _key(line: str) -> str:
    """Heads differ in the number of the page alone."""
    return _DIGITS.sub("0", line.casefold())


def _cut(page: list[str], counts: Counter[str], often: int, from_end: bool = False) -> list[str]:
    lines = page[::-1] if from_end else list(page)
    cut = 0
    for index, line in enumerate(lines[:_EDGE]):
        if not line or counts[_key(line)] >= often or _NUMBER.fullmatch(line):
            cut = index + 1
    lines = lines[cut:]
    return lines[::-1] if from_end else lines


def _lines(page: str) -> list[str]:
    text = page.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\xa0", " ")
    return [" ".join(_CONTROL.sub("", line).split()) for line in text.strip().split("\n")]


def _first(page: list[str]) -> int:
    return next((index for index, line in enumerate(page) if line), 0)


def _usual(lines: Iterable[str]) -> int:
    """The length that nine lines in ten do not exceed, of those with some words."""
    lengths = sorted(len(line) for line in lines if len(line) > 20)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(above: str, line: str, width: int) -> bool:
    if _ITEM.match(line):
        return False
    if above.endswith((BROKEN, "\u00ad", "-")) or line[0].islower():
        return not _STOPS.search(above) or line[0].islower()
    if len(above) + 1 + len(line.split(None, 1)[0]) <= width * _SHORT:
        return False
    return not (_STOPS.search(above) and len(above) < width * 0.9)
