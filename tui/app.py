"""The application: themes, keymap, the main screen. Wiring only."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.actions import ActionParseResult
from textual.app import App
from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from store.text.controls import harmless
from tui.commands import ALL, keymap
from tui.controllers.typed_ahead import TypedAhead
from tui.reading.palette import reading_variables
from tui.reading.safe import safe
from tui.screens.main import MainScreen
from tui.settings import themes
from tui.state.session import Only, Session
from tui.widgets.guarded import Guarded

if TYPE_CHECKING:
    from store.library import Library


_log = logging.getLogger(__name__)


class DatelineApp(Guarded, App[None]):
    """dateline on an open library.

    `only` are the ids of the articles named on the command line and `label` the words that named them;
    `notices` are sentences to show once. The library stays the caller's to close.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/main.tcss"]
    TITLE = "dateline"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False, priority=True)]

    def __init__(
        self,
        library: Library,
        only: Collection[str] | None = None,
        label: str = "",
        notices: Sequence[str] = (),
        keys: Path | None = None,
    ) -> None:
        super().__init__()
        self.session = Session(library, Only(frozenset(only), label) if only is not None else None)
        self.keymap, wrong = keymap.load(ALL, keys or keymap.default_path())
        self.typed_ahead = TypedAhead(self, super().on_event)
        self.faults = 0
        self._notices = (*notices, *([wrong] if wrong else []))
        for theme in themes.THEMES:
            self.register_theme(theme)
        self._begin_with(self._first_theme())
        # What exists by now stays as long as the app, and until the first frame nothing becomes garbage:
        # looking for some would take a tenth of the start.
        gc.freeze()
        gc.disable()

    def _first_theme(self) -> str:
        """The reader's last choice, else what the environment asks for, else ours."""
        wanted = (self.session.state.theme, os.environ.get("TEXTUAL_THEME", ""), themes.DEFAULT)
        return next(name for name in wanted if name in self.available_themes)

    def _begin_with(self, name: str) -> None:
        """The first theme: set before anything is drawn, so that no stylesheet is parsed twice."""
        self.set_reactive(App.theme, "textual-dark")
        if self.available_themes[name].ansi:
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode")
        self.set_class(not self.current_theme.dark, "-light-mode")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of names, dates and notes, fitting the theme."""
        return reading_variables(self.current_theme) | themes.variables(self.current_theme)

    def get_default_screen(self) -> MainScreen:
        """The main screen: all others lie upon it."""
        return MainScreen(self.session, self.keymap, self._notices)

    def on_app_focus(self) -> None:
        """The reader comes back from another window, where the alias file may have been edited."""
        if isinstance(self.screen, MainScreen):
            self.screen.changes.look_again()

    def on_key(self, event: events.Key) -> None:
        """In dialogs, too, a Cyrillic or Armenian letter that nobody took is read by its place on the keyboard."""
        key = self.keymap.positions.get(event.character or "")
        if key and not isinstance(self.screen, MainScreen):
            event.stop()
            self.typed_ahead.first(events.Key(key, None))

    async def on_event(self, event: events.Event) -> None:
        """Keys go on one after the other; the key that ends the app waits for none."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded and not _quits(event):
            await self.typed_ahead.take(event)
        else:
            await super().on_event(event)

    # Faults

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """What a key of a dialog does; a fault in it counts as the key's work."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except Exception as fault:
            self.report_fault(fault)
            return True

    def _handle_exception(self, error: Exception) -> None:
        """Faults in callbacks and in widgets that are not ours come here; Textual would end the app."""
        try:
            self.report_fault(error)
        except Exception:
            super()._handle_exception(error)

    def report_fault(self, fault: Exception) -> None:
        """One sentence on the screen, the rest in the log; before anything can be read, the fault goes on."""
        if not any(isinstance(screen, MainScreen) and screen.is_mounted for screen in self.screen_stack):
            raise fault
        self.faults += 1
        _log.error("A fault while reading; the app goes on", exc_info=fault)
        what = f"{type(fault).__name__}: {fault}".splitlines()[0]
        self.notify(
            f"That did not work ({safe(what[:120])}). Your reading goes on; the rest stands in the log.",
            severity="error",
            markup=False,
            timeout=10,
        )

    def copy_to_clipboard(self, text: str) -> None:
        """Every copy comes through here: what is pasted into a shell must not steer it."""
        super().copy_to_clipboard(harmless(text))

    def choose_theme(self, name: str) -> None:
        """Changes the colours for this and the next time."""
        self.theme = name
        self.session.state.theme = name


def _quits(event: events.Event) -> bool:
    return isinstance(event, events.Key) and event.key == "ctrl+q"
