"""Passages as rows of a list: the words found, bright in the middle of those around them."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from tui.reading.safe import safe
from tui.view_models.passages import Passage
from tui.words.cells import cut

LEAD = 28
"""Columns at most before the words found, so that they stand near one below the other."""


def where(passage: Passage) -> str:
    """Date, title and paragraph."""
    return f"{passage.date} · {safe(passage.title)} · ¶{passage.paragraph}"


def in_context(passage: Passage, width: int, style: str = "bold") -> Content:
    """One line of at most `width` cells: "… that he and Pahsinyan are in …"."""
    quote = cut(safe(passage.quote), width)
    before = _tail(safe(passage.before).lstrip(), min(LEAD, max((width - cell_len(quote)) // 2, 0)))
    after = cut(safe(passage.after), width - cell_len(before) - cell_len(quote))
    return Content.assemble((before, "$dim"), (quote, style), (after, "$dim"))


def two_lines(passage: Passage, width: int) -> Sequence[Content]:
    """The passage, and below it where it stands."""
    first = Content.assemble("  ", in_context(passage, width - 3))
    return [first, Content.styled("  " + cut(where(passage), width - 3), "$dim")]


def _tail(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - 1:
        text = text[1:]
    return "…" + text if width > 0 else ""
