"""The pane of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events

from tui.commands.base import Where
from tui.panes.lists import ListPane
from tui.panes.rows import RowLine, article_lines
from tui.session import Session

if TYPE_CHECKING:
    from store.library import ArticleRow

WIDE = 64
"""Columns from which a title stands on one line."""


class ArticlesPane(ListPane):
    """The articles by date."""

    where = Where.ARTICLES
    EMPTY = "No articles yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.row_height = 3
        self._shown: Sequence[ArticleRow] = ()
        self._current: str | None = None

    @property
    def chosen(self) -> str | None:
        """Id of the article on which the list stands."""
        index = self.rows.index
        return self._shown[index].id if index is not None and index < len(self._shown) else None

    def show_rows(self, session: Session) -> None:
        """The articles as filtered; the row chosen stays the same article if it is still there."""
        chosen = self.chosen
        self._shown, self._current = session.shown, session.current
        self.set_lines(len(self._shown))
        place = session.place_of(chosen)
        if place is not None:
            self.rows.choose(place)
        self.count(len(session.shown), len(session.rows), session.words)

    def choose(self, session: Session, article: str | None) -> None:
        """Stands on an article, if it is shown."""
        place = session.place_of(article)
        if place is not None:
            self.rows.choose(place)

    def on_resize(self, event: events.Resize) -> None:
        """Titles take two lines where they find no room on one."""
        height = 2 if event.size.width >= WIDE else 3
        if height != self.row_height:
            self.row_height = height
            self.set_lines(len(self._shown))

    def lines(self, index: int, width: int) -> list[RowLine]:
        """Date and title."""
        row = self._shown[index]
        return article_lines(row, width, row.id == self._current, self.row_height)
