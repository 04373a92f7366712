"""All annotations, or those that lie one on another: to go there, to what they tell, to change or delete them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Literal

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from store.records import Annotation
from store.search.query import parse
from tui.filtering.text_filter import Haystack
from tui.reading.palette import tone
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.view_models.notes import NoteAnswer, NoteRow, NotesRequest, ToldEvent
from tui.widgets.row_list import RowList
from tui.words.cells import cut

EVENT = "●"
_DOUBTS = {
    "lost": ("lost: its words are no longer in the text  ", "$error"),
    "fuzzy": ("uncertain: the text here has changed  ", "$warning"),
}
_COUNTED = {"fuzzy": "uncertain", "lost": "lost"}
LINES = 5
"""Of a note: four, and a blank one."""


def note_words(row: NoteRow) -> str:
    """What a note is found by: tags, with "#" before them as well, comment, quote, title, and whether it is uncertain or lost."""
    tags = [word for tag in row.note.tags for word in (tag, f"#{tag}")]
    return " ".join(
        [
            *tags,
            row.note.comment,
            row.note.anchor.exact,
            row.title,
            row.date,
            _COUNTED.get(row.note.anchor.state, ""),
        ]
    )


def note_lines(row: NoteRow, width: int, told: ToldEvent | None = None) -> Sequence[Content]:
    """The quotation; its tags and its comment; where it stands; the event that it tells."""
    note = row.note
    bar = Content.styled("▌", f"$note-{tone(note.tags[0] if note.tags else '')}")
    doubt = _DOUBTS.get(note.anchor.state, "")
    quote = Content(cut(f"“{safe(note.anchor.exact)}”", width - 3))
    tags = "  ".join(f"#{safe(tag)}" for tag in note.tags)
    said = cut("  ".join(part for part in (tags, safe(note.comment)) if part), width - 3)
    second = Content.assemble((said[: len(tags)], "bold"), (said[len(tags) :], "italic"))
    place = " · ".join(part for part in (row.date, safe(row.title)) if part)
    third = Content.assemble(doubt, (cut(place, width - 3), "$dim"))
    lines = [quote, second, third]
    if told:
        said = safe(f"{EVENT} {told.date} · {told.headline}")
        lines.append(Content.styled(cut(said, width - 3), "$dim"))
    return [Content.assemble(bar, " ", line) for line in lines]


def _of_row(test: Callable[[Annotation], bool]) -> Callable[[NoteRow], bool]:
    return lambda row: test(row.note)


class NotesScreen(ListCard[NoteAnswer]):
    """Lists annotations; answered with a `NoteAnswer`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "do('comment')", show=False),
        Binding("t", "do('tags')", show=False),
        Binding("d,x,delete", "do('delete')", show=False),
        Binding("o", "event", show=False),
        Binding("c", "confirm", show=False),
        Binding("slash", "find", show=False),
        Binding("E", "export", show=False),
        Binding("u", "turn('undo')", show=False),
        Binding("ctrl+r", "turn('redo')", show=False),
    ]
    EMPTY = "No annotations yet.\nt tags the sentence under the cursor, a writes a note on it."

    def __init__(self, request: NotesRequest) -> None:
        super().__init__()
        self.request = request
        test = request.test
        self._haystack = Haystack(
            request.rows, note_words, None if test is None else lambda term: _of_row(test(term))
        )
        self._shown: Sequence[int] = range(len(request.rows))
        self._told: dict[str, ToldEvent | None] = {}

    def heading(self) -> Content:
        """What is listed, and how many."""
        total, shown = len(self.request.rows), len(self._shown)
        number = f"{shown}" if shown == total else f"{shown} of {total}"
        states = Counter(str(self.request.rows[index].note.anchor.state) for index in self._shown)
        doubts = "".join(f" · {states[state]} {word}" for state, word in _COUNTED.items() if states[state])
        return Content.assemble(strong(self.request.heading), "  ", dim(number + doubts))

    def hints(self) -> Iterable[tuple[str, str]]:
        """A library that is only read lets nothing be changed."""
        change = (
            (("a", "note"), ("t", "tags"), ("d", "delete"), ("u", "undo")) if self.request.writable else ()
        )
        told = (("o", "event"),) if self._event_here() else ()
        if self.request.writable and self._is_uncertain():
            told = (*told, ("c", "confirm"))
        return (("enter", "go"), *told, *change, ("/", "filter"), ("E", "export"), ("esc", "close"))

    def above(self) -> Iterable[Widget]:
        """The field for the filter, once it is asked for."""
        field = Input(placeholder="words, tag:war, who:putin, from:2020 …", id="find")
        field.display = False
        yield field
        remark = Static("", id="remark", classes="quiet", markup=False)
        remark.display = False
        yield remark

    def fill(self) -> None:
        """Four lines a note."""
        self.rows.set(len(self._shown), LINES, self._draw)
        self.fit(max(LINES * len(self.request.rows), 2))
        self.show_hints()

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        rows, shown = self.request.rows, self._shown
        row = rows[shown[index]]
        lines = note_lines(row, width, self._event_of(row))
        last = index + 1 == len(shown) or row.is_lost
        return lines if last or not rows[shown[index + 1]].is_lost else [*lines, *self._lost_heading(lines)]

    def _lost_heading(self, lines: Sequence[Content]) -> Sequence[Content]:
        """Stands in the blank line above the first note whose text is gone."""
        number = sum(self.request.rows[place].is_lost for place in self._shown)
        blank = [Content("")] * (LINES - 1 - len(lines))
        return [*blank, Content.styled(f" Lost, with what they said  {number}", "bold $error")]

    def _event_of(self, row: NoteRow) -> ToldEvent | None:
        """Asked for once, when the note comes in sight."""
        if row.note.id not in self._told:
            self._told[row.note.id] = self.request.event(row.note)
        return self._told[row.note.id]

    def _event_here(self) -> ToldEvent | None:
        index = self.rows.index if self.query(RowList) else None
        return None if index is None else self._event_of(self.request.rows[self._shown[index]])

    @on(RowList.Chosen)
    def _stands(self) -> None:
        self.show_hints()

    def action_event(self) -> None:
        """Opens the row of the event that the passage tells."""
        if self._event_here() and self.rows.index is not None:
            self._answer("event", self.rows.index)

    def _is_uncertain(self) -> bool:
        index = self.rows.index if self.query(RowList) else None
        return index is not None and self.request.rows[self._shown[index]].note.anchor.state == "fuzzy"

    def action_confirm(self) -> None:
        """The reader says that an uncertain note stands where it should."""
        if self._is_uncertain():
            self.action_do("confirm")

    def action_find(self) -> None:
        """Opens the field for the filter."""
        field = self.query_one(Input)
        field.display = True
        field.focus()

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._shown = self._haystack.matching(event.value)
        self._remark(self.request.remarks(parse(event.value)))
        self.rows.say(f"No annotation has “{safe(event.value)}”." if event.value.strip() else self.EMPTY)
        self.rows.set(len(self._shown), LINES, self._draw)
        self.query_one("#card").border_title = self.heading()
        self.show_hints()

    def _remark(self, sentences: Sequence[str]) -> None:
        """What the filter could not ask is said, never passed over."""
        line = self.query_one("#remark", Static)
        line.update(Content(safe(" · ".join(sentences))))
        line.display = bool(sentences)

    @on(Input.Submitted)
    def _filtered(self) -> None:
        self.rows.focus()

    def action_leave(self) -> None:
        """Esc takes the filter off first."""
        field = self.query_one(Input)
        if not field.display:
            self.dismiss(None)
            return
        field.value, field.display = "", False
        self.rows.focus()

    def chosen(self, index: int) -> None:
        """Goes to the passage."""
        self._answer("go", index)

    def action_do(self, verb: str) -> None:
        """Changes or deletes the note under the cursor."""
        if self.request.writable and self.rows.index is not None:
            self._answer(verb, self.rows.index)

    def action_export(self) -> None:
        """Writes the notes that are shown into a file."""
        shown = tuple(self.request.rows[place].note.id for place in self._shown)
        if shown:
            self.dismiss(NoteAnswer("export", "", shown, self.query_one(Input).value))

    def action_turn(self, verb: Literal["undo", "redo"]) -> None:
        """Undo and redo; the list comes back after it."""
        if self.request.writable:
            self.dismiss(NoteAnswer(verb, ""))

    def _answer(self, verb: str, index: int) -> None:
        self.dismiss(NoteAnswer(verb, self.request.rows[self._shown[index]].note.id))  # type: ignore[arg-type]
