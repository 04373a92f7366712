"""The file that an export becomes: its name, whether it can be, and writing it whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

SUFFIXES: Mapping[str, str] = {
    "text": ".txt",
    "md": ".md",
    "csv": ".csv",
    "json": ".json",
    "html": ".html",
    "timelinejs": ".json",
    "w3c": ".jsonld",
    "hypothesis": ".json",
    "qdpx": ".qdpx",
    "qdc": ".qdc",
    "pairs": ".csv",
    "tags": ".csv",
    "graphml": ".graphml",
    "ftm": ".jsonl",
    "ris": ".ris",
    "bibtex": ".bib",
    "brat": ".zip",
    "conll": ".conll",
}
"""The suffix of a file in each format."""


def put(path: Path, content: bytes) -> None:
    """Writes a file, all or nothing: a full disk leaves the one that was there; a device or a link is written through.

    Raises OSError.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.write_bytes(content)
        return
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def target(typed: str, form: str) -> Path:
    """The file that is meant: "~" is the reader's home, a name without a suffix gets that of the format."""
    path = Path(typed.strip())
    with suppress(RuntimeError, ValueError):  # nobody is called so: then it is a name like any other
        path = path.expanduser()
    if path.suffix or not path.name:
        return path
    with suppress(OSError):  # a name that no disk takes: `hindrance` tells
        if path.is_dir():
            return path
    return path.with_name(path.name + SUFFIXES[form])


def renamed(typed: str, form: str) -> str:
    """The name as typed with the format's suffix in the place of another format's."""
    path = Path(typed.strip())
    if path.suffix.lower() not in {*SUFFIXES.values(), ".markdown", ".htm"} or not path.stem:
        return typed
    return typed.strip()[: -len(path.suffix)] + SUFFIXES[form]


def hindrance(path: Path) -> str:
    """Why a file cannot stand there, as a clause; "" if it can, or if only the disk can tell."""
    if "\0" in str(path):
        return "no name of a file holds a zero byte"
    try:
        if path.is_dir():
            return "that is a folder: give the file a name"
        if not path.parent.is_dir():
            return f"there is no folder {path.parent}"
    except OSError as error:
        return (error.strerror or str(error)).lower()
    return ""
