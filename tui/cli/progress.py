"""Progress on standard error: a bar if a reader sits there and the work takes long; notes in any case."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Protocol, TypeVar

from tui.cli.messages import complain

if TYPE_CHECKING:
    from tui.cli.progress_bar import Bar

T = TypeVar("T")
_PATIENCE = 0.4
"""Seconds without a bar: what is done by then needs none."""


class Progress(Protocol):
    """What a command may say while it works."""

    def each(self, things: Iterable[T]) -> Iterator[T]:
        """Pass things on and count them."""

    def phase(self, title: str, total: int | None) -> None:
        """Begin another stretch of work, of so many things if known."""

    def advance(self, count: int = 1) -> None:
        """So many things of this stretch are done."""

    def note(self, sentence: str) -> None:
        """A line that stays; the words are safe for a terminal."""


class _Patient:
    """A bar that only comes when the work takes long, and never where nobody sits."""

    def __init__(self, title: str, stack: ExitStack) -> None:
        self._title, self._done = title, 0
        self._total: int | None = None
        self._stack = stack
        self._from = time.monotonic() + _PATIENCE if _somebody() else float("inf")
        self._bar: Bar | None = None

    def each(self, things: Iterable[T]) -> Iterator[T]:
        for thing in things:
            yield thing
            self.advance()

    def phase(self, title: str, total: int | None) -> None:
        self._title, self._total, self._done = title, total, 0
        if bar := self._shown():
            bar.phase(title, total)

    def advance(self, count: int = 1) -> None:
        self._done += count
        if self._bar is not None:
            self._bar.advance(count)
        else:
            self._shown()

    def note(self, sentence: str) -> None:
        if self._bar is None:
            complain(sentence)
        else:
            self._bar.note(sentence)

    def _shown(self) -> Bar | None:
        if self._bar is None and time.monotonic() > self._from:
            from tui.cli.progress_bar import Bar

            self._bar = self._stack.enter_context(Bar(self._title, self._total, self._done))
        return self._bar


def _somebody() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def progress(title: str) -> Iterator[Progress]:
    """Progress that begins with this stretch of work; nothing of a bar is left at the end."""
    with ExitStack() as stack:
        yield _Patient(title, stack)
