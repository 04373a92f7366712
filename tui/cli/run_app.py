"""Running the app to its end, whatever that is: the place is kept, the terminal put right, the status right."""

from __future__ import annotations

import asyncio
import io
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from rich.console import Console

from tui.cli import hangup
from tui.cli.encoding import be_lenient
from tui.cli.endings import FAULT, HANGUP, SIGNALLED, SIGNALS, say_fault

if TYPE_CHECKING:
    from tui.app import DatelineApp

_log = logging.getLogger(__name__)


def run_app(app: DatelineApp) -> int:
    """The exit status. Textual would print a traceback of a fault that ends the app: it goes to the log."""
    written = io.StringIO()
    app.error_console = Console(file=written, width=200, markup=False, highlight=False)
    be_lenient(cells=True)
    try:
        with asyncio.Runner() as runner:
            loop = runner.get_loop()

            def leave() -> None:
                loop.call_soon_threadsafe(app.exit, None, SIGNALLED + HANGUP)

            with _left_by_signals(app, loop), hangup.noticed(app, leave):
                app.run(loop=loop)
    finally:
        be_lenient()
    if report := written.getvalue():
        _log.critical("A fault ended the app\n%s", report)
        say_fault("a fault on the screen")
        return FAULT
    return app.return_code or 0


@contextmanager
def _left_by_signals(app: DatelineApp, loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Signals leave the app as its own key does, so that it keeps the place and gives the terminal back.

    These are handlers of Python, not of the loop: the second signal ends a run whose loop does not come round.
    """
    before = {number: signal.getsignal(number) for number in (*SIGNALS, signal.SIGINT)}

    def leave(number: int, _: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_DFL)
        loop.call_soon_threadsafe(app.exit, None, SIGNALLED + number)

    try:
        for number, handler in before.items():
            if handler is not signal.SIG_IGN:
                signal.signal(number, leave)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
