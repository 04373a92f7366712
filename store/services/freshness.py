"""Whether the analysis is known to be whole without opening it: what was so when a library was left is not looked at again."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.errors import RecogniserError
from store.storage.journals import Journals
from store.version import analysis_version

if TYPE_CHECKING:
    from store.pipeline import CuratedAnalysis


class Snapshot(NamedTuple):
    """An analysis to which nothing is missing."""

    file: str
    """Name of its file in the cache."""
    recogniser: str
    """By which it was made, as `names.recogniser.RecogniserModel` has it, and its state."""
    state: str


class FreshnessMarker:
    """A note in the cache of a library: these journals were analysed by these rules, and the analysis is in that file.

    The journals are known by their checksums, the rules by theirs (`store.version`). The note may be deleted at any time.
    """

    def __init__(self, folder: Path, shelves: Journals, recogniser: str | None) -> None:
        """`recogniser` is how a user names one; None for the one by which the cache was made."""
        self._path = folder / "cache" / "settled.json"
        self._shelves = shelves
        self._recogniser = recogniser
        self._held: Snapshot | None = None

    @property
    def held(self) -> Snapshot | None:
        """For which analysis it held; None if it did not."""
        return self._held

    def holds(self) -> bool:
        """True if the analysis is whole; False if it may be or not."""
        self._held = None
        try:
            noted = json.loads(self._path.read_bytes())
            whole = Snapshot(str(noted["cache"][0]), *self._choice(str(noted["by"][0])))
            if noted == self._now(whole):
                self._held = whole
        except (OSError, ValueError, TypeError, LookupError, RecogniserError):
            pass
        return self._held is not None

    def now(self, findings: CuratedAnalysis | None, file: str | None, *, untouched: bool) -> Snapshot | None:
        """The analysis if it is known to be whole, and is in a file of the cache; None for `findings` nobody opened."""
        if findings is None:
            return self._held if untouched else None
        if file is None or findings.is_stale():
            return None
        by = findings.recogniser
        return Snapshot(file, by.name, by.state)

    def keep(self, whole: Snapshot) -> None:
        """Note that an analysis is whole, in a file of the cache that this dateline has closed."""
        # What still stands in the log beside the file may be lost without a trace in the file.
        if self._path.with_name(f"{whole.file}-wal").exists():
            return
        with suppress(OSError):
            new = self._path.with_name(f"{self._path.name}.new")
            new.write_text(json.dumps(self._now(whole)), encoding="utf-8")
            new.replace(self._path)

    def _choice(self, noted: str) -> tuple[str, str]:
        """Name and state of the recogniser now, where the analysis was made by the noted one; raises RecogniserError."""
        wanted = noted if self._recogniser is None else self._recogniser
        # Most readers plug none in, and need not wait for what knows about that.
        if not wanted:
            return "", ""
        from store.names.recogniser import choose

        choice = choose(wanted)
        return choice.name, choice.state

    def _now(self, whole: Snapshot) -> dict[str, object]:
        status = self._path.with_name(whole.file).stat()
        return {
            "version": analysis_version(),
            "by": [whole.recogniser, whole.state],
            "cache": [whole.file, status.st_size, status.st_mtime_ns],
            "journals": [
                list(database.journal.signature) for database in (self._shelves.library, self._shelves.reader)
            ],
        }
