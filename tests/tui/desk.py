"""The app on the library in memory, driven by keys."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from textual.events import AppBlur, AppFocus, Key
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tui.fake import FakeLibrary
from tui.app import DatelineApp
from tui.panes.status_line import Bar
from tui.screens.main import MainScreen

Seen = TypeVar("Seen", bound=Screen[Any])
NOWHERE = Path("no keymap here")


class Desk:
    """What a test sees and presses."""

    def __init__(self, app: DatelineApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> MainScreen:
        """The main screen, also below a dialog."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, MainScreen))

    @property
    def text(self) -> str:
        """The article's text."""
        return self.screen.panes.text.view.text

    @property
    def cursor(self) -> int:
        """Its offset."""
        return self.screen.panes.text.view.cursor

    @property
    def under(self) -> str:
        """What the cursor stands before."""
        return self.text[self.cursor :]

    async def press(self, *keys: str) -> None:
        """Presses keys one after the other."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def storm(self, *keys: str) -> None:
        """All keys at once, as a terminal hands them over that was not read for a while; then waits for the end."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
        await self.pilot.pause()
        while self.app.typed_ahead.busy and self.app.is_running:
            await self.pilot.pause(0.01)

    async def type(self, words: str) -> None:
        """Types words."""
        await self.press(*("space" if letter == " " else letter for letter in words))

    async def find(self, words: str) -> None:
        """Opens the palette, or goes on in the one that is open, types a few letters and takes the first hit."""
        if self.app.screen is self.screen:
            await self.press(":")
        await self.type(words)
        await self.press("enter")

    # What is seen

    @property
    def footer(self) -> str:
        """The line below the panes."""
        return self.line("#footer")

    def says(self, words: str) -> None:
        """Expects the footer to begin with these words."""
        assert self.footer.startswith(words), f"the footer says “{self.footer}”"

    def shows(self, words: str) -> None:
        """Expects the footer to hold these words."""
        assert words in self.footer, f"the footer says “{self.footer}”"

    def sees(self, kind: builtins.type[Seen]) -> Seen:
        """Expects a dialog of this kind on top, and gives it."""
        assert isinstance(self.app.screen, kind), f"a {type(self.app.screen).__name__} is open"
        return self.app.screen

    def is_back(self) -> None:
        """Expects no dialog."""
        assert self.app.screen is self.screen, f"a {type(self.app.screen).__name__} is open"

    async def come_back(self) -> None:
        """Goes to another window and returns."""
        self.app.post_message(AppBlur())
        self.app.post_message(AppFocus())
        await self.pilot.pause()

    def told(self) -> list[str]:
        """The notices that were shown."""
        return [notice.message for notice in self.app._notifications]

    def line(self, selector: str) -> str:
        """What a line of the frame says."""
        return " ".join(self.screen.query_one(selector, Bar).render().plain.split())


def make(
    library: FakeLibrary,
    only: Collection[str] | None = None,
    notices: Sequence[str] = (),
    keys: Path = NOWHERE,
) -> DatelineApp:
    """The app, reading no file of the user's."""
    return DatelineApp(library, only=only, label="harbour/", notices=notices, keys=keys)  # type: ignore[arg-type]


@asynccontextmanager
async def desk(
    library: FakeLibrary | None = None,
    *keys: str,
    size: tuple[int, int] = (140, 40),
    only: Collection[str] | None = None,
    keymap: Path = NOWHERE,
    faults: int = 0,
) -> AsyncIterator[Desk]:
    """The app running, after some keys; `faults` are the failing handlers that the test means to have."""
    app = make(library or FakeLibrary(), only, keys=keymap)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        running = Desk(app, pilot)
        if keys:
            await running.press(*keys)
        yield running
        assert app.faults == faults, "a handler failed"
