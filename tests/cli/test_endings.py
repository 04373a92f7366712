"""Signals: in a terminal of its own the app keeps the place, gives the terminal back and says by its status who ended it."""

import fcntl
import json
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.articles import read
from store.library import Library
from tests.cli.helpers import START

TEXT = "Six hours in Orlgrad\n\n" + "\n\n".join(
    f"On {day} November 2020 Mara Valenko met Tobin Ostberg in Orlgrad again, a spokesman said."
    for day in range(1, 29)
)
ON = {
    "1049": "the other screen",
    "1000": "mouse",
    "1003": "mouse",
    "1004": "focus reports",
    "2004": "marked pastes",
}
PATIENCE = 60.0
"""Seconds until a run counts as hanging."""


def hears_signals() -> None:
    """In the child: no signal is ignored, as `nohup` and jobs of the background hand it down."""
    for number in (signal.SIGHUP, signal.SIGQUIT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def hears_no_signals() -> None:
    """In the child: the terminal is its own, and whatever may end it is ignored."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in (signal.SIGHUP, signal.SIGQUIT, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)


class Terminal:
    """The command in a pseudo-terminal, and all that it wrote."""

    def __init__(
        self, *words: str, environment: dict[str, str], before: Callable[[], None] = hears_signals
    ) -> None:
        self.seen = b""
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [*START, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=before,
            env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"} | environment,
        )
        os.close(slave)

    def read_until(self, mark: bytes | None) -> None:
        """Until something is on the screen; None for the end."""
        end = time.monotonic() + PATIENCE
        while mark is None or mark not in self.seen:
            assert time.monotonic() < end, self.seen[-2000:]
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    data = os.read(self.master, 1 << 16)
                except OSError:
                    data = b""
                if not data and mark is None:
                    return
                assert data, self.seen[-2000:]
                self.seen += data

    def left_on(self) -> set[str]:
        """Private modes that were switched on and not off again."""
        return {
            name
            for mode, name in ON.items()
            if self.seen.rfind(f"\x1b[?{mode}h".encode()) > self.seen.rfind(f"\x1b[?{mode}l".encode())
        }


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with Library.open(tmp_path / "library") as shelf:
        for found in read(tmp_path / "a.txt"):
            shelf.add(found)  # type: ignore[arg-type]
        shelf.analysis().refresh()
    yield tmp_path / "library"


def opened(library: Path, before: Callable[[], None] = hears_signals) -> Terminal:
    terminal = Terminal(
        "--library",
        str(library),
        before=before,
        environment={"DATELINE_CONFIG": os.devnull, "DATELINE_LOG": str(library.parent / "log")},
    )
    terminal.read_until(b"Ostberg")
    return terminal


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_leaves_in_order(library: Path, name: str) -> None:
    number = getattr(signal, name)
    terminal = opened(library)
    terminal.process.send_signal(number)
    terminal.read_until(None)
    assert terminal.process.wait(PATIENCE) == 128 + number
    assert terminal.left_on() == set()
    assert b"Traceback" not in terminal.seen
    state = json.loads((library / "state.json").read_bytes())
    assert state["article"]
    log = library.parent / "log"
    assert not log.exists() or "Traceback" not in log.read_text("utf-8")


def test_a_terminal_that_is_closed_ends_the_app_and_keeps_the_place(library: Path) -> None:
    terminal = opened(library)
    os.close(terminal.master)
    terminal.process.send_signal(signal.SIGHUP)
    assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP
    assert json.loads((library / "state.json").read_bytes())["article"]


@pytest.mark.parametrize("busy", [False, True], ids=["at rest", "in the midst of writing"])
def test_a_terminal_that_is_closed_ends_the_app_though_signals_are_ignored(library: Path, busy: bool) -> None:
    terminal = opened(library, hears_no_signals)
    if busy:
        os.write(terminal.master, b"j" * 200)
    os.close(terminal.master)
    assert terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP
    assert json.loads((library / "state.json").read_bytes())["article"]
    log = library.parent / "log"
    assert not log.exists() or "Traceback" not in log.read_text("utf-8")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_command_ends_with_the_number_too(name: str) -> None:
    code = (
        "import signal, time\n"
        "from tui.cli import group, main\n"
        "def waits():\n    print('waiting', flush=True)\n    time.sleep(60)\n"
        "group.default_library = waits\n"
        "main(['check'])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hears_signals,
    ) as run:
        assert run.stdout is not None and run.stderr is not None
        assert run.stdout.readline() == b"waiting\n"
        run.send_signal(getattr(signal, name))
        assert run.wait(PATIENCE) == 128 + getattr(signal, name)
        assert run.stderr.read() == b""
