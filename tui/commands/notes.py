"""Tags and comments on passages."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where


class _Marks(Command):
    where = Where.TEXT
    writes = True

    def lacks(self, context: Context) -> str | None:
        """An article must be open."""
        return None if context.session.opened else "No article is open"


class Tag(_Marks):
    """Tag the selection or the sentence."""

    id, keys = "text.tag", ("t",)
    title, help, footer, rank = "Tag the passage", "tags the selection or the sentence", "tag", 10

    def run(self, context: Context) -> None:
        """Asks which tags."""
        context.marker.tag()


class Annotate(_Marks):
    """Write a comment on the selection or the sentence."""

    id, keys = "text.annotate", ("a",)
    title, help = "Comment on the passage", "writes a comment on the selection or the sentence"
    footer, rank = "note", 20

    def run(self, context: Context) -> None:
        """Opens the editor."""
        context.marker.comment()


class TagAgain(_Marks):
    """Give the last tags again."""

    id, keys = "text.tag-again", (".",)
    title, help = "Tag as before", "gives the tags given last to this passage"

    def lacks(self, context: Context) -> str | None:
        """There must have been some."""
        if not context.session.last_tags:
            return "Nothing was tagged yet"
        return super().lacks(context)

    def footer_now(self, context: Context) -> str:
        """The tags themselves, once there are some."""
        return " ".join(context.session.last_tags[:2])

    rank = 15

    def run(self, context: Context) -> None:
        """Without asking."""
        context.marker.tag_again()


class ConfirmNote(_Marks):
    """Say that an uncertain note stands where it should."""

    id, keys = "note.confirm", ("gc",)
    title, help = (
        "Confirm the note",
        "confirms an uncertain note (? in the margin): it stands where it should",
    )
    footer, rank = "confirm note", 6

    def lacks(self, context: Context) -> str | None:
        """The cursor must stand on one."""
        if missing := super().lacks(context):
            return missing
        return None if context.asker.uncertain_here() else "No uncertain note here: ]a goes to the next note"

    def run(self, context: Context) -> None:
        """All that lie one on another."""
        context.marker.confirm(context.asker.uncertain_here())


class Notes(Command):
    """List all tagged and annotated passages."""

    id, keys = "notes.list", ("A",)
    title, help = "All notes", "lists all tagged and annotated passages"

    def run(self, context: Context) -> None:
        """To go to one, change it or delete it."""
        context.marker.list_all()


class Codebook(Command):
    """Show all tags as a tree."""

    id, keys = "tags.codebook", ("T",)
    title = "Codebook"
    help = "shows all tags as a tree with counts and descriptions; renames, merges, moves, describes and deletes them"

    def run(self, context: Context) -> None:
        """Also where there are none yet, to make some."""
        context.codebook.open()


class _Resize(_Marks):
    """Moves an end of the note under the cursor by a word."""

    def __init__(self, id: str, keys: tuple[str, ...], help: str, *, end: bool, forward: bool) -> None:
        self.id, self.keys, self.help = id, keys, help
        self.title = help.capitalize()
        self._end, self._forward = end, forward

    def lacks(self, context: Context) -> str | None:
        """The cursor must stand on one."""
        if missing := super().lacks(context):
            return missing
        return None if context.asker.notes_here() else "No note here: ]a goes to the next note"

    def run(self, context: Context) -> None:
        """Of several that lie one on another the shortest."""
        note = min(context.asker.notes_here(), key=lambda note: note.anchor.end - note.anchor.start)
        context.marker.resize(note, end=self._end, forward=self._forward)


RESIZING = (
    _Resize("note.longer", (">",), "lets the note here end a word later", end=True, forward=True),
    _Resize("note.shorter", ("<",), "lets the note here end a word earlier", end=True, forward=False),
    _Resize("note.later", ("g >",), "lets the note here begin a word later", end=False, forward=True),
    _Resize("note.earlier", ("g <",), "lets the note here begin a word earlier", end=False, forward=False),
)


class RenameTag(Command):
    """Rename a tag everywhere."""

    id, writes = "tags.rename", True
    title, help = "Rename a tag", "renames a tag everywhere"

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if context.session.library.tags() else "There are no tags yet"

    def run(self, context: Context) -> None:
        """With all tags below it."""
        context.marker.rename()


class DeleteTag(Command):
    """Take a tag off everything."""

    id, writes = "tags.delete", True
    title, help = "Delete a tag", "takes a tag, with all below it, off every passage and event"

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if context.session.library.tags() else "There are no tags yet"

    def run(self, context: Context) -> None:
        """Asks which; the notes stay."""
        context.marker.delete_tag()


COMMANDS = (
    *(Tag(), Annotate(), TagAgain(), ConfirmNote()),
    *RESIZING,
    *(Notes(), Codebook(), RenameTag(), DeleteTag()),
)
