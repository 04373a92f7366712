"""The tag picker: a field and the tags that match it; a tag that does not exist yet is made by naming it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.reading.palette import tone
from tui.reading.safe import safe
from tui.screens.card import Card, quoted
from tui.screens.tag_choices import TagChoice, TagRow
from tui.view_models.notes import TagRequest


def tag_line(row: TagRow, ticked: bool, digit: str = "") -> Content:
    """A tag with its colour, how often it is used, and the digit that takes it."""
    mark = Content.styled("✓ ", "bold") if ticked else Content.styled(f"{digit:<2}", "$dim")
    bar = Content.styled("▌", f"$note-{tone(row.tag)}")
    facts = "new tag" if row.new else f"{row.uses}" if row.uses else ""
    return Content.assemble(mark, bar, " ", safe(row.tag), "  ", Content.styled(facts, "$dim"))


DIGITS = "123456789"


class TagPicker(Card[tuple[str, ...]]):
    """Asks which tags a passage shall have; answered with all of them."""

    HEADING = "Tag"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,ctrl+p", "move(-1)", show=False, priority=True),
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("tab", "tick", show=False, priority=True),
    ]

    def __init__(self, request: TagRequest) -> None:
        super().__init__()
        self.request = request
        self.choice = TagChoice(request.tags, request.chosen, request.recent)

    def body(self) -> Iterable[Widget]:
        """The passage, the field, the tags."""
        yield Static(quoted(self.request.quote), classes="quiet spaced", markup=False)
        yield Input(placeholder="type to find or to make a tag; a/b lies below a", id="tag")
        yield OptionList(*self._options(), id="tags", markup=False)

    def on_mount(self) -> None:
        """Letters go to the field, arrows to the list."""
        self.query_one(OptionList).can_focus = False
        self.query_one(Input).focus()
        self._point(0)

    def hints(self) -> Iterable[tuple[str, str]]:
        """Says what enter would do now."""
        enter = "keep these" if self.choice.touched and not self.choice.typed.strip() else "tag"
        return (
            ("enter", enter),
            ("1–9", "take"),
            ("tab", "tick several"),
            ("↑↓", "choose"),
            ("esc", "close"),
        )

    def _options(self) -> list[Option]:
        digits = "" if self.choice.typed else DIGITS
        return [
            Option(tag_line(row, row.tag in self.choice.chosen, digits[place : place + 1]))
            for place, row in enumerate(self.choice.rows())
        ]

    def _row(self) -> TagRow | None:
        at = self.query_one(OptionList).highlighted
        rows = self.choice.rows()
        return rows[at] if at is not None and at < len(rows) else None

    def _point(self, row: int) -> None:
        self.query_one(OptionList).highlighted = row if self.choice.rows() else None

    def _renew(self, at: int) -> None:
        self.query_one(OptionList).set_options(self._options())
        self._point(at)
        self.show_hints()

    def action_move(self, step: int) -> None:
        """Another row."""
        listing = self.query_one(OptionList)
        if listing.option_count:
            listing.highlighted = ((listing.highlighted or 0) + step) % listing.option_count

    def action_tick(self) -> None:
        """Ticks or unticks the tag under the cursor and stays."""
        row = self._row()
        if row is None:
            return
        at = 0 if self.choice.typed else self.query_one(OptionList).highlighted or 0
        self.choice = self.choice.toggle(row.tag)
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self._renew(at)

    @on(Input.Changed)
    def _find(self, event: Input.Changed) -> None:
        if not self.choice.typed and event.value in tuple(DIGITS) and (tag := self._numbered(event.value)):
            self.dismiss(self.choice.take(tag))
            return
        self.choice = replace(self.choice, typed=event.value)
        self._renew(0)

    def _numbered(self, digit: str) -> str | None:
        """The tag before which a digit stands; who wants a tag that begins with a digit types a blank first."""
        rows = self.choice.rows()
        place = DIGITS.index(digit)
        return rows[place].tag if place < len(rows) else None

    @on(Input.Submitted)
    def _take(self) -> None:
        row = self._row()
        self.dismiss(self.choice.take(row.tag if row else None))

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self._take()
