"""Writing to standard output, to whom it may please to hang up."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import IO


def send(lines: Iterable[str], out: IO[bytes]) -> None:
    """Lines in UTF-8; raises BrokenPipeError if nobody reads on."""
    for line in lines:
        out.write(line.encode() + b"\n")
    out.flush()


def leave_quietly() -> None:
    """Who read our output has enough: nothing is left to say, and nothing may be flushed on leaving."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
