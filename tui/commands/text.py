"""What is asked and taken from the text: names, dates, notes, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where

if TYPE_CHECKING:
    from tui.reading.marks import Layer


class _InText(Command):
    where = Where.TEXT

    def lacks(self, context: Context) -> str | None:
        """An article must be open."""
        return None if context.session.opened else "No article is open"


class Ask(_InText):
    """Ask what stands under the cursor: who, when, or the note."""

    id, keys = "text.ask", ("enter",)
    title = "Who is this, when was this"
    help = "on a name: who is this; on a date: how was it resolved; on a note: opens it"
    rank = 5

    def footer_now(self, context: Context) -> str:
        """What enter does here; nothing on plain text."""
        return context.asker.here() or ""

    def run(self, context: Context) -> None:
        """The innermost thing wins: a note, a name, a date."""
        context.asker.ask()


class OpenNotes(_InText):
    """Open the notes under the cursor, also where a name or a date lies in them."""

    id, keys = "text.notes", ("ga",)
    title, help = "Notes here", "opens the notes on this passage, also where a name or a date stands in it"

    def lacks(self, context: Context) -> str | None:
        """The cursor must stand on one."""
        return None if context.asker.notes_here() else "No note or tagged passage here: ]a goes to the next"

    def run(self, context: Context) -> None:
        """All that lie one on another."""
        context.marker.open_notes(context.asker.notes_here())


class _Step(_InText):
    layer: Layer
    forward = True

    def run(self, context: Context) -> None:
        if not context.reader.to_mark(self.layer, self.forward):
            context.say(f"No {self.layer} {'below' if self.forward else 'above'}")


class NextName(_Step):
    """Go to the next name."""

    id, keys, layer = "text.next-name", ("]e",), "name"
    title, help = "Next name", "to the next name"


class PreviousName(_Step):
    """Go to the previous name."""

    id, keys, layer, forward = "text.previous-name", ("[e",), "name", False
    title, help = "Previous name", "to the previous name"


class _Walk(_InText):
    forward = True

    def lacks(self, context: Context) -> str | None:
        """The cursor must stand on a name."""
        here = context.session.opened and context.asker.name_at(context.view.cursor)
        return None if here else "No name is here: ]e goes to the next"

    def run(self, context: Context) -> None:
        """Through all articles, by their dates."""
        if name := context.asker.name_at(context.view.cursor):
            context.walker.step(name, self.forward)


class NextMention(_Walk):
    """Go to the next mention of the same entity, also in later articles."""

    id, keys = "text.next-mention", ("]m",)
    title, help = "Next mention", "to the next mention of the same person, place …, also in later articles"


class PreviousMention(_Walk):
    """Go to the previous mention of the same entity, also in earlier articles."""

    id, keys, forward = "text.previous-mention", ("[m",), False
    title, help = "Previous mention", "to the previous mention of the same, also in earlier articles"


class NextDate(_Step):
    """Go to the next date."""

    id, keys, layer = "text.next-date", ("]d",), "date"
    title, help = "Next date", "to the next date"


class PreviousDate(_Step):
    """Go to the previous date."""

    id, keys, layer, forward = "text.previous-date", ("[d",), "date", False
    title, help = "Previous date", "to the previous date"


class NextNote(_Step):
    """Go to the next note."""

    id, keys, layer = "text.next-note", ("]a",), "note"
    title, help = "Next note", "to the next note or tagged passage"


class PreviousNote(_Step):
    """Go to the previous note."""

    id, keys, layer, forward = "text.previous-note", ("[a",), "note", False
    title, help = "Previous note", "to the previous note or tagged passage"


class Select(_InText):
    """Start or end selecting."""

    id, keys = "text.select", ("v",)
    title, help, footer, rank = "Select", "starts selecting by character; again leaves it", "select", 30

    def footer_now(self, context: Context) -> str:
        """Not while selecting."""
        return "" if context.reader.selecting else self.footer

    def run(self, context: Context) -> None:
        """Motions then move the end."""
        context.reader.select()


class SelectSentences(_InText):
    """Select by sentence."""

    id, keys = "text.select-sentences", ("V",)
    title, help = "Select sentences", "selects by whole sentences"

    def run(self, context: Context) -> None:
        """Motions then take in further sentences."""
        context.reader.select(by_sentence=True)


class OtherEnd(_InText):
    """Go to the other end of the selection."""

    id, keys = "text.other-end", ("o",)
    title, help, palette = "Other end", "while selecting: to the other end of the selection", False

    def lacks(self, context: Context) -> str | None:
        """Something must be selected."""
        return None if context.reader.selecting else "Nothing is selected"

    def run(self, context: Context) -> None:
        """Motions then move that end."""
        context.reader.other_end()


class Copy(_InText):
    """Copy the passage."""

    id, keys = "text.copy", ("y",)
    title, help, footer, rank = "Copy", "copies the selection or the sentence", "copy", 70

    def run(self, context: Context) -> None:
        """As it stands in the source, without the breaks of the screen."""
        context.reader.copy(cite=False)


class CopyCited(_InText):
    """Copy the passage with its source and date."""

    id, keys = "text.copy-cited", ("Y",)
    title, help = "Copy with source and date", "copies it with title, source and date"

    def run(self, context: Context) -> None:
        """In quotation marks, the reference below."""
        context.reader.copy(cite=True)


COMMANDS = (
    *(
        Ask(),
        OpenNotes(),
        NextName(),
        PreviousName(),
        NextMention(),
        PreviousMention(),
        NextDate(),
        PreviousDate(),
        NextNote(),
        PreviousNote(),
    ),
    *(Select(), SelectSentences(), OtherEnd(), Copy(), CopyCited()),
)
