"""Moving: the cursor in the text, the chosen row in lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where

if TYPE_CHECKING:
    from tui.reading.motions import Motion
    from tui.widgets.row_list import Motion as RowMotion


class TextMotion(Command):
    """Moves the cursor of the text; with a selection, its end."""

    where = Where.TEXT
    palette = False

    def __init__(self, motion: Motion, keys: tuple[str, ...], help: str) -> None:
        self.id, self.keys, self.help, self.motion = f"text.{motion}", keys, help, motion
        self.title = motion.replace("-", " ").capitalize()

    def run(self, context: Context) -> None:
        """As `tui.reading.motions` has it."""
        context.view.move(self.motion)


class ListMotion(Command):
    """Moves the chosen row of a list."""

    where = Where.LISTS
    palette = False

    def __init__(self, motion: RowMotion, keys: tuple[str, ...], help: str) -> None:
        self.id, self.keys, self.help, self.motion = f"list.{motion}", keys, help, motion
        self.title = motion.replace("-", " ").capitalize()

    def run(self, context: Context) -> None:
        """In the list that has the focus."""
        context.panes.move(self.motion)


COMMANDS = (
    ListMotion("down", ("j", "down"), "one row down"),
    ListMotion("up", ("k", "up"), "one row up"),
    ListMotion("first", ("gg", "home"), "to the first row"),
    ListMotion("last", ("G", "end"), "to the last row"),
    ListMotion("half-page-down", ("ctrl+d",), "half a page down"),
    ListMotion("half-page-up", ("ctrl+u",), "half a page up"),
    ListMotion("page-down", ("pagedown", "ctrl+f", "space"), "a page down"),
    ListMotion("page-up", ("pageup", "ctrl+b"), "a page up"),
    TextMotion("left", ("h", "left"), "one character left"),
    TextMotion("down", ("j", "down"), "one line down"),
    TextMotion("up", ("k", "up"), "one line up"),
    TextMotion("right", ("l", "right"), "one character right"),
    TextMotion("next-word", ("w",), "to the next word"),
    TextMotion("previous-word", ("b",), "to the previous word"),
    TextMotion("word-end", ("e",), "to the end of the word"),
    TextMotion("row-start", ("0", "home", "^"), "to the start of the line"),
    TextMotion("row-end", ("$", "end"), "to the end of the line"),
    TextMotion("previous-sentence", ("(",), "to the previous sentence"),
    TextMotion("next-sentence", (")",), "to the next sentence"),
    TextMotion("previous-paragraph", ("{",), "to the previous paragraph"),
    TextMotion("next-paragraph", ("}",), "to the next paragraph"),
    TextMotion("first", ("gg", "ctrl+home"), "to the top of the article"),
    TextMotion("last", ("G", "ctrl+end"), "to its end"),
    TextMotion("page-down", ("space", "pagedown", "ctrl+f"), "a page down"),
    TextMotion("page-up", ("pageup", "ctrl+b"), "a page up"),
    TextMotion("half-page-down", ("ctrl+d",), "half a page down"),
    TextMotion("half-page-up", ("ctrl+u",), "half a page up"),
)
