"""Searching the text, filtering the lists."""

from __future__ import annotations

from tui.commands.base import Command, Where
from tui.context import Context


class Find(Command):
    """Search the text, or filter the list."""

    id, keys = "find", ("/",)
    title, help, rank = "Find", "searches the text, or filters the list, as you type", 80

    def footer_now(self, context: Context) -> str:
        """Says which of the two."""
        return "find" if context.where is Where.TEXT else "filter"

    def run(self, context: Context) -> None:
        """Opens the line to type in."""
        context.finder.start(context.where)


class NextHit(Command):
    """Go to the next hit of the search."""

    id, keys = "find.next", ("n",)
    title, help = "Next hit", "to the next place of what was searched for in the text"

    def lacks(self, context: Context) -> str | None:
        """A search must have been made."""
        return None if context.finder.sought else "Nothing was searched for yet: press / in the text"

    def run(self, context: Context) -> None:
        """From any pane."""
        context.finder.step(1)


class PreviousHit(NextHit):
    """Go to the previous hit of the search."""

    id, keys = "find.previous", ("N",)
    title, help = "Previous hit", "to the previous place of it"

    def run(self, context: Context) -> None:
        """From any pane."""
        context.finder.step(-1)


class ThisWord(Command):
    """Search for the word under the cursor."""

    id, keys, where = "find.word", ("*",), Where.TEXT
    title, help = "Find this word", "searches for the word under the cursor"

    def run(self, context: Context) -> None:
        """And goes to its next place."""
        context.finder.this_word()


class Lift(Command):
    """Take the filters off and show all articles."""

    id, keys = "filter.lift", ("F",)
    title, help = "Show all articles", "lifts the filter: shows all articles of the library"

    def lacks(self, context: Context) -> str | None:
        """There must be a filter."""
        filtered = context.session.only or context.session.words
        return None if filtered else "No filter is set: all articles are shown"

    def run(self, context: Context) -> None:
        """Both the filter typed and the one from the command line."""
        context.finder.lift()


class Hints(Command):
    """Label the names, dates and notes in view with letters, to go to one."""

    id, keys, where = "text.hints", ("f",), Where.TEXT
    title, help = "Letter hints", "puts letters on the names, dates and notes in view; type one to go there"
    footer, rank = "hints", 60

    def run(self, context: Context) -> None:
        """The next keys choose."""
        context.finder.hints()


COMMANDS = (Find(), NextHit(), PreviousHit(), ThisWord(), Lift(), Hints())
