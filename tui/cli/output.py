"""Writing to standard output, to whom it may please to hang up."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO

import click

from tui.cli.messages import complain, plain
from tui.presenters.export_file import put


def send(lines: Iterable[str], out: IO[bytes]) -> None:
    """Lines in UTF-8; raises BrokenPipeError if nobody reads on."""
    for line in lines:
        out.write(line.encode() + b"\n")
    out.flush()


def send_bytes(content: bytes, out: IO[bytes]) -> None:
    """A document as it is; raises BrokenPipeError if nobody reads on."""
    out.write(content)
    out.flush()


def leave_quietly() -> None:
    """Who read our output has enough: nothing is left to say, and nothing may be flushed on leaving."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def deliver(content: bytes, output: Path | None) -> None:
    """A whole document to a file, or to standard output, in UTF-8 whatever the machine's locale.

    A file that cannot be written ends the command with a sentence and status 1.
    """
    if output is None:
        try:
            send_bytes(content, sys.stdout.buffer)
        except BrokenPipeError:
            leave_quietly()
        return
    try:
        put(output, content)
    except OSError as error:
        raise click.ClickException(f"{plain(output)} cannot be written: {error.strerror}.") from error
    complain(f"Wrote {plain(output)}.")
