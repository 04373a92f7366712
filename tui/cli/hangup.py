"""A terminal that goes away ends the app, also where SIGHUP is ignored, as under `nohup` or in a job of the background.

Textual alone would live on: its input thread reads the end of the file again and again, and its output thread dies of the
first write that is refused, after which the screen waits for it for ever.
"""

from __future__ import annotations

import os
import select
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui.app import DatelineApp


@contextmanager
def noticed(app: DatelineApp, leave: Callable[[], None]) -> Iterator[None]:
    """Within it `leave` is called, from a thread of its own, when the terminal of the standard input hangs up."""
    if not hasattr(select, "poll") or not os.isatty(0):
        yield
        return
    app.driver_class = _let_go_of_writes(app.driver_class)
    terminal = [stream for stream in (0, 1, 2) if os.isatty(stream)]
    ends, end = os.pipe()
    watcher = threading.Thread(target=_watch, args=(app, terminal, leave, ends), name="hangup", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        os.close(end)
        watcher.join()
        os.close(ends)


def _watch(app: DatelineApp, terminal: Iterable[int], leave: Callable[[], None], ends: int) -> None:
    poll = select.poll()
    poll.register(0, 0)  # asks for nothing, so that only a hang-up is told
    poll.register(ends, select.POLLIN)
    if all(place != 0 for place, _ in poll.poll()):
        return
    for stream in terminal:
        _lead_nowhere(stream)
    if (reading := getattr(app._driver, "exit_event", None)) is not None:
        reading.set()
    leave()


def _lead_nowhere(stream: int) -> None:
    """What is still written is taken, so that nothing that ends stumbles over it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, stream)
    os.close(nowhere)


def _let_go_of_writes(driver: type[Driver]) -> type[Driver]:
    """The driver, whose output thread outlives the terminal."""

    class Outliving(driver):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self._file = cast("IO[str]", _Outlet(sys.__stderr__))

        def _run_input_thread(self) -> None:
            with suppress(OSError):  # a terminal that is gone is `_watch`'s business
                self.run_input_thread()

    return Outliving


class _Outlet:
    """A file whose writes may fail."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()
