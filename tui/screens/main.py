"""The main screen: four panes, a line above and a line below; keys go through the parser to commands."""

from __future__ import annotations

import gc
from collections.abc import Callable, Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from store.errors import StoreError
from tui import controllers
from tui.commands import ALL, BY_ID
from tui.commands.footer import hints
from tui.commands.help_rows import sections
from tui.commands.palette_entries import entries
from tui.controllers import dialogs
from tui.controllers.article import Reader
from tui.controllers.focus import SMALLEST, Panes
from tui.controllers.list_loader import Lists
from tui.controllers.refresh import Refresh
from tui.controllers.restore import Resuming
from tui.controllers.search import SearchController
from tui.panes import chrome
from tui.panes.pane import Pane
from tui.panes.status_line import Bar
from tui.settings import key_sequences
from tui.settings.bindings import Keymap
from tui.state.session import Session
from tui.state.where import Where
from tui.widgets.article_view import ArticleView
from tui.widgets.guarded import Guarded
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from tui.controllers.codebook import CodebookController
    from tui.controllers.entities import EntityController
    from tui.controllers.events import EventController
    from tui.controllers.export import Exporter
    from tui.controllers.importing import ImportController
    from tui.controllers.inspect import InspectController
    from tui.controllers.memos import MemoController
    from tui.controllers.mention_walk import MentionWalk
    from tui.controllers.notes import NoteController
    from tui.panes.find_line import FindLine
    from tui.screens.themes import Themed

Answer = TypeVar("Answer")
_TWICE = {Where.ARTICLES: "article.open", Where.ENTITIES: "entity.mentions", Where.TIMELINE: "timeline.go"}
"""What a second click on a row does."""
_NEVER = object()
TOO_SMALL = f"dateline needs {SMALLEST[0]} columns and {SMALLEST[1]} lines.\nMake the window larger, or press q to quit."


