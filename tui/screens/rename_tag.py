"""Renaming a tag everywhere: which one, then how it shall be called."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.reading.safe import safe
from tui.screens.card import Card
from tui.screens.tag_choices import TagRow, clean_tag
from tui.screens.tags import tag_line
from tui.view_models.notes import RenameAnswer, RenameRequest


class RenameTag(Card[RenameAnswer]):
    """Asks for a tag and its new name; all tags below it move along. Answered with a `RenameAnswer`."""

    HEADING = "Rename a tag"

    def __init__(self, request: RenameRequest) -> None:
        super().__init__()
        self.names = sorted(request.tags, key=str.casefold)
        self.request = request
        self.old: str | None = None

    def body(self) -> Iterable[Widget]:
        """The tags, and the field for the new name once one is chosen."""
        rows = [Option(tag_line(TagRow(name, self.request.tags[name]), False)) for name in self.names]
        yield OptionList(*rows, id="tags", markup=False)
        field = Input(id="name", select_on_focus=False)
        field.display = False
        yield field
        yield Static("", id="echo", classes="quiet", markup=False)

    def hints(self) -> Iterable[tuple[str, str]]:
        """Two steps, two words."""
        return (("enter", "rename" if self.old else "choose"), ("esc", "close"))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.old = self.names[event.option_index]
        field = self.query_one(Input)
        field.display, field.value = True, self.old
        field.cursor_position = len(self.old)
        self.query_one(OptionList).display = False
        field.focus()
        self.show_hints()

    @on(Input.Changed)
    def _say(self, event: Input.Changed) -> None:
        new = clean_tag(event.value)
        below = sum(name.startswith(f"{self.old}/") for name in self.names)
        clash = new in self.names and new != self.old
        joins = "joins the tag that has this name; " if clash else ""
        moved = f"{below} below it move along; " if below else ""
        line = f"{joins}{moved}from “{safe(self.old or '')}”" if new else "a name is needed"
        self.query_one("#echo", Static).update(Content(line))

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        new = clean_tag(event.value)
        if self.old and new:
            self.dismiss(RenameAnswer(self.old, new) if new != self.old else None)
