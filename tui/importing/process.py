"""The app's end of the process that imports."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Sequence
from contextlib import redirect_stderr
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol, cast

from tui.importing import worker
from tui.importing.messages import Message

PATIENCE = 3.0
"""Seconds that it has to end its own workers."""


class ImportProcess(Protocol):
    """What the app asks of it."""

    async def receive(self) -> Message:
        """What it tells next; raises EOFError when it has ended before it was done."""

    def go_on(self, analyse: bool) -> None:
        """After all was read: whether there is something to analyse."""

    def end(self) -> None:
        """End it wherever it is; what it handed over is kept."""


class SpawnedProcess:
    """A fresh interpreter: a fork would inherit the threads and the terminal of the app."""

    def __init__(self, paths: Sequence[Path], folder: Path, recogniser: str | None) -> None:
        """Raises OSError where the system gives no process."""
        context = get_context("spawn")
        mine, its = context.Pipe()
        self._pipe: Connection = mine
        # No daemon, as these may have no processes of their own; it ends when the app does.
        self._process = context.Process(
            target=worker.work, args=(its, tuple(paths), folder, recogniser), name="dateline import"
        )
        # Textual's stand-in has no number of a file, which those who start processes ask for.
        with redirect_stderr(sys.__stderr__):
            self._process.start()
        its.close()

    async def receive(self) -> Message:
        """What it tells next, waited for in another thread."""
        try:
            return cast(Message, await asyncio.to_thread(self._pipe.recv))
        except OSError as error:
            raise EOFError from error

    def go_on(self, analyse: bool) -> None:
        """A process that is gone is noticed when it is listened to."""
        try:
            self._pipe.send(analyse)
        except OSError:
            return

    def end(self) -> None:
        """It ends its own workers first; whoever asks does not wait for that."""
        self._process.terminate()
        threading.Thread(target=self._wait_for_end, daemon=True).start()

    def _wait_for_end(self) -> None:
        self._process.join(PATIENCE)
        self._process.kill()
