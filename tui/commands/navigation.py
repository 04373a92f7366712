"""Going from article to article, back, and out."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.state.where import Where


class NextArticle(Command):
    """Open the next article of the list."""

    id, keys = "article.next", ("J",)
    title, help = "Next article", "opens the next article of the list"

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if context.session.beside(1) else "This is the last article of the list"

    def run(self, context: Context) -> None:
        """From any pane."""
        context.reader.step(1)


class PreviousArticle(Command):
    """Open the previous article of the list."""

    id, keys = "article.previous", ("K",)
    title, help = "Previous article", "opens the previous article of the list"

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if context.session.beside(-1) else "This is the first article of the list"

    def run(self, context: Context) -> None:
        """From any pane."""
        context.reader.step(-1)


class NextUnread(Command):
    """Open the next article that was not read yet."""

    id, keys = "article.next-unread", ("O",)
    title = "Next unread article"
    help = "opens the next unread article of the list; after the last one it begins again at the top"

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if context.session.next_unread() else "No article of the list is unread"

    def run(self, context: Context) -> None:
        """From any pane."""
        context.reader.next_unread()


class JumpBack(Command):
    """Go back to where the last jump began."""

    id, keys = "jump.back", ("ctrl+o",)
    title, help = "Back to where I was", "goes back to where the last jump began"

    def run(self, context: Context) -> None:
        """Walks the list of places back."""
        if not context.reader.back():
            context.say("This is where you started")


class StepBack(Command):
    """Leave the innermost thing: selection, search, filter, zoom, side pane."""

    id, keys = "app.back", ("escape",)
    title, help, palette = (
        "Step back",
        "leaves the selection, else the search or filter, else the zoom, else the side pane",
        False,
    )

    def run(self, context: Context) -> None:
        """One step only."""
        context.step_back()


class FrontPage(Command):
    """Show what came, what matters, who rises and what waits."""

    id, keys, where = "front.page", ("0",), Where.LISTS
    title = "Front page"
    help = "shows what came since you last looked, what mattered most, who rises, what waits, tags"

    def run(self, context: Context) -> None:
        """Every line leads there."""
        # Only who looks at it waits for it.
        from tui.controllers import front_page

        front_page.open_page(context)


class FrontPageFromText(FrontPage):
    """The same where 0 goes to the start of the line."""

    id, keys, where = "front.page-text", ("g 0",), Where.TEXT
    palette = False


class Quit(Command):
    """Leave what is topmost, and the app when nothing is open on it."""

    id, keys = "app.quit", ("q",)
    title, help, rank = "Quit", "closes the topmost thing, then quits", 95

    def run(self, context: Context) -> None:
        """Never leaves with a selection, which a stray key would lose, nor while a file is being written."""
        if context.close_topmost():
            return
        if file := context.exporter.writing:
            context.say(f"{file} is still being written: q when that is done")
        else:
            context.app.exit()


COMMANDS = (
    NextArticle(),
    PreviousArticle(),
    NextUnread(),
    JumpBack(),
    StepBack(),
    FrontPage(),
    FrontPageFromText(),
    Quit(),
)
