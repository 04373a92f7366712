"""A row of the timeline, opened: who says which date, in which words, and why the passages belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from store.records import Telling
from tui import wording
from tui.dialogs import OpenedRow, SaidWhen, Teller
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.widgets.row_list import RowList

CONFLICT = "⚑"
_SAID, _SOURCE = 24, 18
"""Columns of the date and of the source, where there is room for all three."""
_WIDE = 72
_FRAME, _PASSAGE = 6, 4
"""Lines of the panel's edges and blanks, and of the passage below the list."""


class EventScreen(ListCard[Telling]):
    """Shows an event with all its passages, two lines each; answered with the passage to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "leave", show=False)]
    HINTS = (("enter", "go there"), ("j k", "move"))
    EMPTY = "No passage is left of it."

    def __init__(self, opened: OpenedRow) -> None:
        super().__init__()
        self.opened = opened
        self._rows: list[tuple[SaidWhen, Teller, bool, bool]] = list(_rows(opened))

    def heading(self) -> Content:
        """Date, conflict, and how many say it."""
        event = self.opened.event
        told = " · ".join(word for word in (wording.manner(event), self.opened.facts) if word)
        flag = [(f" {CONFLICT}", "$warning")] if event.conflict or self.opened.conflicts else []
        return Content.assemble(strong(wording.when(event)), *flag, "  ", dim(told))

    def above(self) -> Iterable[Widget]:
        """The headline; what is told differently; why the passages are linked."""
        yield Static(strong(self.opened.event.headline), markup=False)
        for about, claims in self.opened.conflicts:
            name = Content.styled(f"{CONFLICT} {safe(about)}", "$warning")
            yield Static(Content.assemble(name, "  ", safe(claims)), markup=False)
        if linked := self.opened.event.linked:
            words = safe(" · ".join(linked))
            yield Static(Content.assemble(dim("linked because  "), words), markup=False)
        yield Static("", markup=False)

    def below(self) -> Iterable[Widget]:
        """The whole passage under the cursor, and the article it stands in."""
        yield Static("", id="passage", markup=False)

    def fill(self) -> None:
        """Two lines a passage."""
        self.rows.set(len(self._rows), 2, self._draw)
        self.fit(min(2 * len(self._rows), self._room()))
        self._say()

    def _room(self) -> int:
        """Lines that are left for the list, so that the passage below it stays in sight."""
        width, height = min(self.app.size.width * 94 // 100, 96) - 6, self.app.size.height * 88 // 100
        said = [self.opened.event.headline, "  ".join(self.opened.event.linked) + " " * 16]
        said += [about + claims for about, claims in self.opened.conflicts]
        above = sum(-(-(cell_len(words) + 4) // width) for words in said)
        return max(height - above - _FRAME - _PASSAGE, 4)

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        group, teller, first, named = self._rows[index]
        said, source = (_SAID, _SOURCE) if width >= _WIDE else (width * 3 // 10, width // 5)
        label: list[Content] = [Content(" " * said)]
        if first:
            flag = Content.styled(f" {CONFLICT}" if group.clash else "", "$warning")
            label = [Content(_cut(group.label, said - 3)), flag]
            label.append(Content(" " * (said - sum(part.cell_length for part in label))))
        who = _column(teller.source if named else "", source)
        quote = quoted_part(self.opened.read(teller.telling), teller.telling, width - said - source)
        told = "" if teller.telling.told == "told" else teller.telling.told
        reasons = " · ".join(words for words in (told, teller.telling.how) if words)
        how = dim(_cut(safe(reasons), width - said))
        return [Content.assemble(*label, who, quote), Content(" " * said) + how]

    @on(RowList.Chosen)
    def _say(self) -> None:
        at = self.rows.index
        if at is None:
            return
        group, teller = self._rows[at][:2]
        place = " · ".join(word for word in (group.label, safe(teller.source), teller.date) if word)
        words = safe(self.opened.read(teller.telling))
        self.query_one("#passage", Static).update(Content.assemble(dim(place), "\n", f"“{words}”"))

    def chosen(self, index: int) -> None:
        """Goes to the passage."""
        self.dismiss(self._rows[index][1].telling)


def _rows(opened: OpenedRow) -> Iterable[tuple[SaidWhen, Teller, bool, bool]]:
    """Group and passage; whether it is the group's first, and whether its source has to be named."""
    for group in opened.groups:
        before = ""
        for number, teller in enumerate(group.tellers):
            yield group, teller, number == 0, teller.telling.article != before
            before = teller.telling.article


def quoted_part(words: str, telling: Telling, width: int) -> Content:
    """The passage in one line of `width` cells, its date in italics, begun late enough for that to be in sight."""
    line, date = safe(words), safe(" ".join(telling.said.split()))
    at = line.find(date) if date else -1
    if at + len(date) > width - 4 and cell_len(line) > width - 2:
        start = max(min(at - max((width - len(date)) // 3, 0), len(line) - width + 3), 0)
        line, at = "…" + line[start:], at - start + 1
    line = _cut(line, max(width - 2, 1))
    if not 0 <= at < at + len(date) <= len(line):
        return Content(f"“{line}”")
    return Content.assemble("“", line[:at], (date, "italic $date"), line[at + len(date) :], "”")


def _cut(text: str, width: int) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, max(width - 1, 0)).rstrip() + "…"


def _column(text: str, width: int) -> str:
    return set_cell_size(_cut(safe(text), width - 2), width)
