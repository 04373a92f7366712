"""How the work for a text grows with its length: processor time of this thread, so that other work does not count."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from types import FrameType

SMALL, LARGE = 2_000, 16_000
"""Characters of the two texts. What is linear takes 8 times as long for the second, what is quadratic 64 times."""
_STEEP = 24.0
_SHORT, _LONG = 0.004, 5.0
"""Seconds of the processor: what takes less for the small text has not run away; what takes more has."""


class _TooLong(Exception):
    pass


def is_linear(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """True if the work for a text of a length grows no faster than the length."""
    small, large = text(SMALL), text(LARGE)
    try:
        short = _seconds(work, small)
        if short < _SHORT or _seconds(work, large) < _STEEP / 2 * short:
            return True
        # What seems steep is measured again, as another process may have had the caches.
        return min(_seconds(work, large) for _ in range(3)) < _STEEP * min(
            _seconds(work, small) for _ in range(3)
        )
    except _TooLong:
        return False


def _seconds(work: Callable[[str], object], text: str) -> float:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _TooLong

    previous = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _LONG)
    try:
        start = time.thread_time()
        work(text)
        return time.thread_time() - start
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)
