"""What one article may cost: beyond it the work on it is broken off, and the article stays readable without its findings.

Two bounds. The inner one is a signal in the process that works: it ends loops of Python and patterns, both of which look
for signals, and memory that grows. The outer one is the kernel's: a worker that hangs in C code looks for nothing, and
the kernel ends it all the same (`hold_worker`).
"""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

if sys.platform != "win32":
    import resource

SECONDS = 10
"""Of processor time for one part of the work: names, dates, kind or tellings."""
GIGABYTE = 1 << 30
"""Bytes that one part of the work may take beyond what the process has."""
_AGAIN = 1.0
"""Seconds until the signal comes again, if something caught what it raised."""
_OUTER = 4 * SECONDS + 5


RETRY = 10
"""How many times the time an article gets that a reader asks to try again."""


class _Patience:
    """How many times `SECONDS` the work of this process may take."""

    times = 1


def patience() -> int:
    """How many times the usual time is given now; a worker is begun with that of its parent."""
    return _Patience.times


@contextlib.contextmanager
def with_patience(times: int) -> Iterator[None]:
    """Give so many times the usual time to every article that is worked out inside."""
    before, _Patience.times = _Patience.times, times
    try:
        yield
    finally:
        _Patience.times = before


def begin_with_patience(times: int) -> None:
    """The same for good, in a worker."""
    _Patience.times = times


class OverBudget(BaseException):
    """The work on an article took more than it may; says what.

    No mere Exception: readers of broken files, and the libraries below them, catch those and go on.
    """


@contextlib.contextmanager
def within_budget(seconds: float | None = None, memory: int = GIGABYTE) -> Iterator[None]:
    """Raise `OverBudget` from the work inside that takes more; bounds nothing in threads and on systems without such signals.

    `seconds` None: `SECONDS`, as many times as the patience in force has it.
    """
    seconds = SECONDS * patience() if seconds is None else seconds
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGPROF"):
        yield
        return

    def spent(_signal: int, _frame: FrameType | None) -> None:
        raise OverBudget(f"{seconds:g} s")

    before = signal.signal(signal.SIGPROF, spent)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        with _bounded_memory(memory):
            yield
    except MemoryError:
        raise OverBudget(f"{memory / GIGABYTE:g} GB of memory") from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextlib.contextmanager
def _bounded_memory(memory: int) -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    pages = int(Path("/proc/self/statm").read_text().split(maxsplit=1)[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = pages * resource.getpagesize() + memory
    if soft not in (-1, resource.RLIM_INFINITY) and soft < limit:
        limit = soft
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def hold_worker(seconds: int | None = None) -> None:
    """Let the kernel end this process, a worker, when it has taken so much more processor time; again for each article.

    `seconds` None: what all parts of the work on an article may take, with some to spare.
    """
    seconds = _OUTER * patience() if seconds is None else seconds
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    # The time of a process is counted with its own, not from now.
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + seconds, hard))


def end_with_parent() -> None:
    """Let the kernel end this process, a worker, with its parent, also while C code holds the interpreter; Linux only."""
    if sys.platform != "linux":
        return
    import ctypes

    set_parent_death_signal = 1  # PR_SET_PDEATHSIG of prctl(2)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)
