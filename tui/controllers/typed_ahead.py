"""Keys typed faster than the screen follows: each waits until the one before it has done its work.

A key that opens a dialog is handled by a screen, the dialog is mounted by another task, and its list gets the focus
by a third: Textual forwards the next key meanwhile to whatever has the focus now. So keys wait in a row of their own.
The next is handed on when the one before it has gone all the way up, and what lies on top is there and has the focus.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

from textual import events
from textual.app import App
from textual.css.query import NoMatches
from textual.message_pump import MessagePump
from textual.screen import Screen

_ROUNDS = 2
"""A key's handler may send a message (a row was chosen, a line entered), whose handler does the work."""
_LOOK = 0.02
"""Seconds between two looks whether a widget that does not answer is still there."""
_TURNS = 6
"""Turns of the event loop in which a widget at rest answers."""
_PATIENCE = 100
"""Looks after which the next key is handed on whatever has become of the one before. They are counted, not timed:
on a busy machine the key before it only takes longer."""

Typed = events.Key | events.Paste


class _Answer(asyncio.Event):
    """A callback that notes that its turn came. Fifteen are sent at each key."""

    _param_count = 0
    """Textual looks here before it has `inspect` count the parameters of a callback, which takes as long as all the rest."""

    def __call__(self) -> None:
        self.set()


class TypedAhead:
    """The row of keys and pastes that wait. `hand_on` gives one to the app as if it had just come."""

    def __init__(self, app: App[None], hand_on: Callable[[Typed], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._waiting: deque[Typed] = deque()
        self._task: asyncio.Task[None] | None = None
        self._path: list[MessagePump] = []
        self.given_up = 0
        """How often a key was handed on though the one before it had not come to an end."""

    async def take(self, event: Typed) -> None:
        """Hands the key on at once if none is at work, else keeps it."""
        if self.busy or not _there(self._app):
            self._waiting.append(event)
        else:
            await self._start(event)
        if not self.busy:
            self._task = asyncio.create_task(self._follow())

    def first(self, event: Typed) -> None:
        """Puts a key before those that wait: it stands for the one at work."""
        self._waiting.appendleft(event)

    @property
    def busy(self) -> bool:
        """Whether a key is at work."""
        return self._task is not None and not self._task.done()

    async def _start(self, event: Typed) -> None:
        self._path = list(_path(self._app))
        await self._hand_on(event)

    async def _follow(self) -> None:
        """Until nothing waits: lets the key at work end, then hands on the next."""
        await self._settled()
        while self._waiting and self._app.is_running:
            # In the app's own queue, as if it had come from the terminal now.
            event = self._waiting.popleft()
            done = asyncio.Event()
            if not self._app.call_later(self._hand_on_then, event, done):
                return
            await _answered(self._app, done)
            await self._settled()

    async def _hand_on_then(self, event: Typed, done: asyncio.Event) -> None:
        try:
            await self._start(event)
        finally:
            done.set()

    async def _settled(self) -> None:
        """The key has passed all widgets on its path, and the screen on top is mounted and has its focus."""
        seen: Screen[object] | None = None
        for _ in range(_ROUNDS):
            await _passed(self._path)
        for look in range(_PATIENCE):
            if not self._app.is_running:
                return
            top = _top(self._app)
            if top is seen and _there(self._app):
                return
            if _there(self._app):
                await _passed(_path(self._app))
                seen = top
            else:
                await asyncio.sleep(_LOOK if look > 9 else 0.001)
        self.given_up += self._app.is_running


def _top(app: App[None]) -> Screen[object] | None:
    return app.screen_stack[-1] if app.screen_stack else None


def _there(app: App[None]) -> bool:
    top = _top(app)
    return top is not None and top.is_mounted


def _path(app: App[None]) -> Iterable[MessagePump]:
    """What a key passes: the widget with the focus, what it stands in, the screen, the app."""
    top = _top(app)
    if top is None:
        return [app]
    try:
        start = top.focused or top
    except NoMatches:
        start = top
    return [node for node in start.ancestors_with_self if isinstance(node, MessagePump)]


async def _passed(path: Iterable[MessagePump]) -> None:
    """All that stood in the queues of the path is done, from the innermost to the app."""
    for node in path:
        done = _Answer()
        if node.is_running and node.post_message(events.Callback(done)):
            await _answered(node, done)


async def _answered(node: MessagePump, done: asyncio.Event) -> None:
    """Waits for the event, but not for a widget that is gone."""
    # One that has nothing else to do answers within a few turns of the loop: a timer each time would cost more than these.
    for _ in range(_TURNS):
        if done.is_set():
            return
        await asyncio.sleep(0)
    for _ in range(_PATIENCE):
        if not node.is_running or done.is_set():
            return
        try:
            await asyncio.wait_for(done.wait(), _LOOK)
        except TimeoutError:
            if not node.is_attached and not isinstance(node, App):
                return
