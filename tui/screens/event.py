"""A row of the timeline, opened: who says which date, in which words, and why the passages belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from store.records import Annotation, Event, Telling
from tui.reading.safe import safe
from tui.screens import event_rows
from tui.screens.card import dim, strong
from tui.screens.event_rows import CONFLICT
from tui.screens.list_card import ListCard
from tui.view_models.events import EventAnswer, EventVerb, NotesAnswer, OpenedRow
from tui.widgets.passage_list import PassageList
from tui.widgets.row_list import RowList
from tui.words import event_words, wording
from tui.words.cells import cut

MARK = "▌"
_GUTTER = 2
"""Columns for the bar at marked passages."""
_FRAME, _PASSAGE, _KEYS = 6, 4, 1
"""Lines of the panel's edges and blanks, of the passage below the list, and of the keys below that."""


class EventScreen(ListCard[Telling | EventAnswer | NotesAnswer]):
    """Shows an event with all its passages, in one line each, or in two.

    Answered with the passage to go to, with what is to be done with the event, or with the notes to be opened.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "leave", show=False),
        Binding("space", "mark", show=False),
        Binding("a", "notes", show=False),
        Binding("c", "do('confirm')", show=False),
        Binding("x", "do('hide')", show=False),
        Binding("e", "do('date')", show=False),
        Binding("R", "do('title')", show=False),
        Binding("m", "do('join')", show=False),
        Binding("s", "split", show=False),
        Binding("t", "do('tag')", show=False),
        Binding("M", "do('memo')", show=False),
        Binding("E", "export", show=False),
        Binding("u", "do('undo')", show=False),
        Binding("ctrl+r", "do('redo')", show=False),
    ]
    EMPTY = "No passage is left of it."

    def __init__(self, opened: OpenedRow, at: Telling | None = None) -> None:
        super().__init__()
        self.opened = opened
        self.marked: set[int] = set()
        self._rows = list(event_rows.passages(opened))
        self._begin = next((n for n, row in enumerate(self._rows) if at and _same(row.teller.telling, at)), 0)

    @property
    def rows(self) -> PassageList:
        """The passages."""
        return self.query_one("#rows", PassageList)

    def make_rows(self) -> RowList:
        """The list of passages, still empty."""
        return PassageList(empty=self.EMPTY, id="rows")

    def hints(self) -> Iterable[tuple[str, str]]:
        """Ways to look around; what can be done with the row stands in the panel, as it would not fit here."""
        writable = self.opened.writable
        mark = [("space", "mark")] if writable and len(self._rows) > 1 else []
        undo = [("u", "undo")] if writable else []
        return (("enter", "go there"), *mark, *undo, ("E", "export"), ("esc", "close"))

    def keys(self) -> Content:
        """What can be done with the row, and with the notes on the passage under the cursor."""
        done = self.opened.event.deeds
        words = [
            ("c", "unconfirm" if "confirmed" in done else "confirm"),
            ("x", "bring back" if "hidden" in done else "hide"),
            *(("e", "date"), ("R", "title"), ("m", "join")),
            *((("s", f"split {len(self.marked) or ''}".rstrip()),) if len(self._rows) > 1 else ()),
            ("t", "tag"),
            ("M", "memo"),
        ]
        note = [("a", "note")] if self._notes() else []
        pressed = [*(words if self.opened.writable else ()), *note]
        return Content("  ").join(
            [Content.assemble((key, "bold"), " ", (word, "$dim")) for key, word in pressed]
        )

    def heading(self) -> Content:
        """Date, conflict, and how many say it."""
        event = self.opened.event
        told = " · ".join(word for word in (wording.manner(event), self.opened.facts) if word)
        flag = [(f" {CONFLICT}", "$warning")] if event.conflict or self.opened.conflicts else []
        return Content.assemble(strong(wording.when(event)), *flag, "  ", dim(told))

    def above(self) -> Iterable[Widget]:
        """The headline; what the reader did; what is told differently; why the passages are linked."""
        event = self.opened.event
        yield Static(strong(event.headline), markup=False)
        if yours := _yours(event):
            yield Static(yours, markup=False)
        if event.memo:
            yield Static(Content.assemble(dim("memo  "), safe(event.memo)), classes="memo", markup=False)
        for about, claims in self.opened.conflicts:
            name = Content.styled(f"{CONFLICT} {safe(about)}", "$warning")
            yield Static(Content.assemble(name, "  ", safe(claims)), markup=False)
        if linked := event.linked:
            words = safe(" · ".join(linked))
            yield Static(Content.assemble(dim("linked because  "), words), markup=False)
        yield Static("", markup=False)

    def below(self) -> Iterable[Widget]:
        """The whole passage under the cursor with the article it stands in, and the keys."""
        yield Static("", id="passage", markup=False)
        yield Static("", id="keys", markup=False)

    def fill(self) -> None:
        """Two lines for a passage of which something new is said, one for the others."""
        self.rows.set_entries([row.below for row in self._rows], self._draw)
        self.fit(min(self.rows.count, self._room()))
        self.rows.choose_entry(self._begin)
        self._say()

    def _room(self) -> int:
        """Lines that are left for the list, so that the passage below it stays in sight."""
        width, height = min(self.app.size.width * 94 // 100, 96) - 6, self.app.size.height * 88 // 100
        said = [self.opened.event.headline, "  ".join(self.opened.event.linked) + " " * 16]
        said += [about + claims for about, claims in self.opened.conflicts]
        if yours := _yours(self.opened.event):
            said.append(yours.plain)
        above = sum(-(-(cell_len(words) + 4) // width) for words in said)
        return max(height - above - _FRAME - _PASSAGE - _KEYS, 4)

    def _draw(self, entry: int, width: int) -> Sequence[Content]:
        passage = self._rows[entry]
        width -= _GUTTER
        said, source = event_rows.columns(self.opened, width)
        words = self.opened.read(passage.teller.telling)
        bar = Content.styled(f"{MARK} " if entry in self.marked else "  ", "bold $primary")
        first = event_rows.first_line(passage, words, width, said, source)
        second = event_rows.second_line(passage, width - said)
        return [Content.assemble(bar, first), Content.assemble(bar, Content(" " * said), second)]

    @on(RowList.Chosen)
    def _say(self) -> None:
        at = self.rows.entry
        if at is None:
            return
        group, teller = self._rows[at].group, self._rows[at].teller
        room = max(self.rows.size.width - len(group.label + teller.date) - 6, 12)
        source = cut(safe(teller.source), room)
        place = " · ".join(word for word in (group.label, source, teller.date) if word)
        words = safe(self.opened.read(teller.telling))
        opening, closing = event_rows.marks(words)
        self.query_one("#passage", Static).update(
            Content.assemble(dim(place), "\n", f"{opening}{words}{closing}")
        )
        self._say_keys()

    def _say_keys(self, instead: str = "") -> None:
        self.query_one("#keys", Static).update(Content(instead) if instead else self.keys())

    def _notes(self) -> tuple[Annotation, ...]:
        at = self.rows.entry
        return self._rows[at].teller.notes if at is not None else ()

    def chosen(self, index: int) -> None:
        """Goes to the passage."""
        self.dismiss(self._rows[self.rows.entry_at(index)].teller.telling)

    def action_mark(self) -> None:
        """Marks the passage for splitting, or takes the mark off, and goes on to the next."""
        at = self.rows.entry
        if at is None or not self.opened.writable or len(self._rows) < 2:
            return
        self.marked ^= {at}
        self.rows.redraw_entry(at)
        self.rows.move("down")
        self._say_keys()

    def action_split(self) -> None:
        """Splits off what is marked, else the passage under the cursor."""
        at = self.rows.entry
        if not self.opened.writable or at is None:
            return
        marked = sorted(self.marked) or [at]
        if len(self._rows) < 2:
            self._say_keys("It has only this passage: there is nothing to split off.")
        elif len(marked) == len(self._rows):
            self._say_keys("All passages are marked: one at least must stay.")
        else:
            self._do("split", marked)

    def action_do(self, verb: EventVerb) -> None:
        """Hands over what is to be done with the event."""
        at = self.rows.entry
        if self.opened.writable and at is not None:
            self._do(verb, [at])

    def action_export(self) -> None:
        """The row alone; also from a library that is only read."""
        self._do("export", [self.rows.entry or 0] if self._rows else [])

    def _do(self, verb: EventVerb, places: Iterable[int]) -> None:
        self.dismiss(EventAnswer(verb, tuple(self._rows[place].teller.telling for place in places)))

    def action_notes(self) -> None:
        """Opens the notes on the passage."""
        if notes := self._notes():
            self.dismiss(NotesAnswer(notes))


def _yours(event: Event) -> Content | None:
    """What the reader did to it, with its tags; None if nothing."""
    tags = "  ".join(f"#{safe(tag)}" for tag in event.tags)
    done = " · ".join(event_words.done(event))
    if not (tags or done):
        return None
    return Content.assemble((done, "$primary"), "   " if tags and done else "", (tags, "bold"))


def _same(one: Telling, other: Telling) -> bool:
    return (one.article, one.start, one.end) == (other.article, other.start, other.end)
