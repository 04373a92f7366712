"""Searching the text, filtering the lists."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where


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


class FindInAll(Command):
    """Search the texts of all articles."""

    id, keys = "find.all", ("g/",)
    title, help = (
        "Search all texts",
        "searches the texts of all articles, as you type; n and N then go on across articles",
    )

    def run(self, context: Context) -> None:
        """With the words of the last time, to be typed over."""
        context.finder.texts.open()


class NextHit(Command):
    """Go to the next hit of the search."""

    id, keys = "find.next", ("n",)
    title, help = "Next hit", "to the next place of what was searched for, in the text or in all texts"

    def lacks(self, context: Context) -> str | None:
        """A search must have been made."""
        return None if context.finder.has_hits else "Nothing was searched for yet: press / in the text"

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
    title, help = (
        "Show all",
        "lifts the filters of all lists, also kinds and !, then the one from the command line",
    )

    def lacks(self, context: Context) -> str | None:
        """There must be a filter."""
        return None if context.finder.any() else "No filter is set: all articles are shown"

    def run(self, context: Context) -> None:
        """What was typed first, then what the command line named."""
        context.finder.lift()


class OnlyWho(Command):
    """Show only the articles and events of this name."""

    id, keys, where = "filter.who", ("gf",), Where.TEXT | Where.ENTITIES
    title = "Only articles and events of this name"
    help = "shows only the articles and the events of the name under the cursor; F shows all again"

    def _name(self, context: Context) -> str | None:
        if context.where is Where.ENTITIES:
            entity = context.panes.entities.chosen
        else:
            mention = context.asker.name_at(context.view.cursor)
            entity = context.session.library.analysis().entity(mention.entity) if mention else None
        return entity.name if entity else None

    def lacks(self, context: Context) -> str | None:
        """There must be a name."""
        return None if self._name(context) else "No name is here: ]e goes to the next"

    def run(self, context: Context) -> None:
        """In any of its spellings."""
        if name := self._name(context):
            context.finder.only_who(name)


class Hints(Command):
    """Label the names, dates and notes in view with letters, to go to one."""

    id, keys, where = "text.hints", ("f",), Where.TEXT
    title, help = "Letter hints", "puts letters on the names, dates and notes in view; type one to go there"
    footer, rank = "hints", 60

    def run(self, context: Context) -> None:
        """The next keys choose."""
        context.finder.hints()


COMMANDS = (Find(), FindInAll(), NextHit(), PreviousHit(), ThisWord(), Lift(), OnlyWho(), Hints())
