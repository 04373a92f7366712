"""Leaving and coming back: the screen as it was."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.revisions import OF_CONFLICTS
from tui.panes.timeline_model import levels
from tui.state.where import Where

if TYPE_CHECKING:
    from tui.controllers.shell import Shell


class Resuming:
    """Keeps where the reader is, and goes there again."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def resume(self) -> None:
        """Filters, article, cursor, pane, folds; what is gone or cannot be read is left out."""
        session, panes = self._shell.session, self._shell.panes
        panes.articles.restore(session.state.by_story, session.state.stories)
        panes.articles.show_rows(session)
        state, articles = session.state, len(session.rows)
        level = levels.read(state.level) or levels.level_at_first(articles)
        panes.timeline.restore(state.grain, state.folded, state.several, level)
        panes.entities.restore(session.state.order, session.state.kind)
        article = self._article()
        if article:
            # The first paint waits for no analysis.
            self._shell.guarded(lambda: self._shell.reader.open(article, leave=False, lit=False))
            self._shell.call_after_refresh(lambda: self._shell.guarded(self._shell.reader.light))
        if not session.opened:
            panes.text.show_nothing(empty=not session.rows)
        if article is None:
            # After the first paint, which should not wait for a text that nobody asked for.
            self._shell.call_after_refresh(self._begin)
        pane = Where.__members__.get(session.state.pane.upper(), Where.ARTICLES)
        panes.focus(pane if session.opened or pane is not Where.TEXT else Where.ARTICLES)
        self._shell.call_after_refresh(self._greet)

    def _greet(self) -> None:
        """Who comes back to more than he left sees what came; what a merge left open is told."""
        # Only then does the start wait for what puts either together.
        session = self._shell.session
        if session.came():
            from tui.controllers import front_page

            front_page.open_page(self._shell)
        if any(decision.kind.startswith(OF_CONFLICTS) for decision in session.library.decisions()):
            from tui.controllers import decisions

            decisions.remind(self._shell)

    def _begin(self) -> None:
        """A reader who comes for the first time sees the first article, which is not yet read by that."""
        session = self._shell.session
        if session.shown and not session.opened:
            first = session.shown[0].id
            self._shell.guarded(lambda: self._shell.reader.open(first, leave=False, read=False))

    def _article(self) -> str | None:
        """The one that was open, if it is there and not outside what the command line named."""
        session = self._shell.session
        article = session.state.article
        if article is None or session.row_of(article) is None:
            return None
        return None if session.only and article not in session.only.ids else article

    def keep(self) -> None:
        """Writes where the reader is; a full disk must not hold anybody back."""
        session, panes = self._shell.session, self._shell.panes
        if session.current:
            session.remember(panes.text.view.cursor)
        session.state.pane = (panes.active.name or "").lower()
        session.state.grain, session.state.folded = panes.timeline.grain, sorted(panes.timeline.closed)
        session.state.several = panes.timeline.several
        session.state.by_story, session.state.stories = panes.articles.by_story, sorted(panes.articles.closed)
        session.state.order, session.state.kind = panes.entities.order, panes.entities.kind
        with suppress(StoreError):
            session.save()
