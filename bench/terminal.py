"""A program in a pseudo-terminal, with a stopwatch: when does something appear, what does a key cost."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from types import TracebackType
from typing import NamedTuple, Self

_ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[PX^_][^\x1b]*\x1b\\|\x1b."
)


class Pressed(NamedTuple):
    """An answer to keys."""

    first: float
    """Seconds until the first byte."""
    last: float
    """Seconds until the last."""
    size: int
    """Bytes."""


class Screen:
    """A program started in a pseudo-terminal of 160 by 50 cells."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.began = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), environment)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
        self.seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def wait_for(self, words: str, limit: float = 60.0) -> float:
        """Seconds from the start until the words are painted; raises TimeoutError with what was painted instead."""
        marker = words.encode()
        while marker not in _ESCAPES.sub(b"", self.seen):
            left = self.began + limit - time.perf_counter()
            if left <= 0 or not self._read(left):
                raise TimeoutError(f"no {words!r} in {_ESCAPES.sub(b'', self.seen)[-2000:]!r}")
        return time.perf_counter() - self.began

    def settle(self, quiet: float = 0.3, limit: float = 20.0) -> None:
        """Wait until nothing more is painted."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self._read(quiet):
            pass

    def press(self, keys: bytes, quiet: float = 0.06) -> Pressed:
        """What came of the keys until nothing came for `quiet` seconds."""
        before, began = len(self.seen), time.perf_counter()
        os.write(self._fd, keys)
        times = [began]
        while self._read(quiet):
            times.append(time.perf_counter())
        return Pressed(times[min(1, len(times) - 1)] - began, times[-1] - began, len(self.seen) - before)

    def _read(self, timeout: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], max(timeout, 0))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        self.seen += data
        return bool(data)
