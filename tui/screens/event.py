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

from store.records import Annotation, Event, Telling
from tui import deeds, wording
from tui.event_dialogs import EventAnswer, EventVerb, NotesAnswer, OpenedRow, SaidWhen, Teller
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.widgets.row_list import RowList

CONFLICT = "⚑"
NOTE = "✎"
MARK = "▌"
_SAID, _SOURCE = 24, 18
"""Columns of the date and of the source, where there is room for all three."""
_WIDE = 72
_GUTTER = 2
"""Columns for the bar at marked passages."""
_FRAME, _PASSAGE, _KEYS = 6, 4, 1
"""Lines of the panel's edges and blanks, of the passage below the list, and of the keys below that."""


class EventScreen(ListCard[Telling | EventAnswer | NotesAnswer]):
    """Shows an event with all its passages, two lines each.

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
    ]
    EMPTY = "No passage is left of it."

    def __init__(self, opened: OpenedRow) -> None:
        super().__init__()
        self.opened = opened
        self.marked: set[int] = set()
        self._rows: list[tuple[SaidWhen, Teller, bool, bool]] = list(_rows(opened))

    def hints(self) -> Iterable[tuple[str, str]]:
        """Ways to look around; what can be done with the row stands in the panel, as it would not fit here."""
        several = self.opened.writable and len(self._rows) > 1
        return (("enter", "go there"), *((("space", "mark"),) if several else ()), ("esc", "close"))

    def keys(self) -> Content:
        """What can be done with the row, and with the notes on the passage under the cursor."""
        done = self.opened.event.deeds
        words = [
            ("c", "unconfirm" if "confirmed" in done else "confirm"),
            ("x", "bring back" if "hidden" in done else "hide"),
            *(("e", "date"), ("R", "title"), ("m", "join")),
            *((("s", f"split {len(self.marked) or ''}".rstrip()),) if len(self._rows) > 1 else ()),
            ("t", "tag"),
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
        """Two lines a passage."""
        self.rows.set(len(self._rows), 2, self._draw)
        self.fit(min(2 * len(self._rows), self._room()))
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

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        group, teller, first, named = self._rows[index]
        width -= _GUTTER
        said, source = (_SAID, _SOURCE) if width >= _WIDE else (width * 3 // 10, width // 5)
        label: list[Content] = [Content(" " * said)]
        if first:
            flag = Content.styled(f" {CONFLICT}" if group.clash else "", "$warning")
            label = [Content(_cut(group.label, said - 3)), flag]
            label.append(Content(" " * (said - sum(part.cell_length for part in label))))
        who = _column(teller.source if named else "", source)
        quote = quoted_part(self.opened.read(teller.telling), teller.telling, width - said - source)
        bar = Content.styled(f"{MARK} " if index in self.marked else "  ", "bold $primary")
        second = [bar, Content(" " * said), _reasons(teller, width - said)]
        return [Content.assemble(bar, *label, who, quote), Content.assemble(*second)]

    @on(RowList.Chosen)
    def _say(self) -> None:
        at = self.rows.index
        if at is None:
            return
        group, teller = self._rows[at][:2]
        source = _cut(safe(teller.source), max(self.rows.size.width - len(group.label + teller.date) - 6, 12))
        place = " · ".join(word for word in (group.label, source, teller.date) if word)
        words = safe(self.opened.read(teller.telling))
        self.query_one("#passage", Static).update(Content.assemble(dim(place), "\n", f"“{words}”"))
        self._say_keys()

    def _say_keys(self, instead: str = "") -> None:
        self.query_one("#keys", Static).update(Content(instead) if instead else self.keys())

    def _notes(self) -> tuple[Annotation, ...]:
        at = self.rows.index
        return self._rows[at][1].notes if at is not None else ()

    def chosen(self, index: int) -> None:
        """Goes to the passage."""
        self.dismiss(self._rows[index][1].telling)

    def action_mark(self) -> None:
        """Marks the passage for splitting, or takes the mark off, and goes on to the next."""
        at = self.rows.index
        if at is None or not self.opened.writable or len(self._rows) < 2:
            return
        self.marked ^= {at}
        self.rows.redraw(at)
        self.rows.move("down")
        self._say_keys()

    def action_split(self) -> None:
        """Splits off what is marked, else the passage under the cursor."""
        if not self.opened.writable or self.rows.index is None:
            return
        marked = sorted(self.marked) or [self.rows.index]
        if len(self._rows) < 2:
            self._say_keys("It has only this passage: there is nothing to split off.")
        elif len(marked) == len(self._rows):
            self._say_keys("All passages are marked: one at least must stay.")
        else:
            self._do("split", marked)

    def action_do(self, verb: EventVerb) -> None:
        """Hands over what is to be done with the event."""
        if self.opened.writable and self.rows.index is not None:
            self._do(verb, [self.rows.index])

    def _do(self, verb: EventVerb, places: Iterable[int]) -> None:
        self.dismiss(EventAnswer(verb, tuple(self._rows[place][1].telling for place in places)))

    def action_notes(self) -> None:
        """Opens the notes on the passage."""
        if notes := self._notes():
            self.dismiss(NotesAnswer(notes))


def _yours(event: Event) -> Content | None:
    """What the reader did to it, with its tags; None if nothing."""
    tags = "  ".join(f"#{safe(tag)}" for tag in event.tags)
    done = " · ".join(deeds.done(event))
    if not (tags or done):
        return None
    return Content.assemble((done, "$primary"), "   " if tags and done else "", (tags, "bold"))


def _reasons(teller: Teller, width: int) -> Content:
    """The reader's notes on a passage, then how its date came about."""
    notes = _cut(" · ".join(map(_noted, teller.notes)), width)
    telling = teller.telling
    told = "" if telling.told == "told" else telling.told
    mine = "put here by you" if telling.by_reader else ""
    reasons = safe(" · ".join(words for words in (told, mine, telling.how) if words))
    gap = "   " if notes and reasons else ""
    room = width - cell_len(notes) - len(gap)
    return Content.assemble(notes, gap, dim(_cut(reasons, room))) if room > _WIDE // 6 else Content(notes)


def _noted(note: Annotation) -> str:
    """ "✎ #war  look up …"."""
    tags = "  ".join(f"#{safe(tag)}" for tag in note.tags)
    comment = safe(" ".join(note.comment.split()))
    return f"{NOTE} " + "  ".join(part for part in (tags, _cut(comment, 40)) if part)


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
