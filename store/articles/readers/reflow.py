"""Lines that were broken at a margin, joined to the paragraphs that they were.

Old wire files, mail and PDF break text at 50 to 80 columns, and whatever reads such a text stops at each line end. Pure: text in,
text out. A text is taken for broken only if its line ends prove it; anything else stays as it came to the letter.

Two proofs. Where blanks were left at the line ends (`fold -s`, RFC 3676), a blank says that the paragraph goes on, and its lack that
it ends. Else the margin proves it: a line was broken where the next word would not have fitted. What is left in doubt is a full line
that ends with a sentence, where no blank line parts the paragraphs; that is settled by what is more likely in this text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from store.articles.readers.hyphens import Hyphens

NARROWEST, WIDEST = 30, 100
"""Columns between which a margin is looked for."""
_FEWEST = 3
"""Broken sentences that prove it; of lines with a blank at their end fewer do."""
_FEWEST_SOFT = 2
_FULL = 0.55
"""Part of the line ends, blank lines aside, at which the next word would not have fitted."""
_SOFT = 0.4
_STRAY = 0.03
"""Part of the lines that may reach beyond the margin: addresses, mostly."""
_LIST_ITEM = re.compile(r"\A\s*+(?:[-*•–—·]|\d{1,3}[.)]|[a-z]\))\s")
_STOPS = re.compile(r"[.!?…։؟۔।。:;][\"'’”»)\]]*$")
_INNER_STOP = re.compile(r"[.!?…][\"'’”»)\]]*\s+[\"'‘“«(]?[A-ZА-ЯЁ]")
_LABEL = re.compile(r"[A-Z][\w-]{1,20}(?: [\w-]{1,20})?:\s")


@dataclass(frozen=True, slots=True)
class Margin:
    """Where lines were broken."""

    width: int
    """Columns of the longest line that was."""
    size: Callable[[str], int]
    """How a line is measured: in code points or in bytes."""
    soft: bool = False
    """True if a blank at a line's end says that it goes on."""
    ends_at_stops: bool = False
    """True if a full line that ends with a sentence is rather the end of its paragraph."""

    def is_full(self, above: str, line: str) -> bool:
        """True if the next word, with its blank, would not have fitted."""
        return self.size(above.rstrip()) + 2 + self.size(line.split(None, 1)[0]) > self.width


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
    if len(ends) < _FEWEST_SOFT:
        return None
    # `fold` counts bytes, and an English quotation mark has three of them.
    found = [
        _measured(ends, size) for size in ((len,) if all(a.isascii() for a, _ in ends) else (len, _bytes))
    ]
    return max(filter(None, found), key=lambda pair: pair[0], default=(0, None))[1]


def _measured(ends: Sequence[tuple[str, str]], size: Callable[[str], int]) -> tuple[int, Margin] | None:
    """The margin by one measure, with the number of line ends that it explains."""
    lengths = sorted(size(a.rstrip()) for a, _ in ends)
    width = lengths[len(lengths) - 1 - int(len(lengths) * _STRAY)]
    if not NARROWEST <= width <= WIDEST:
        return None
    margin = Margin(width, size)
    full = [a for a, b in ends if margin.is_full(a, b)]
    soft = sum(a[-1] in " \t" for a in full)
    if soft >= _FEWEST_SOFT and soft > _SOFT * len(ends):
        return soft, replace(margin, soft=True)
    running = sum(_runs_on(a, b) for a, b in ends)
    if running < _FEWEST or running * 5 <= len(ends) or len(full) <= _FULL * len(ends):
        return None
    return len(full), replace(margin, ends_at_stops=_ends_at_stops(ends, margin))


def _ends_at_stops(ends: Sequence[tuple[str, str]], margin: Margin) -> bool:
    """True if more paragraphs end in lines that are not full than sentences end within lines.

    As many in a hundred of the first as of the second fall on the end of a full line by chance.
    """
    paragraphs = sum(_STOPS.search(a.rstrip()) is not None and not margin.is_full(a, b) for a, b in ends)
    return paragraphs > sum(len(_INNER_STOP.findall(a)) for a, _ in ends)


def joined(lines: Sequence[str], margin: Margin) -> str:
    """Paragraphs, a line each, with the blank lines between them as they were; broken at blanks, the very text that it was."""
    hyphens = Hyphens("\n".join(lines))
    parts: list[str] = []
    above = ""
    for line in lines:
        if not above.strip() or not line.strip() or not _goes_on(above, line, margin):
            parts += ["\n" if parts else "", line]
        elif margin.soft:
            parts.append(line)
        else:
            parts[-1], glue = hyphens.seam(parts[-1], line.strip())
            parts += [glue, line.strip()]
        above = line
    return "".join(parts)


def _runs_on(above: str, line: str) -> bool:
    """True in the middle of a sentence."""
    return (
        line.lstrip()[0].islower()
        and not _STOPS.search(above.rstrip())
        and len(above.rstrip()) >= NARROWEST - 10
    )


def _bytes(line: str) -> int:
    return len(line.encode("utf-8", "replace"))


def _goes_on(above: str, line: str, margin: Margin) -> bool:
    if above.rstrip() == "--":  # a signature below it, as RFC 3676 has it
        return False
    full, stops = margin.is_full(above, line), _STOPS.search(above.rstrip()) is not None
    if margin.soft:
        # A word longer than the margin was cut without a blank: an address, mostly.
        is_cut = " " not in above and margin.size(above) >= margin.width
        return is_cut or (full and above[-1] in " \t" and not (stops and line[0].isspace()))
    if not full:
        return _runs_on(above, line)
    if _is_indented(above, line) or (_LABEL.match(line) and _LABEL.match(above)):
        return False
    if stops and (_LIST_ITEM.match(line) or margin.ends_at_stops):
        return line.lstrip()[0].islower()
    return True


def _is_indented(above: str, line: str) -> bool:
    """A first line set in from those of the paragraph above begins a paragraph."""
    return line[:2].isspace() and not above[:2].isspace()
