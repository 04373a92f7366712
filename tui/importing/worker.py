"""The process that imports: it reads files and analyses the library, while the app alone writes the journals."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from store import pipeline, services
from store.articles import Loaded, Skipped, find_files
from store.library import Library
from tui.importing.messages import Advanced, AllRead, Done, Message, Phase, Read

BATCH = 20
"""Articles that are handed over together: the app takes them in between two keys."""
PAUSE = 0.2
"""Seconds after which what was read is handed over, however little it is; and between two words on how far the work is."""


def work(pipe: Connection, paths: Sequence[Path], folder: Path, recogniser: str | None) -> None:
    """Read what is under the paths, then, if the app says so, analyse the library in the folder."""
    pipeline.begin_worker()
    _keep_silent()
    # Ended by the app, it leaves in order: its own workers, and what they share with it, would else be left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # An app that was left does not listen any more.
    with suppress(OSError, EOFError), pipe:
        _read(pipe, paths)
        pipe.send(AllRead())
        if pipe.recv():
            with Library.open(folder, write=False, recogniser=recogniser) as library:
                services.analyse_beside(library, folder, recogniser, PipeProgress(pipe))
        pipe.send(Done())


def _keep_silent() -> None:
    """What a library prints would come between the lines that the app paints."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _read(pipe: Connection, paths: Sequence[Path]) -> None:
    pipe.send(Phase("Importing", sum(isinstance(found, Path) for found in find_files(paths))))
    for batch in batches(pipeline.read_all(paths)):
        pipe.send(Read(batch))


def batches(found: Iterable[Loaded | Skipped]) -> Iterable[tuple[Loaded | Skipped, ...]]:
    """What was read, a few at a time; slow reading keeps nothing back."""
    batch: list[Loaded | Skipped] = []
    since = time.monotonic()
    for one in found:
        batch.append(one)
        if len(batch) >= BATCH or time.monotonic() - since > PAUSE:
            yield tuple(batch)
            batch, since = [], time.monotonic()
    if batch:
        yield tuple(batch)


class PipeProgress:
    """Tells the app how far the analysis is, some times a second."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._waiting = 0
        self._told = 0.0

    def phase(self, title: str, total: int | None) -> None:
        """Another stretch of work."""
        self._waiting = 0
        self._send(Phase(title, total))

    def advance(self, count: int = 1) -> None:
        """So many more."""
        self._waiting += count
        if time.monotonic() - self._told > PAUSE:
            self._send(Advanced(self._waiting))
            self._waiting = 0

    def _send(self, message: Message) -> None:
        self._told = time.monotonic()
        self._pipe.send(message)
