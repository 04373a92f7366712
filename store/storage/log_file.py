"""The log: what was caught and spared the reader, in a file of the user's state folder. Nothing of it reaches the terminal."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from store.storage import user_folders
from store.text.controls import escaped

SIZE = 1_000_000
"""Bytes, after which a new file begins."""
KEPT = 3
"""Older files beside it."""
ENVIRONMENT = "DATELINE_LOG"
_FORM = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def default_path() -> Path:
    """Where the log is: `DATELINE_LOG`, else in the user's state folder."""
    if given := os.environ.get(ENVIRONMENT):
        return Path(given)
    return user_folders.user_state_path("dateline", appauthor=False) / "dateline.log"


def start(path: Path | None = None) -> None:
    """Send what is logged, and warnings of libraries, to the file alone; once a process, and again for another path.

    The file is made when there is something to say. Where it cannot be written nothing is kept, and nobody is told.
    """
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, _LogFile)]:
        root.removeHandler(handler)
        handler.close()
    root.addHandler(_LogFile(path))
    logging.captureWarnings(True)
    for own in ("store", "tui"):
        logging.getLogger(own).setLevel(logging.INFO)


class _LogFile(logging.Handler):
    """Opens its file at the first record: most runs have none, and the first paint waits for what is imported."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = self._opened()
        self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        path = self._path or default_path()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(
                path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", errors="backslashreplace"
            )
        except (OSError, ValueError):
            return logging.NullHandler()
        file.setFormatter(_Escaped(_FORM))
        # A disk that fills up later must not print the traceback of its own handler.
        file.handleError = _nothing  # type: ignore[method-assign]
        return file


def _nothing(record: logging.LogRecord) -> None:
    """A log that cannot be written is no trouble for the reader."""


class _Escaped(logging.Formatter):
    """Who looks into the log with `cat` must not be steered by the article that caused an entry."""

    def format(self, record: logging.LogRecord) -> str:
        return escaped(super().format(record))
