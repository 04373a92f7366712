"""What a command is: one verb with its keys, its words and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.state.where import Where

if TYPE_CHECKING:
    from tui.commands.context import Context


WHERE_NAMES = {
    Where.ANYWHERE: "anywhere",
    Where.LISTS: "lists",
    Where.ARTICLES: "articles",
    Where.ARTICLES | Where.TEXT: "articles and text",
    Where.ARTICLES | Where.TIMELINE: "articles and timeline",
    Where.ARTICLES | Where.TEXT | Where.TIMELINE: "articles, text and timeline",
    Where.TEXT: "text",
    Where.TEXT | Where.ENTITIES: "text and entities",
    Where.ENTITIES: "entities",
    Where.TIMELINE: "timeline",
}
"""Every combination that commands may use, in the order of the help."""


class Command:
    """One verb. Subclasses say everything in class attributes and do it in `run`."""

    id: str = ""
    """What a keymap calls it: "text.tag"."""
    keys: tuple[str, ...] = ()
    """Default sequences, as `tui.settings.key_sequences.read` reads them."""
    title: str = ""
    """The palette's entry, in the imperative: "Tag the passage"."""
    help: str = ""
    """One sentence for the help, without the full stop."""
    footer: str = ""
    """One or two words for the footer; "" keeps it out."""
    rank: int = 50
    """Its turn in the footer, the lowest first."""
    where: Where = Where.ANYWHERE
    writes: bool = False
    """True if it changes the library, which a read-only one refuses."""
    palette: bool = True
    """False for motions, which nobody looks for in a palette."""

    def missing(self, context: Context) -> str | None:
        """Why it cannot run now, as a sentence for the reader; None if it can."""
        if self.writes and context.session.read_only:
            return "Nothing can be changed: " + context.session.read_only
        return self.lacks(context)

    def lacks(self, context: Context) -> str | None:
        """What subclasses need beyond a library that can be written: a sentence, or None."""
        return None

    def available(self, context: Context) -> bool:
        """True if it can run now."""
        return self.missing(context) is None

    def footer_now(self, context: Context) -> str:
        """The footer's word in this moment; "" to stay out of it."""
        return self.footer

    def run(self, context: Context) -> None:
        """Does it. What the store refuses may be raised: the screen shows it."""
        raise NotImplementedError
