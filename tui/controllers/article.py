"""Opening articles, going to places in them, and what follows the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import LibraryError, NotFoundError
from store.records import Event, Span
from tui.reading.safe import safe
from tui.state.jump_list import Place
from tui.state.where import Where
from tui.words import wording

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.reading.marks import Layer
    from tui.widgets.article_view import ArticleView


class Reader:
    """What is read, and where in it."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._telling: tuple[str, int] = ("", -1)

    @property
    def _view(self) -> ArticleView:
        return self._shell.panes.text.view

    # Opening

    def open(
        self,
        article: str,
        offset: int | None = None,
        leave: bool = True,
        *,
        read: bool = True,
        lit: bool = True,
    ) -> bool:
        """Opens an article at an offset, else where it was left; False if it is gone.

        Without `read` it is shown, and stays unread until the reader opens it. Without `lit` its dates and names are not
        asked for, and `light` shows them later.
        """
        session = self._shell.session
        if session.current == article and offset is None:
            self._mark_read(article)
            return True
        if session.opened:
            session.remember(self._view.cursor)
            if leave:
                session.leave(self._view.cursor)
        try:
            opened = session.open(article, lit=lit)
        except NotFoundError:
            self._shell.warn("That article is no longer in the library")
            return False
        except LibraryError as error:
            self._shell.warn(str(error))
            return False
        if read:
            session.mark_opened(article)
        at = session.position(opened) if offset is None else offset
        self._shell.panes.text.show_article(session.opened or opened, at)
        self._shell.finder.arrived()
        self._shell.panes.articles.show_rows(session)
        self._shell.panes.articles.choose(session, article)
        self._shell.followed(at)
        self._shell.refresh_frame()
        if leave:
            self._shell.call_after_refresh(self._shell.resuming.keep)
        return True

    def light(self) -> None:
        """Shows the dates and names of the open article."""
        opened = self._shell.session.reload()
        if opened:
            self._shell.panes.text.show_anew(opened)

    def _mark_read(self, article: str) -> None:
        session = self._shell.session
        session.mark_opened(article)
        self._shell.panes.articles.show_rows(session)

    def step(self, step: int) -> None:
        """Opens a neighbour in the list."""
        if article := self._shell.session.beside(step):
            self.open(article)

    def next_unread(self) -> None:
        """Opens the next article that was not read yet."""
        if article := self._shell.session.next_unread():
            self.open(article)

    def go(self, article: str, start: int, end: int | None = None) -> None:
        """Goes to a passage anywhere, so that ctrl+o comes back from it."""
        session = self._shell.session
        if session.current == article:
            session.leave(self._view.cursor)
        elif not self.open(article, start):
            return
        self._view.go_to(start, centre=True)
        self._shell.panes.text.light_passage((start, end) if end else None)
        self._shell.panes.focus(Where.TEXT)

    def back(self) -> bool:
        """Goes to where the last jump began."""
        session = self._shell.session
        here = Place(session.current, self._view.cursor) if session.current else None
        place = session.jumps.back(here)
        if place is None:
            return False
        if place.article != session.current and not self.open(place.article, place.offset, leave=False):
            return self.back()
        self._view.go_to(place.offset, centre=True)
        self._shell.panes.text.light_passage(None)
        self._shell.panes.focus(Where.TEXT)
        return True

    def to_mark(self, layer: Layer, forward: bool) -> bool:
        """Goes to the next or previous mark of a layer; False if there is none."""
        return self._shell.panes.text.step_to(layer, forward)

    def to_telling(self, event: Event) -> None:
        """Goes to a passage that tells the event: first one in this article, then the next at each call."""
        tellings = event.tellings
        known, number = self._telling
        if known != event.id:
            current = self._shell.session.current
            number = next((n for n, t in enumerate(tellings) if t.article == current), 0) - 1
        number = (number + 1) % len(tellings)
        self._telling = (event.id, number)
        telling = tellings[number]
        self.go(telling.article, telling.start, telling.end)
        self._shell.panes.focus(Where.TIMELINE if not self._shell.panes.narrow else Where.TEXT)
        self._shell.panes.timeline.choose(event.id)
        if len(tellings) > 1:
            row = self._shell.session.row_of(telling.article)
            source = row.source or row.title if row else ""
            self._shell.say(f"Telling {number + 1} of {len(tellings)}: {source}")

    # Selecting and copying

    @property
    def selecting(self) -> bool:
        """True while a selection is under way."""
        return bool(self._view.selecting)

    def select(self, by_sentence: bool = False) -> None:
        """Starts selecting, or leaves it."""
        self._view.select("sentence" if by_sentence else "character")
        self._shell.refresh_frame()

    def other_end(self) -> None:
        """Goes to the other end of the selection."""
        self._view.swap_ends()

    def passage(self) -> Span:
        """The selection, else the sentence under the cursor."""
        return self._view.selected_or_sentence or (0, 0)

    def done_selecting(self) -> None:
        """Drops the selection after it was used."""
        self._view.clear_selection()
        self._shell.refresh_frame()

    def copy(self, cite: bool) -> None:
        """Copies the source's words to the terminal's clipboard."""
        start, end = self.passage()
        quote = self._view.text[start:end]
        self._shell.to_clipboard(self._cited(quote, start) if cite else quote)
        words = wording.counted(len(quote.split()), "word")
        self.done_selecting()
        self._shell.say(
            f"Copied {words}{' with source and date' if cite else ''}: “{wording.short(quote, 40)}”"
        )

    def _cited(self, quote: str, start: int) -> str:
        opened = self._shell.session.opened
        assert opened is not None
        row = opened.row
        facts = [safe(row.title), safe(row.source or ""), wording.dated(row.published)]
        facts.append(opened.document.article.page_at(start))
        return f"“{quote}”\n— {', '.join(fact for fact in facts if fact)}"

    # Marks on the article

    def star(self, article: str) -> None:
        """Puts a star on it, or takes it off."""
        row = self._shell.session.library.row(article)
        self._shell.session.library.star(article, not row.starred)
        self._shell.changes.made(article, "Star taken off" if row.starred else "Starred")

    def toggle_read(self, article: str) -> None:
        """Marks it as read, or unread."""
        read = self._shell.session.library.row(article).read
        self._shell.session.library.mark_read(article, not read)
        self._shell.changes.made(article, "Marked as unread" if read else "Marked as read")

    def mark_all_read(self) -> None:
        """Marks all that the list shows as read, as one step."""
        session = self._shell.session
        unread = [row.id for row in session.shown if not row.read]
        session.library.mark_all_read(unread)
        self._shell.changes.all(f"Marked {wording.counted(len(unread), 'article')} as read · u takes it back")
