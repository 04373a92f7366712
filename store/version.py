"""The version of dateline, and of its analysis."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import blake2b
from importlib.machinery import PathFinder
from io import FileIO
from pathlib import Path

VERSION = "0.1.0"

_HERE = Path(__file__).parent
_RULES = (
    "articles",
    "dates",
    "edtf.py",
    "event_list.py",
    "events",
    "names",
    "notes",
    "pipeline",
    "records",
    "revisions.py",
    "search",
    "services/date_decisions.py",
    "services/article_decisions.py",
    "storage/cache",
    "storage/codec.py",
    "text",
)
"""Files and folders beside this one from which an analysis follows, and how it is kept."""
_DATA = {
    "anyascii": "anyascii",
    "dateparser": "dateparser",
    "dateutil": "python_dateutil",
    "holidays": "holidays",
}
"""Libraries whose data the rules read: package -> distribution, as its folder is called."""


@cache
def analysis_version() -> str:
    """Another one whenever the same texts and decisions may give other dates, names or events: old caches are then rebuilt.

    A digest, 16 characters long, of the rules and the data as they stand on the disk. Nobody has to remember to raise it,
    and no time of a file is trusted: an installer may give every file the same.
    """
    return fingerprint(_HERE)


def fingerprint(store: Path) -> str:
    """The digest of the rules in a folder of this package, wherever it lies: some milliseconds, at every start.

    A file that cannot be read counts as empty; without any (a frozen install) the release tells versions apart.
    """
    digest = blake2b(f"{VERSION} {' '.join(_distributions())}".encode(), digest_size=8)
    start = len(str(store)) + 1
    for rules in _RULES:
        for path in _files(str(store / rules)):
            read = _bytes(path)
            digest.update(f"{path[start:].replace(os.sep, '/')} {len(read)}\n".encode())
            digest.update(read)
    return digest.hexdigest()


def _files(path: str) -> Iterator[str]:
    """A file, or all files below a folder, in an order that is the same everywhere."""
    try:
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except NotADirectoryError:
        yield path
        return
    except OSError:
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        else:
            yield entry.path


def _bytes(path: str) -> bytes:
    try:
        # Half the time of Path.read_bytes, two hundred times over.
        with FileIO(path) as file:
            return file.readall()
    except OSError:
        return b""


def _distributions() -> list[str]:
    """The libraries with data, each with its version: from the names of their folders, as `importlib.metadata` takes longer
    to load than all else here."""
    specs = {name: PathFinder.find_spec(package) for package, name in _DATA.items()}
    homes = {Path(spec.origin).parents[1] for spec in specs.values() if spec and spec.origin}
    beside = (entry.name for home in homes for entry in _entries(home))
    return sorted(name for name in beside if name.endswith(".dist-info") and name.partition("-")[0] in specs)


def _entries(folder: Path) -> Sequence[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return tuple(found)
    except OSError:
        return ()
