"""Where another library that was merged says something else: one contradiction below the other, each decided with one key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from store.services.merge_conflicts import Conflict
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.view_models.conflicts import ConflictAnswer, ConflictsRequest, ConflictVerb
from tui.widgets.row_list import RowList
from tui.words.cells import column, line
from tui.words.wording import counted

_LINES = 3


def conflict_lines(row: Conflict, width: int) -> Sequence[Content]:
    """What it is about, and below it what both sides say."""
    names = max(cell_len("here"), min(cell_len(row.other), 16))
    return [
        Content(" " + line(row.about, width - 2)),
        _side("here", row.here, names, width),
        _side(row.other, row.there, names, width),
    ]


def _side(name: str, words: str, names: int, width: int) -> Content:
    head = f"   {column(safe(name), names)}  "
    return Content.assemble((head, "$dim"), line(words, width - cell_len(head) - 1))


class ConflictsScreen(ListCard[ConflictAnswer]):
    """Answered with what is to be done; the list comes back after it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "decide('here')", show=False),
        Binding("t", "decide('there')", show=False),
        Binding("b", "decide('both')", show=False),
        Binding("u", "turn('undo')", show=False),
        Binding("ctrl+r", "turn('redo')", show=False),
    ]
    EMPTY = "Nothing is open: no library that was merged says something else."

    def __init__(self, request: ConflictsRequest) -> None:
        super().__init__()
        self.request = request

    def heading(self) -> Content:
        """How many."""
        return Content.assemble(
            strong("Which is right?"), "  ", dim(counted(len(self.request.rows), "contradiction"))
        )

    def hints(self) -> Iterable[tuple[str, str]]:
        """Both can be kept of notes and memos alone; a library that is only read lets nothing be decided."""
        row = self._row()
        both = (("b", "both"),) if row and row.joinable else ()
        decide = (("h", "keep here"), ("t", "take theirs"), *both) if row else ()
        go = (("enter", "read"),) if row and row.article else ()
        return (*((*decide, ("u", "undo")) if self.request.writable else ()), *go, ("esc", "close"))

    def below(self) -> Iterable[Widget]:
        """All that both sides say of the one under the cursor."""
        yield Static("", id="passage", classes="spaced", markup=False)

    def fill(self) -> None:
        """Three lines each."""
        count = len(self.request.rows)
        self.rows.set(count, _LINES, self._draw)
        self.fit(max(_LINES * count, 3))
        if count:
            self.rows.choose(min(self.request.at, count - 1))
        self._tell()

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        return conflict_lines(self.request.rows[index], width)

    @on(RowList.Chosen)
    def _tell(self) -> None:
        row = self._row()
        whole = Content("")
        if row is not None:
            sides = (("here", row.here), (row.other, row.there))
            whole = Content("\n").join(
                Content.assemble((f"{safe(name)}: ", "bold"), safe(words)) for name, words in sides
            )
        self.query_one("#passage", Static).update(whole)
        self.show_hints()

    def _row(self) -> Conflict | None:
        at = self.rows.index if self.query(RowList) else None
        return None if at is None or at >= len(self.request.rows) else self.request.rows[at]

    def chosen(self, index: int) -> None:
        """Goes to the article that it is in."""
        if (row := self._row()) and row.article:
            self.dismiss(ConflictAnswer("go", index))

    def action_decide(self, verb: ConflictVerb) -> None:
        """One side, or both where that can be."""
        row, at = self._row(), self.rows.index
        if not self.request.writable or row is None or at is None or (verb == "both" and not row.joinable):
            return
        self.dismiss(ConflictAnswer(verb, at))

    def action_turn(self, verb: ConflictVerb) -> None:
        """Undo and redo; the list comes back where it was."""
        if self.request.writable:
            self.dismiss(ConflictAnswer(verb, self.rows.index or 0))
