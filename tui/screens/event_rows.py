"""The lines of an opened row: each passage in one, and below it what is not said in the line above already. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from store.records import Annotation, Telling
from tui.reading.safe import safe
from tui.screens.card import dim
from tui.view_models.events import OpenedRow, SaidWhen, Teller
from tui.words import wording
from tui.words.cells import cut

CONFLICT = "⚑"
NOTE = "✎"
_SAID, _SOURCE = 24, 18
"""Columns of the date and of the source at most."""
_WORDS = 12
"""Columns below which a reason is not begun behind the notes."""
_QUOTES = frozenset('"“”„«»')
_COMMENT = 40
"""Columns of a note's comment at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an opened row, with what has to be said of it."""

    group: SaidWhen
    teller: Teller
    first: bool
    """True if it begins its group, whose date it then shows."""
    named: bool
    """True if its source is not that of the passage above."""
    reason: str
    """How its date came about; "" if that stands there already, for a passage above it in its group."""

    @property
    def below(self) -> bool:
        """True if it has a second line."""
        return bool(self.reason or self.teller.notes)


def passages(opened: OpenedRow) -> Iterable[Passage]:
    """The passages in their order; a reason is given where it is another than that of the one above."""
    for group in opened.groups:
        article, said = "", ""
        for number, teller in enumerate(group.tellers):
            reason = reason_of(teller.telling)
            given = reason if reason != said else ""
            yield Passage(group, teller, number == 0, teller.telling.article != article, given)
            # Beside notes there may have been no room for it.
            article, said = teller.telling.article, "" if given and teller.notes else reason


def reason_of(telling: Telling) -> str:
    """Whether it is told as done, who put it here, and how its date came about."""
    mine = "put here by you" if telling.by_reader else ""
    return safe(" · ".join(words for words in (wording.told(telling), mine, telling.how) if words))


def columns(opened: OpenedRow, width: int) -> tuple[int, int]:
    """Cells for the date and for the source: what the longest need, as far as the words have room beside them."""
    said = max((cell_len(group.label) for group in opened.groups), default=0) + 3
    sources = (cell_len(safe(teller.source)) for group in opened.groups for teller in group.tellers)
    return min(said, _SAID, max(width * 2 // 5, 8)), min(max(sources, default=0) + 2, _SOURCE, width // 4)


def first_line(passage: Passage, words: str, width: int, said: int, source: int) -> Content:
    """Date, conflict, source and the words."""
    label: list[Content] = [Content(" " * said)]
    if passage.first:
        flag = Content.styled(f" {CONFLICT}" if passage.group.clash else "", "$warning")
        label = [Content(cut(passage.group.label, said - 3)), flag]
        label.append(Content(" " * (said - sum(part.cell_length for part in label))))
    who = _column(passage.teller.source if passage.named else "", source)
    return Content.assemble(*label, who, quoted_part(words, passage.teller.telling, width - said - source))


def second_line(passage: Passage, width: int) -> Content:
    """The reader's notes on a passage, then how its date came about."""
    notes = cut(" · ".join(map(_noted, passage.teller.notes)), width)
    gap = "   " if notes and passage.reason else ""
    room = width - cell_len(notes) - len(gap)
    return Content.assemble(notes, gap, dim(cut(passage.reason, room))) if room > _WORDS else Content(notes)


def _noted(note: Annotation) -> str:
    """ "✎ #war  look up …"."""
    tags = "  ".join(f"#{safe(tag)}" for tag in note.tags)
    comment = safe(" ".join(note.comment.split()))
    return f"{NOTE} " + "  ".join(part for part in (tags, cut(comment, _COMMENT)) if part)


def quoted_part(words: str, telling: Telling, width: int) -> Content:
    """The passage in one line of `width` cells, its date in italics, begun late enough for that to be in sight."""
    line, date = safe(words), safe(" ".join(telling.said.split()))
    at = line.find(date) if date else -1
    if at + len(date) > width - 4 and cell_len(line) > width - 2:
        start = max(min(at - max((width - len(date)) // 3, 0), len(line) - width + 3), 0)
        line, at = "…" + line[start:], at - start + 1
    line = cut(line, max(width - 2, 1))
    opening, closing = marks(line)
    if not 0 <= at < at + len(date) <= len(line):
        return Content(f"{opening}{line}{closing}")
    return Content.assemble(opening, line[:at], (date, "italic $date"), line[at + len(date) :], closing)


def marks(words: str) -> tuple[str, str]:
    """Quotation marks around some words, none where they have their own."""
    return "" if words[:1] in _QUOTES else "“", "" if words[-1:] in _QUOTES else "”"


def _column(text: str, width: int) -> str:
    return set_cell_size(cut(safe(text), width - 2), width)
