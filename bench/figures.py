"""What a measurement gives, where it may work, and the table."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.texts import write_lines


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    value: str
    aim: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """A folder to work in, and how dateline is started."""

    folder: Path
    command: list[str]
    many: int
    """Articles of a large library."""

    def library(self, name: str, count: int, words: int = 250) -> Path:
        """A library with so many made-up articles, imported and analysed by dateline itself; made once."""
        library = self.folder / name
        if not library.exists():
            texts = self.folder / f"{name}.jsonl"
            write_lines(texts, count, words)
            self.run("import", "--library", str(library), str(texts))
        return library

    def run(self, *words: str) -> bytes:
        """Run dateline and give what it prints."""
        done = subprocess.run([*self.command, *words], capture_output=True, check=False, env=environment())
        if done.returncode:
            sys.exit(f"{' '.join(words)} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
        return done.stdout


# A shell that keeps Python from writing .pyc files would have every start compile the program again.
_OURS = ("NO_COLOR", "DATELINE_LIBRARY", "PYTHONDONTWRITEBYTECODE")


def environment() -> dict[str, str]:
    """A plain terminal, whatever the one we are started from."""
    kept = {key: value for key, value in os.environ.items() if key not in _OURS}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}


def middle(measure: Callable[[], float], times: int) -> float:
    """Median of several tries."""
    return median(measure() for _ in range(times))


def milliseconds(seconds: float) -> str:
    """ "3.2 ms"."""
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"


def show(figures: Sequence[Figure]) -> None:
    """The table on standard output."""
    wide = max(len(figure.what) for figure in figures)
    for figure in figures:
        aim = f"   (aim: {figure.aim})" if figure.aim else ""
        print(f"{figure.what:{wide}}  {figure.value:>14}{aim}")
