"""Opening a journal in whatever state it was left, and mending it."""

from __future__ import annotations

import json
from pathlib import Path

from store.errors import LibraryError
from store.storage.disk import Disk
from store.storage.journal.encodings import as_written
from store.storage.journal.file import JournalFile
from store.storage.journal.lines import FORMAT, Damage, Scan, header, scan, tell

_NAMED = 10


def check_format(path: Path) -> None:
    """Raises LibraryError if a newer dateline wrote the journal, or if it is another one under this name.

    Reads its first line only and changes nothing.
    """
    try:
        with path.open("rb") as file:
            start = file.read(40_000)
        first = json.loads(as_written(start)[0].partition(b"\n")[0][9:])
    except (OSError, ValueError):
        return
    if isinstance(first, dict):
        _refuse_newer(path, first)
        _refuse_another(path, first)


def _refuse_newer(path: Path, first: dict[str, object]) -> None:
    version = first.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise LibraryError(
            f"A newer dateline wrote this library ({path}: format {version}; this dateline reads up to {FORMAT}). "
            "Update dateline to open it; nothing was changed."
        )


def _refuse_another(path: Path, first: dict[str, object]) -> None:
    """Two journals swapped would open as an empty library, and the next step would write into the wrong one."""
    name = first.get("dateline")
    if isinstance(name, str) and name != path.stem:
        raise LibraryError(
            f"{path} is not {path.stem}.journal but another journal of dateline, renamed ({tell(name.encode('utf-8', 'replace'))}): "
            "put the files of the library back under their own names; nothing was changed."
        )


def load(path: Path) -> Scan:
    """Read a journal without touching it; a missing or empty file is an empty journal.

    Raises LibraryError if it cannot be read, is of a newer format, or has nothing of a journal.
    """
    return understand(path, content(path))


def content(path: Path) -> bytes:
    """The bytes of a journal, none if it is missing. Raises LibraryError if it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise LibraryError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error


def understand(path: Path, data: bytes) -> Scan:
    """What a journal holds. Raises LibraryError if it is of a newer format, or has nothing of a journal."""
    found = scan(data)
    if found.header is not None:
        _refuse_newer(path, found.header)
    if data and not found.kept:
        raise LibraryError(
            f"{path} is not a journal of dateline, or nothing of it can be read: move it away to start anew."
        )
    return found


def mend(file: JournalFile, name: str, found: Scan, disk: Disk) -> list[str]:
    """Bring the file in order, and say what was done. Raises OSError."""
    if not found.kept:
        file.rewrite([header(name)])
        return []
    if found.damage or found.altered or found.header is None:
        return _set_aside(file, name, found, disk)
    if not found.ended or found.torn:
        return _mend_end(file, found)
    return []


def _mend_end(file: JournalFile, found: Scan) -> list[str]:
    file.cut()
    if not found.ended:
        file.append(b"\n")
        return []
    return [
        f"The last change in {file.path.name} was cut short while it was written ({len(found.torn)} bytes): "
        "it was never shown as saved and has been taken out."
    ]


def _set_aside(file: JournalFile, name: str, found: Scan, disk: Disk) -> list[str]:
    copy = _free_name(file.path)
    disk.write_whole(copy, [file.path.read_bytes()], copy.with_name(f"{copy.name}.new"))
    lines = found.kept if found.header is not None else [header(name)[:-1], *found.kept]
    file.rewrite(line + b"\n" for line in lines)
    return [
        *describe(file.path, found),
        f"The file was kept as it was found as {copy.name}; everything else was read.",
    ]


def _free_name(path: Path) -> Path:
    number = 1
    while (copy := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return copy


def describe(path: Path, found: Scan) -> list[str]:
    """What is damaged in a journal, sentences."""
    told = []
    if found.altered:
        told.append(f"{path.name}: another program has saved it {found.altered}; it was read all the same.")
    told += [_sentence(path, damage) for damage in found.damage[:_NAMED]]
    if len(found.damage) > _NAMED:
        told.append(f"{path.name}: {len(found.damage) - _NAMED} more records are damaged.")
    if found.header is None and found.kept:
        told.append(f"{path.name}: its first line is damaged.")
    return told


def _sentence(path: Path, damage: Damage) -> str:
    where = f"the record in line {damage.line}" if damage.line else "a record"
    seems = f"; it seems to have been: {damage.told}" if damage.told else ""
    return f"{path.name}: {where} is damaged and lost{seems}."
