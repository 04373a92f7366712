"""Lines that were broken at a margin, joined to the paragraphs that they were.

Old wire files, mail and PDF break text at 50 to 80 columns, and whatever reads such a text stops at each line end. Pure: text in,
text out. A text is taken for broken only if its line ends prove it; anything else stays as it came to the letter.

Two proofs. Where blanks were left at the line ends (`fold -s`, RFC 3676), a blank says that the paragraph goes on, and its lack that
it ends. Else the margin proves it: a line was broken where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from store.articles.readers.hyphens import Hyphens

NARROWEST, WIDEST = 30, 100
"""Columns between which a margin is looked for."""
_FEWEST = 3
"""Broken sentences that prove it."""
_FULL = 0.55
"""Part of the line ends, blank lines aside, at which the next word would not have fitted."""
_SOFT = 0.5
_STRAY = 0.03
"""Part of the lines that may reach beyond the margin: addresses, mostly."""
_LIST_ITEM = re.compile(r"\s*(?:[-*•–—·]|\d{1,3}[.)]|[a-z]\))\s")
_STOPS = re.compile(r"[.!?…։؟۔।。:;][\"'’”»)\]]*$")
_LABEL = re.compile(r"[A-Z][\w-]{1,20}(?: [\w-]{1,20})?:\s")


@dataclass(frozen=True, slots=True)
class Margin:
    """Where lines were broken."""

    width: int
    """Columns of the longest line that was."""
    soft: bool
    """True if a blank at a line's end says that it goes on."""


def reflowed(text: str) -> str:
    """The text with its paragraphs in a line each, if it was broken at a margin; else the very text."""
    if "\n" not in text.strip():
        return text
    lines = text.split("\n")
    margin = margin_of(lines)
    return text if margin is None else joined(lines, margin)


def margin_of(lines: Sequence[str]) -> Margin | None:
    """The margin at which lines were broken, or None."""
    ends = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if len(ends) < _FEWEST:
        return None
    lengths = sorted(len(a.rstrip()) for a, _ in ends)
    width = lengths[len(lengths) - 1 - int(len(lengths) * _STRAY)]
    if not NARROWEST <= width <= WIDEST:
        return None
    running = sum(_runs_on(a, b) for a, b in ends)
    if running < _FEWEST:
        return None
    if sum(a[-1] in " \t" and len(a.rstrip()) > width // 2 for a, _ in ends) > _SOFT * len(ends):
        return Margin(width, soft=True)
    full = sum(_is_full(a, b, width) for a, b in ends)
    proven = full > _FULL * len(ends) and running * 5 > len(ends)
    return Margin(width, soft=False) if proven else None


def joined(lines: Sequence[str], margin: Margin) -> str:
    """Paragraphs, a line each, with the blank lines between them as they were."""
    hyphens = Hyphens("\n".join(lines))
    parts: list[str] = []
    above = ""
    for line in lines:
        if above.strip() and line.strip() and _goes_on(above, line, margin):
            parts[-1], glue = hyphens.seam(parts[-1], line.strip())
            parts += [glue, line.strip()]
        else:
            parts += ["\n" if parts else "", line.rstrip() if margin.soft else line]
        above = line
    return "".join(parts)


def _runs_on(above: str, line: str) -> bool:
    """True in the middle of a sentence."""
    return (
        line.lstrip()[0].islower()
        and not _STOPS.search(above.rstrip())
        and len(above.rstrip()) >= NARROWEST - 10
    )


def _is_full(above: str, line: str, width: int) -> bool:
    """True if the next word, with its blank, would not have fitted."""
    return len(above.rstrip()) + 2 + len(line.split(None, 1)[0]) > width


def _goes_on(above: str, line: str, margin: Margin) -> bool:
    if above.rstrip() == "--":  # a signature below it, as RFC 3676 has it
        return False
    if margin.soft:
        # A word longer than the margin was cut without a blank: an address, mostly.
        return above[-1] in " \t" or (" " not in above and len(above) >= margin.width)
    if _LIST_ITEM.match(line) or _is_indented(above, line):
        return False
    if _LABEL.match(line) and _LABEL.match(above):
        return False
    return _is_full(above, line, margin.width) or _runs_on(above, line)


def _is_indented(above: str, line: str) -> bool:
    """A first line set in from those of the paragraph above begins a paragraph."""
    return line[:2].isspace() and not above[:2].isspace()
