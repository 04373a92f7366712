"""How a run ends that does not end by itself: a signal, or a fault of ours."""

from __future__ import annotations

import logging
import signal
import threading
from types import FrameType
from typing import NoReturn

from store.storage import log_file
from store.storage.disk import why
from tui.cli.messages import complain, plain

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK") if hasattr(signal, name)
)
"""Asked to end: by the system, by a terminal that was closed, by a key."""
HANGUP = 1
"""The number of SIGHUP, which Windows does not name."""
FAULT = 70
"""The exit status of a fault of ours (EX_SOFTWARE of sysexits.h)."""
SIGNALLED = 128
"""To which the number of a signal is added."""

_log = logging.getLogger(__name__)


def end_in_order() -> None:
    """Let these signals end the run as ctrl-c does: bars are taken off the terminal, files and workers are closed."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in SIGNALS:
        if signal.getsignal(number) is signal.SIG_DFL:  # one that `nohup` ignores stays ignored
            signal.signal(number, _leave)


def _leave(number: int, _: FrameType | None) -> NoReturn:
    for each in SIGNALS:  # who asks twice does not wait for the order
        signal.signal(each, signal.SIG_DFL)
    raise SystemExit(SIGNALLED + number)


def end_by_fault(fault: Exception) -> NoReturn:
    """One sentence for the reader; the rest stands in the log. What the system refuses is no fault of ours."""
    _log.critical("A fault ended the run", exc_info=fault)
    if isinstance(fault, OSError) and fault.filename is not None:
        complain(f"Error: {plain(fault.filename)}: {why(fault)}.")
        raise SystemExit(1)
    say_fault(f"{type(fault).__name__}: {fault}")
    raise SystemExit(FAULT)


def say_fault(what: str) -> None:
    """What is wrong, what it means, and where the rest stands."""
    first = what.partition("\n")[0][:200]
    where = plain(log_file.default_path())
    complain(
        f"Error: dateline had to stop ({plain(first)}). What was saved stays. The rest stands in {where}."
    )
