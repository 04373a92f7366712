"""The codebook: all tags as a tree with colour, counts and description; to see their passages, and to put them in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.palette import tone
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.view_models.notes import CodebookAnswer, CodebookRequest, CodebookVerb, CodeRow
from tui.widgets.row_list import RowList
from tui.words.cells import column, line
from tui.words.wording import counted

_NAME = 30
"""Columns of the tree."""


def code_line(row: CodeRow, width: int) -> Content:
    """ "▌ casualties          4   12   what is counted …": colour, name, own, with those below, description."""
    depth, name = row.tag.count("/"), safe(row.tag.rpartition("/")[2])
    named = column("  " * depth + name, min(_NAME, width // 2))
    own, below = (f"{row.own:,}" if row.own else "", f"{row.below:,}")
    head = Content.assemble(
        ("▌", f"$note-{tone(row.tag)}"),
        " ",
        (named, "" if row.own else "$dim"),
        f"{own:>7}",
        (f"{below:>7}   ", "$dim"),
    )
    room = max(width - head.cell_length, 0)
    return head + Content.styled(line(row.memo, room), "$dim")


class CodebookScreen(ListCard[CodebookAnswer]):
    """Answered with what is to be done with a tag."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("R", "do('rename')", show=False),
        Binding("m", "do('merge')", show=False),
        Binding("v,greater_than_sign", "do('move')", show=False),
        Binding("M", "do('memo')", show=False),
        Binding("d,x,delete", "do('delete')", show=False),
        Binding("a", "new", show=False),
        Binding("E", "answer('export')", show=False),
        Binding("u", "turn('undo')", show=False),
        Binding("ctrl+r", "turn('redo')", show=False),
    ]
    EMPTY = "No tags yet.\nt tags the sentence under the cursor; a makes a tag with its description."

    def __init__(self, request: CodebookRequest) -> None:
        super().__init__()
        self.request = request

    def heading(self) -> Content:
        """How many."""
        return Content.assemble(strong("Codebook"), "  ", dim(counted(len(self.request.rows), "tag")))

    def hints(self) -> Iterable[tuple[str, str]]:
        """A library that is only read lets nothing be changed."""
        change = (
            *(("R", "rename"), ("m", "merge"), (">", "move"), ("M", "describe"), ("d", "delete")),
            *(("a", "new"), ("u", "undo")),
        )
        return (
            ("enter", "passages"),
            *(change if self.request.writable else ()),
            ("E", "export"),
            ("esc", "close"),
        )

    def above(self) -> Iterable[Widget]:
        """The names of the columns."""
        yield Static("", id="columns", classes="quiet", markup=False)

    def below(self) -> Iterable[Widget]:
        """The whole description of the tag under the cursor."""
        yield Static("", id="passage", classes="quiet", markup=False)

    def fill(self) -> None:
        """A line a tag."""
        rows = self.request.rows
        self.rows.set(len(rows), 1, self._draw)
        self.fit(max(len(rows), 3))
        at = next((place for place, row in enumerate(rows) if row.tag == self.request.at), 0)
        if rows:
            self.rows.choose(at)
        self._say()

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        return [code_line(self.request.rows[index], width)]

    @on(RowList.Chosen)
    def _say(self) -> None:
        row = self._row()
        column = min(_NAME, max(self.rows.size.width - 1, 0) // 2 or _NAME)
        heads = f"  {'tag':<{column}}{'used':>7}{'below':>7}" if self.request.rows else ""
        self.query_one("#columns", Static).update(Content(heads))
        self.query_one("#passage", Static).update(Content(safe(row.memo) if row else ""))

    def _row(self) -> CodeRow | None:
        at = self.rows.index
        return None if at is None or at >= len(self.request.rows) else self.request.rows[at]

    def chosen(self, index: int) -> None:
        """Lists its passages, also of the tags below it."""
        self.action_answer("passages")

    def action_answer(self, verb: CodebookVerb) -> None:
        """Hands over what is to be done with the tag under the cursor."""
        if (row := self._row()) is not None:
            self.dismiss(CodebookAnswer(verb, row.tag))

    def action_do(self, verb: CodebookVerb) -> None:
        """The same for what changes something."""
        if self.request.writable:
            self.action_answer(verb)

    def action_new(self) -> None:
        """A tag that nothing has yet."""
        if self.request.writable:
            self.dismiss(CodebookAnswer("new", ""))

    def action_turn(self, verb: CodebookVerb) -> None:
        """Undo and redo; the list comes back where it was."""
        if self.request.writable:
            row = self._row()
            self.dismiss(CodebookAnswer(verb, row.tag if row else ""))
