"""The pane of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events

from store.records import Story
from tui.panes.list_pane import ListPane, folded
from tui.panes.rows.article_entity_rows import RowLine, article_lines
from tui.panes.rows.news_rows import NewsRows, with_news
from tui.panes.rows.story_rows import Heading, Row, Under, heading_lines, story_rows
from tui.state import article_order
from tui.state.session import Session
from tui.state.where import Where

if TYPE_CHECKING:
    from store.library import ArticleRow

WIDE = 64
"""Columns from which a title stands on one line."""


class ArticlesPane(ListPane):
    """The articles by date, or under their stories."""

    where = Where.ARTICLES
    EMPTY = "No articles yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.row_height = 3
        self._shown: Sequence[ArticleRow] = ()
        self._current: str | None = None
        self._rows: Sequence[Row] | None = None
        self._places: dict[str, int] = {}
        self._news: NewsRows | None = None
        self._order = article_order.ORDERS[0]
        self.by_story = False
        """True while articles stand under their stories."""
        self.closed: set[str] = set()
        """Ids of closed stories."""

    def restore(self, by_story: bool, closed: Sequence[str]) -> None:
        """Stories as they were left."""
        self.by_story, self.closed = by_story, set(closed)

    # What is chosen

    @property
    def _row(self) -> Row | None:
        index = self.rows.index
        return self._rows[index] if self._rows and index is not None and index < len(self._rows) else None

    @property
    def chosen(self) -> str | None:
        """Id of the article on which the list stands."""
        index = self.rows.index
        if self._rows is not None:
            index = self._row.index if isinstance(self._row, Under) else None
        return self._shown[index].id if index is not None and index < len(self._shown) else None

    @property
    def chosen_story(self) -> str | None:
        """Id of the story on which or in which it stands."""
        return self._row.key if self._row else None

    @property
    def chosen_news(self) -> str | None:
        """Id of the row of the timeline that tells the news of the article chosen."""
        news = self._news.of(self.chosen) if self._news and self.chosen else None
        return news.event.id if news else None

    # Showing

    def show_news(self, news: NewsRows) -> None:
        """Shows beside each article the row of the timeline that tells its news."""
        self._news = news
        self.rows.redraw()

    def show_rows(self, session: Session) -> None:
        """The articles as filtered; the row chosen stays the same article if it is still there."""
        chosen, story = self.chosen, self.chosen_story
        self._shown, self._current = session.shown, session.current
        self._order = session.state.articles_by
        self._rows = session.listed = None
        if self.by_story:
            self._arrange(session, session.stories())
        self.set_lines(len(self._shown) if self._rows is None else len(self._rows))
        if not self._stand(session, chosen):
            self._stand_on(story)
        self.count(len(session.shown), len(session.rows), session.words)

    def head_again(self) -> None:
        """The heading, and where there is room how the articles are arranged."""
        ordered = "" if self._order == article_order.ORDERS[0] else self._order
        words = [word for word in ("by story" if self.by_story else "", ordered) if word]
        self.head(self._facts, spare=[[(word, "bold")] for word in words])

    def _arrange(self, session: Session, stories: Sequence[Story]) -> None:
        """Folds open while a filter is set: what was searched for must not hide."""
        ids = [row.id for row in self._shown]
        self._rows = story_rows(ids, stories, frozenset() if session.words.strip() else self.closed)
        under = [(place, row) for place, row in enumerate(self._rows) if isinstance(row, Under)]
        self._places = {ids[row.index]: place for place, row in under}
        everything = story_rows(ids, stories, frozenset())
        session.listed = [ids[row.index] for row in everything if isinstance(row, Under)]

    def choose(self, session: Session, article: str | None) -> None:
        """Stands on an article, if it is shown; else on its story."""
        if not self._stand(session, article) and self._rows is not None:
            stories = (story.id for story in session.stories() if article in story.articles)
            self._stand_on(next(stories, None))

    def _stand(self, session: Session, article: str | None) -> bool:
        place = session.place_of(article) if self._rows is None else self._places.get(article or "")
        if place is not None:
            self.rows.choose(place)
        return place is not None

    def _stand_on(self, story: str | None) -> None:
        for place, row in enumerate(self._rows or ()):
            if isinstance(row, Heading) and row.key == story:
                self.rows.choose(place)

    # Folds

    def show_stories(self, session: Session) -> None:
        """Puts the articles under their stories, or by date alone again."""
        chosen = self.chosen
        self.by_story = not self.by_story
        self.show_rows(session)
        self.choose(session, chosen)

    def fold(self, session: Session, verb: str) -> None:
        """Opens or closes the story in which the list stands, or all."""
        every = (row.key for row in self._rows or () if isinstance(row, Heading))
        self.closed = folded(self.closed, verb, self.chosen_story, every)
        self.show_rows(session)

    # Drawing

    def on_resize(self, event: events.Resize) -> None:
        """Titles take two lines where they find no room on one."""
        height = 2 if event.size.width >= WIDE else 3
        if height != self.row_height:
            self.row_height = height
            self.set_lines(len(self._shown) if self._rows is None else len(self._rows))

    def lines(self, index: int, width: int) -> list[RowLine]:
        """Date and title, or a story."""
        row = self._rows[index] if self._rows is not None else Under(index, "")
        if isinstance(row, Heading):
            return heading_lines(row, width, self.row_height)
        article = self._shown[row.index]
        copy = self._source_of(row.original) if row.original else None
        first, *others = article_lines(article, width, article.id == self._current, self.row_height, copy)
        if self._news and (news := self._news.of(article.id)):
            first = with_news(first, news, article.date, article.title, width)
        return [first, *others]

    def _source_of(self, article: str) -> str:
        """Whom a copy was taken from; "" where that is not shown."""
        row = next((row for row in self._shown if row.id == article), None)
        return row.source or row.title if row else ""
