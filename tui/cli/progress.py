"""A progress bar on standard error, if a reader sits there; its notes go there in any case."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from tui.cli.say import complain

T = TypeVar("T")


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


class _Silent:
    def each(self, things: Iterable[T]) -> Iterator[T]:
        return iter(things)

    def phase(self, title: str, total: int | None) -> None:
        pass

    def advance(self, count: int = 1) -> None:
        pass

    def note(self, sentence: str) -> None:
        complain(sentence)


@contextmanager
def progress(title: str) -> Iterator[Progress]:
    """A bar that begins with this stretch of work and is gone at the end."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield _Silent()
        return
    from tui.cli.bar import Bar

    with Bar(title) as bar:
        yield bar