class MainScreen(Guarded, Screen[None]):
    """Wires panes, commands and session; what they do is in `tui.controllers`, its looks are the app's `main.tcss`."""

    AUTO_FOCUS = None

    def __init__(self, session: Session, keymap: Keymap, notices: Sequence[str] = ()) -> None:
        super().__init__()
        self.session = session
        self.keymap = keymap
        self._notices = notices
        self._parser = key_sequences.Parser(keymap.positions)
        self._message = self._work = ""
        self._in_key = False
        self._awaited: dict[str, object] = {}
        self.panes = Panes(self, self.refresh_frame, self._entity_at)
        self.reader, self.finder = Reader(self), SearchController(self)
        self.changes, self.lists, self.resuming = Refresh(self, self._notices), Lists(self), Resuming(self)

    @cached_property
    def marker(self) -> NoteController:
        """Tags and comments."""
        return controllers.NoteController(self)

    @cached_property
    def memos(self) -> MemoController:
        """What is written on things as a whole."""
        return controllers.MemoController(self)

    @cached_property
    def codebook(self) -> CodebookController:
        """The tags."""
        return controllers.CodebookController(self)

    @cached_property
    def asker(self) -> InspectController:
        """Who is this, when was this."""
        return controllers.InspectController(self)

    @cached_property
    def namer(self) -> EntityController:
        """Corrections of names."""
        return controllers.EntityController(self)

    @cached_property
    def chronicler(self) -> EventController:
        """Corrections of events."""
        return controllers.EventController(self)

    @cached_property
    def exporter(self) -> Exporter:
        """The timeline's way out."""
        return controllers.Exporter(self)

    @cached_property
    def importer(self) -> ImportController:
        """Articles that come in while the reader reads."""
        return controllers.ImportController(self)

    @cached_property
    def walker(self) -> MentionWalk:
        """From mention to mention."""
        return controllers.MentionWalk(self)

    def compose(self) -> ComposeResult:
        """Header, tabs for narrow screens, panes, footer."""
        yield Bar(id="header")
        yield Bar(id="tabs")
        with Horizontal(id="panes"):
            yield self.panes.articles
            yield self.panes.text
            with Vertical(id="side"):
                yield self.panes.entities
                yield self.panes.timeline
        yield Bar(id="footer")
        yield Static(TOO_SMALL, id="too-small", markup=False)

    def on_mount(self) -> None:
        """Shows the lists and the article that was open; what takes longer comes after the first paint."""
        self.panes.fit(*self.app.size)
        self.resuming.resume()
        self.call_after_refresh(gc.enable)
        self.call_after_refresh(self.lists.load)
        self.call_after_refresh(self.session.prepare)
        for notice in self._notices:
            self.notify(notice, markup=False, timeout=12)

    # Keys

    @property
    def where(self) -> Where:
        """The pane in which the reader is."""
        return self.panes.active

    @property
    def view(self) -> ArticleView:
        """The text."""
        return self.panes.text.view

    def on_key(self, event: events.Key) -> None:
        """Every key that the focused widget left: the parser says which command it completes."""
        if self.finder.typing:
            if event.is_printable and event.character:
                event.stop()
                self.panes.here.add_words(event.character)
            return
        if self.finder.hinting:
            event.stop()
            self.finder.hint_key(event.key)
            return
        self._message = ""
        stood = self._standing()
        self._in_key = True
        try:
            self._feed(event)
        finally:
            self._in_key = False
            self.refresh_footer()
        # What moved sends a message yet, and the footer shows it already.
        self._awaited = {what: now for what, now in self._standing().items() if stood.get(what, now) != now}

    def _feed(self, event: events.Key) -> None:
        pressed = self._parser.feed(
            key_sequences.name(event.key, event.character), self.keymap.bindings[self.panes.active]
        )
        if pressed.taken:
            event.stop()
            event.prevent_default()
        if pressed.command:
            self.run_command(pressed.command)

    def _standing(self) -> dict[str, object]:
        """Where the reader is, in text and list."""
        standing: dict[str, object] = {"cursor": self.view.cursor, "selection": self.view.selection}
        return standing | ({self.where.name or "": self.panes.list.rows.index} if self.panes.list else {})

    def _follow(self, what: str, now: object) -> None:
        """The footer follows a message; the one of a key's own move has nothing new for it."""
        if self._awaited.pop(what, _NEVER) != now:
            self.refresh_footer()

    def run_command(self, identifier: str) -> None:
        """Runs a command, or says why it cannot run; what the store refuses is shown and changes nothing."""
        command = BY_ID[identifier]
        if missing := command.missing(self):
            self.say(missing)
        else:
            self.guarded(lambda: command.run(self))

    def guarded(self, do: Callable[[], object]) -> bool:
        """Does something of which the store may refuse a part; False if it did."""
        try:
            do()
        except StoreError as error:
            self.changes.saved = "not saved"
            self.warn(str(error))
            return False
        return True

    def ask(self, dialog: ModalScreen[Answer], then: Callable[[Answer | None], object]) -> None:
        """Opens a dialog and goes on with its answer."""
        self.app.push_screen(dialog, lambda answer: self._answered(then, answer))

    def _answered(self, then: Callable[[Any], object], answer: object) -> None:
        self.guarded(lambda: then(answer))
        self.refresh_footer()

    def show_help(self) -> None:
        """All keys, those that work here first."""
        works = {command.id for command in ALL if command.available(self)}
        self.app.push_screen(dialogs.HelpScreen(sections(self.keymap, self.where, lambda c: c.id in works)))

    def show_palette(self) -> None:
        """Commands, articles, names, tags and themes, found by a few letters."""
        found = [*entries(self), *dialogs.themes_of(self.app)]  # type: ignore[arg-type]
        screen = dialogs.PaletteScreen("Go or do", found, "a command, an article, a name, a tag …")
        self.ask(screen, lambda entry: entry and entry.run())

    def ask_theme(self) -> None:
        """The colours; leaving the list without an answer gives those of before back."""
        app: Themed = self.app  # type: ignore[assignment]
        before = app.theme
        self.ask(dialogs.theme_screen(app), lambda entry: app.choose_theme(entry.words if entry else before))

    # Work beside the keys

    def to_clipboard(self, text: str) -> None:
        """Gives text to the terminal's clipboard."""
        self.app.copy_to_clipboard(text)

    def work_beside(self, task: Coroutine[Any, Any, None], group: str, *, alone: bool = False) -> None:
        """Does something beside the keys; `alone` ends what is under way in its group."""
        self.run_worker(task, group=group, exclusive=alone)

    def end_work(self, group: str) -> None:
        """Ends what is under way in a group."""
        self.workers.cancel_group(self, group)

    # Leaving

    def step_back(self) -> None:
        """Leaves the innermost thing that can be left."""
        if self.reader.selecting:
            self.reader.done_selecting()
        elif self.panes.active is Where.TEXT and self.finder.clear():
            self.refresh_position()
        elif self.finder.filtered(self.panes.active):
            self.finder.filter(self.panes.active, "")
        elif self.panes.active is Where.ENTITIES and self.panes.entities.kind:
            self.panes.entities.show_kind("")
        elif self.panes.active is Where.TIMELINE and self.panes.timeline.several:
            self.panes.timeline.show_several(False)
        elif self.panes.zoomed:
            self.panes.zoom(False)
        elif self.panes.active is not Where.TEXT and self.session.opened:
            self.panes.focus(Where.TEXT)

    def close_topmost(self) -> bool:
        """Leaves a selection, a zoom or a pane that lies over the text; False if only the app is left to leave."""
        over_text = self.panes.narrow and self.panes.active in (Where.ENTITIES, Where.TIMELINE)
        if self.reader.selecting or self.panes.zoomed or (over_text and self.session.opened):
            self.step_back()
            return True
        return False

    # What is said

    def say(self, message: str) -> None:
        """One line in the footer, until the next key."""
        self._message = message
        self.refresh_footer()

    def warn(self, message: str) -> None:
        """Something the reader must not miss."""
        self.notify(message, severity="error", markup=False, timeout=10)
        self.say(message)

    def refresh_frame(self) -> None:
        """Header, tabs and footer."""
        self._show_head()
        self.refresh_footer()
        self.refresh_position()

    def show_work(self, words: str) -> None:
        """What is under way, in the header."""
        if words != self._work:
            self._work = words
            self._show_head()

    def _show_head(self) -> None:
        selecting = self.panes.text.view.selecting
        head = chrome.header(self.session, self.lists.counts, self.keymap, selecting, self._work)
        self.query_one("#header", Bar).show(*head)
        self.query_one("#tabs", Bar).show(chrome.tabs(self.panes.active))

    def refresh_footer(self) -> None:
        """The keys that matter now, or what was said. All that one key does is shown once, at its end."""
        if self._in_key:
            return
        self._awaited = {}
        pending = key_sequences.show(self._parser.pending)
        matter = [] if self._message else hints(self)
        parts = chrome.footer(matter, pending, self._message, self.changes.saved)
        self.query_one("#footer", Bar).show(*parts)

    def refresh_position(self) -> None:
        """The line below the text."""
        self.panes.text.show_position()

    def followed(self, offset: int) -> None:
        """The timeline goes along with the cursor of the text, and the other mentions of a name are lit."""
        if self.panes.active in (Where.TEXT, Where.ARTICLES):
            self.panes.timeline.follow(self.session.current, offset)
            self.panes.text.light_same(self._entity_at(offset))

    def _entity_at(self, offset: int) -> str | None:
        """Id of the one whom the open article names at an offset."""
        name = self.asker.name_at(offset)
        return name.entity if name else None

    # Messages of the panes

    def on_resize(self, event: events.Resize) -> None:
        """Panes take turns where the screen is narrow."""
        self.panes.fit(event.size.width, event.size.height)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click on another pane goes there."""
        if pane := next((node for node in event.widget.ancestors if isinstance(node, Pane)), None):
            self.panes.focused(pane)

    @on(ArticleView.CursorMoved)
    def _cursor_moved(self, event: ArticleView.CursorMoved) -> None:
        self.session.remember(event.offset)
        self.followed(event.offset)
        self.refresh_position()
        self._follow("cursor", event.offset)

    @on(ArticleView.SelectionChanged)
    def _selection_changed(self) -> None:
        self._show_head()
        self._follow("selection", self.view.selection)
        self.refresh_position()

    @on(ArticleView.Activated)
    def _activated(self) -> None:
        self.run_command("text.ask")

    def on_find_line_typed(self, event: FindLine.Typed) -> None:
        """The words of a search or filter, letter by letter."""
        self.finder.typed(event.words)

    def on_find_line_left(self, event: FindLine.Left) -> None:
        """The words are kept or taken back."""
        self.finder.left(event.kept)

    @on(RowList.Chosen)
    def _row_chosen(self, event: RowList.Chosen) -> None:
        if self.panes.active is Where.TIMELINE:
            chosen = self.panes.timeline.chosen
            tellings = chosen.tellings if chosen else ()
            here = self.session.current
            self.panes.text.lead([(t.start, t.end) for t in tellings if t.article == here])
        elif self.panes.active is Where.ARTICLES and (news := self.panes.articles.chosen_news):
            self.panes.timeline.choose(news)
        if self.panes.list and event.rows is self.panes.list.rows:
            self._follow(self.where.name or "", event.index)

    @on(RowList.Activated)
    def _row_activated(self) -> None:
        self.run_command(_TWICE[self.panes.active])

    @on(events.Click, "#tabs")
    def _tab_clicked(self, event: events.Click) -> None:
        if pane := chrome.tab_at(event.x - 1):
            self.panes.focus(pane)

    def on_unmount(self) -> None:
        """However the app is left."""
        if "importer" in vars(self):
            self.importer.stop()
        self.resuming.keep()
