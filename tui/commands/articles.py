"""What is done with an article as a whole."""

from __future__ import annotations

from tui.commands.base import Command
from tui.commands.context import Context
from tui.panes.rows.entity_order import after
from tui.state import article_order
from tui.state.where import Where


class OpenArticle(Command):
    """Open the article on which the list stands."""

    id, keys, where = "article.open", ("enter",), Where.ARTICLES
    title, help = "Open the article", "opens the article; on a story: opens or closes it"
    footer, rank = "open", 10

    def footer_now(self, context: Context) -> str:
        """A story folds."""
        return self.footer if context.panes.articles.chosen else "fold"

    def lacks(self, context: Context) -> str | None:
        """The list may be empty."""
        pane = context.panes.articles
        return None if pane.chosen or pane.chosen_story else "No article is shown"

    def run(self, context: Context) -> None:
        """And goes to its text."""
        if article := context.panes.articles.chosen:
            context.reader.open(article)
            context.panes.focus(Where.TEXT)
        else:
            context.panes.articles.fold(context.session, "toggle")


class ByStory(Command):
    """Put the articles under their stories."""

    id, keys, where = "article.stories", ("s",), Where.ARTICLES
    title, help = "Articles by story", "puts the articles under their stories, or by date alone again"
    footer, rank = "stories", 30

    def footer_now(self, context: Context) -> str:
        """What it would do."""
        return "by date" if context.panes.articles.by_story else self.footer

    def lacks(self, context: Context) -> str | None:
        """There must be some; the way back is always open."""
        if context.panes.articles.by_story or context.session.has_stories():
            return None
        return "There are no stories: no two articles tell the same happening"

    def run(self, context: Context) -> None:
        """Kept for the next time."""
        context.panes.articles.show_stories(context.session)


class OrderArticles(Command):
    """Order the articles by something else."""

    id, keys, where = "article.order", ("o",), Where.ARTICLES
    title = "Order the articles"
    help = "orders by date, newest first, unread first, by source, title, length, notes, import, in turn"
    footer, rank = "order", 60

    def run(self, context: Context) -> None:
        """The next order of the round; the list stays on its article."""
        order = after(article_order.ORDERS, context.session.state.articles_by)
        chosen = context.panes.articles.chosen
        context.session.sort(order)
        context.panes.articles.show_rows(context.session)
        context.panes.articles.choose(context.session, chosen)
        context.say(f"Ordered: {order}")


class MarkAllRead(Command):
    """Mark all articles that are shown as read."""

    id, keys, where, writes = "article.read-all", ("R",), Where.ARTICLES, True
    title, help = "Mark all shown as read", "marks all articles that the list shows as read, in one step"

    def lacks(self, context: Context) -> str | None:
        """There must be an unread one."""
        return None if any(not row.read for row in context.session.shown) else "All of these are read"

    def run(self, context: Context) -> None:
        """Of a filter those that it shows."""
        context.reader.mark_all_read()


class _OfArticle(Command):
    """For the article on which the list stands, or the open one in the text."""

    where = Where.ARTICLES | Where.TEXT
    writes = True

    def article(self, context: Context) -> str | None:
        """Its id."""
        return context.panes.articles.chosen if context.where is Where.ARTICLES else context.session.current

    def lacks(self, context: Context) -> str | None:
        """There must be one."""
        return None if self.article(context) else "No article is open"


class Star(_OfArticle):
    """Put a star on the article, or take it off."""

    id, keys = "article.star", ("S",)
    title, help, footer, rank = "Star the article", "puts a star on the article, or takes it off", "star", 40

    def footer_now(self, context: Context) -> str:
        """Only where articles are chosen."""
        return "star" if context.where is Where.ARTICLES else ""

    def run(self, context: Context) -> None:
        """One step of undo."""
        if article := self.article(context):
            context.reader.star(article)


class MarkRead(_OfArticle):
    """Mark the article as read or unread."""

    id, keys = "article.read", ("r",)
    title, help = "Mark as read or unread", "marks the article as read, or as unread"
    footer, rank = "read", 45

    def footer_now(self, context: Context) -> str:
        """What it would become."""
        article = self.article(context)
        row = context.session.row_of(article) if article and context.where is Where.ARTICLES else None
        return ("unread" if row.read else "read") if row else ""

    def run(self, context: Context) -> None:
        """One step of undo."""
        if article := self.article(context):
            context.reader.toggle_read(article)


class SetDate(_OfArticle):
    """Set the article's own date."""

    id, keys = "article.date", ("D",)
    title, help = "Set the article’s date", "sets the article’s own date, from which the others are counted"
    footer, rank = "date", 50

    def run(self, context: Context) -> None:
        """Any precision: 2022, 2022-09, 2022-09-07."""
        if article := self.article(context):
            context.asker.date(article)


class SetGenre(_OfArticle):
    """Say what kind of text the article is."""

    id, keys = "article.genre", ("C",)
    title = "Set the kind of the article"
    help = "says what kind of text the article is: news report, opinion, interview …, and why it is taken for one"

    def run(self, context: Context) -> None:
        """Chosen from a list, with the reasons."""
        if article := self.article(context):
            context.asker.genre(article)


COMMANDS = (
    OpenArticle(),
    ByStory(),
    OrderArticles(),
    MarkAllRead(),
    Star(),
    MarkRead(),
    SetDate(),
    SetGenre(),
)
