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


class RenameTag(Command):
    """Rename a tag everywhere."""

    id, keys, writes = "tags.rename", ("T",), True
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


COMMANDS = (Tag(), Annotate(), TagAgain(), ConfirmNote(), Notes(), RenameTag(), DeleteTag())
