"""Whether the analysis is known to be whole without opening it: what was so when a library was left is not looked at again."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from store import records
from store.shelves import Shelves
from store.version import ANALYSIS, VERSION

# What the shape of the cache follows from besides its version: who changes it changes one of these.
_SHAPE = (Path(records.__file__), *sorted((Path(__file__).parent / "cache").glob("*.py")))


class Settled:
    """A note in the cache of a library: these journals were analysed, and the analysis is in that file.

    The journals are known by their checksums. The note may be deleted at any time.
    """

    def __init__(self, folder: Path, shelves: Shelves, recogniser: str | None) -> None:
        self._path = folder / "cache" / "settled.json"
        self._shelves = shelves
        self._recogniser = recogniser
        self._name: str | None = None

    @property
    def name(self) -> str | None:
        """The file of the cache for which it held; None if it did not."""
        return self._name

    def holds(self) -> bool:
        """True if the analysis is whole; False if it may be or not."""
        try:
            noted = json.loads(self._path.read_bytes())
            name = str(noted["cache"][0])
            if noted == {**self._now(), "cache": self._stamp(name)}:
                self._name = name
                return True
            return False
        except (OSError, ValueError, TypeError, LookupError):
            return False

    def keep(self, name: str) -> None:
        """Note that the analysis is whole, in the file of the cache with this name, which nobody has open any more."""
        with suppress(OSError):
            new = self._path.with_name(f"{self._path.name}.new")
            new.write_text(json.dumps({**self._now(), "cache": self._stamp(name)}), encoding="utf-8")
            new.replace(self._path)

    def _now(self) -> dict[str, object]:
        return {
            "version": [VERSION, ANALYSIS, self._recogniser],
            "shape": [path.stat().st_mtime_ns for path in _SHAPE],
            "journals": [
                list(database.journal.signature) for database in (self._shelves.library, self._shelves.reader)
            ],
        }

    def _stamp(self, name: str) -> list[object]:
        status = self._path.with_name(name).stat()
        return [name, status.st_size, status.st_mtime_ns]
