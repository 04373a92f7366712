"""The editor for the comment of an annotation: several lines, nothing thrown away by accident."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tui.screens.card import Card, dim, quoted
from tui.view_models.notes import CommentRequest


class CommentEditor(Card[str]):
    """Writes a comment; answered with its text, "" to take it away."""

    HINTS = (("ctrl+s", "save"),)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter", "save", "save", show=False, priority=True)
    ]

    def __init__(self, request: CommentRequest) -> None:
        super().__init__()
        self.request = request
        self._warned = False

    def heading(self) -> Content:
        """What is written."""
        return Content(self.request.heading)

    def body(self) -> Iterable[Widget]:
        """The passage, its tags, the field."""
        yield Static(quoted(self.request.quote), classes="quiet spaced", markup=False)
        if self.request.tags:
            yield Static(dim("  ".join(self.request.tags)), classes="spaced", markup=False)
        yield TextArea(self.request.comment, id="comment", show_line_numbers=False, soft_wrap=True)

    def on_mount(self) -> None:
        """Writing goes on at the end."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    def action_save(self) -> None:
        """Hands the comment over."""
        self.dismiss(self.query_one(TextArea).text.strip())

    def hints(self) -> Iterable[tuple[str, str]]:
        """Says what a second esc would do."""
        last = ("esc", "again to throw the changes away") if self._warned else ("esc", "close")
        return (*self.HINTS, last)

    def action_leave(self) -> None:
        """Closes at once if nothing was changed, else only when asked twice."""
        changed = self.query_one(TextArea).text.strip() != self.request.comment.strip()
        if changed and not self._warned:
            self._warned = True
            self.show_hints()
            return
        self.dismiss(None)

    def on_text_area_changed(self) -> None:
        """Writing on takes the warning back."""
        if self._warned:
            self._warned = False
            self.show_hints()
