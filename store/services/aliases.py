"""The alias file of a library, read again whenever it is another than before: the reader edits it beside the open app."""

from __future__ import annotations

from pathlib import Path
from time import time_ns

from store.names.overrides import NameDecision
from store.names.overrides.alias_file import NAME, Aliases, read

_Stamp = tuple[int, ...]
_NEW = 2_000_000_000
"""Nanoseconds, the coarsest clock of a file system: two writes within one tick cannot be told apart by their time."""


class AliasFile:
    """What the file says now. A look costs asking for its status, so it can be had at every turn."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._stamp: _Stamp | None = None
        self._said = Aliases()

    def rulings(self) -> tuple[NameDecision, ...]:
        """What it says; the same object until it says something else."""
        return self._now().rulings

    def problems(self) -> tuple[str, ...]:
        """What is wrong with it, a sentence each."""
        return self._now().problems

    def _now(self) -> Aliases:
        try:
            stamp = self._status()
            if stamp is None or stamp != self._stamp:
                self._say(read(self._path.read_text(encoding="utf-8-sig")), stamp)
        except FileNotFoundError:
            self._say(Aliases())
        except UnicodeDecodeError:
            self._say(_unreadable("not UTF-8"))
        except OSError as error:
            self._say(_unreadable((error.strerror or str(error)).lower()))
        return self._said

    def _status(self) -> _Stamp | None:
        """Stands for what is in the file; None while it is so new that it may be written once more at the same time."""
        status = self._path.stat()
        if time_ns() - status.st_mtime_ns < _NEW:
            return None
        return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino

    def _say(self, said: Aliases, stamp: _Stamp | None = None) -> None:
        self._stamp = stamp
        if said != self._said:
            self._said = said


def _unreadable(why: str) -> Aliases:
    return Aliases(problems=(f"{NAME} cannot be read: {why}.",))
