"""Finding the files to read: folders recursively, in one order on every system."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from store.articles.loaded import Skipped
from store.articles.readers.file_kinds import HEAD, KINDS, is_recognised

_DIGITS = re.compile(r"(\d+)")
_PAGES = (".html", ".htm")
_BESIDE_PAGE = "_files"
_Seen = set[tuple[int, int]]


def find_files(paths: Iterable[Path]) -> Iterator[Path | Skipped]:
    """Every readable file below the paths, each once, in natural order ("a2" before "a10").

    Hidden files and folders are left out unless named themselves. What cannot be read comes as `Skipped`;
    files of other kinds inside a folder are skipped quietly, unless they show in their first bytes what they are. A named
    file without an ending counts as text. The folder that a browser saves beside a page belongs to the page.
    A link in a folder is followed if it leads to something below the paths.
    """
    seen: _Seen = set()
    every = list(paths)
    named = _Named(every)
    for path in every:
        yield from _visit(path, seen, named, is_named=True)


class _Named:
    """The paths that were named, as the system knows them; looked up when there is a first link to judge."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = paths

    @cached_property
    def _roots(self) -> list[Path]:
        return [path.resolve() for path in self._paths]

    def holds(self, link: Path) -> bool:
        """True if the link leads to one of them or below."""
        target = link.resolve()
        return any(target.is_relative_to(root) for root in self._roots)


def _visit(path: Path, seen: _Seen, named: _Named, *, is_named: bool) -> Iterator[Path | Skipped]:
    try:
        status = path.stat()
    except OSError as error:
        yield Skipped(str(path), _stat_reason(path, error))
        return
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return
    if not is_named and path.is_symlink() and not named.holds(path):
        yield Skipped(str(path), "a link that leads out of what was named; name it to have it read")
        return
    if stat.S_ISDIR(status.st_mode):
        seen.add(identity)
        yield from _folder(path, seen, named)
    elif not stat.S_ISREG(status.st_mode):
        yield Skipped(str(path), "not a regular file", quiet=not is_named)
    elif path.suffix.lower() in KINDS or (is_named and not path.suffix) or is_recognised(_head(path)):
        seen.add(identity)
        yield path
    else:
        yield Skipped(str(path), _kind_reason(path), quiet=not is_named, kind=path.suffix.lower())


def _folder(path: Path, seen: _Seen, named: _Named) -> Iterator[Path | Skipped]:
    try:
        names = [entry.name for entry in path.iterdir()]
    except PermissionError:
        yield Skipped(str(path), "no permission to read the folder")
        return
    except OSError as error:
        yield Skipped(str(path), _plain(error))
        return
    pages = {Path(name).stem for name in names if name.lower().endswith(_PAGES)}
    for name in sorted(names, key=_natural):
        if name.endswith(_BESIDE_PAGE) and name.removesuffix(_BESIDE_PAGE) in pages:
            yield Skipped(
                str(path / name), "belongs to a saved web page", quiet=True, kind="folder of a saved page"
            )
        elif not name.startswith("."):
            yield from _visit(path / name, seen, named, is_named=False)


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""


def _natural(name: str) -> tuple[list[tuple[bool, int, str]], str]:
    """Sorts runs of digits by their value; the name itself decides between "a01" and "a1"."""
    parts = _DIGITS.split(name.casefold())
    # Beyond some twenty digits a number is a hash, and int() of a very long one is slow or refused.
    key = [(not p.isdecimal(), int(p) if p.isdecimal() and len(p) < 20 else 0, p) for p in parts if p]
    return key, name


def _stat_reason(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if not path.is_symlink():
        return (
            "does not exist" if isinstance(error, FileNotFoundError | NotADirectoryError) else _plain(error)
        )
    return "dangling link" if isinstance(error, FileNotFoundError) else "a link that leads to itself"


def _kind_reason(path: Path) -> str:
    return f"not a kind that can be read ({path.suffix or 'no ending'}); text, web pages, PDF, Word, mail, feeds and tables are"


def _plain(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
