"""The progress bar itself (rich, which is slow to import, stays out of the other commands)."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text


class _Done(MofNCompleteColumn):
    """ "12/300", or how many of an unknown number; nothing for work that is not counted."""

    def render(self, task: Task) -> Text:
        if task.total is not None:
            return super().render(task)
        return Text(f"{int(task.completed):,}" if task.completed else "", style="progress.download")


class _Speed(ProgressColumn):
    """ "12/s", of work that is counted."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        if task.total is None or not speed:
            return Text("")
        return Text(f"{speed:,.0f}/s" if speed >= 10 else f"{speed:.1f}/s", style="progress.data.speed")


class Bar:
    """One line: what is done, a bar, how many of how many, how fast, how long still."""

    def __init__(self, title: str, total: int | None, done: int) -> None:
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            _Done(),
            _Speed(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._task = self._progress.add_task(title, total=total, completed=done)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def phase(self, title: str, total: int | None) -> None:
        """Begin another stretch of work."""
        self._progress.remove_task(self._task)
        self._task = self._progress.add_task(title, total=total)

    def advance(self, count: int = 1) -> None:
        """Count things done."""
        self._progress.advance(self._task, count)

    def note(self, sentence: str) -> None:
        """A line above the bar that stays."""
        self._console.print(sentence, markup=False, soft_wrap=True)
