"""The lines of a journal: writing them, and reading what can be read of a file whatever its state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

FORMAT = 1
"""Raised whenever an older dateline could not read the file."""

Doc = dict[str, Any]
"""A document of TinyDB, plain JSON."""

HEAD = 9
"""Bytes of a line before its JSON."""
_START = re.compile(rb"[0-9a-f]{8} [\[{]")
# What says most comes first: the name of a step, an article's title, its file.
_TELLING = [re.compile(rf'"{key}":\[?"((?:[^"\\]|\\.)*)') for key in ("label", "title", "path", "comment")]
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffd]+")
# Tries at cutting a damaged line into whole ones: enough for text, harmless for a megabyte of rubbish.
_TRIES = 100


@dataclass(frozen=True, slots=True)
class Damage:
    """A stretch of a journal that cannot be read."""

    line: int
    """Number of the line, from 1."""
    told: str
    """What it seems to have been, as far as it can be read."""
    raw: bytes


@dataclass(slots=True)
class Scan:
    """What a journal holds."""

    header: Doc | None = None
    records: list[Any] = field(default_factory=list)
    kept: list[bytes] = field(default_factory=list)
    """The whole lines of header and records, without their ends."""
    damage: list[Damage] = field(default_factory=list)
    good: int = 0
    """Bytes up to the end of the last whole record."""
    torn: bytes = b""
    """What follows it: the beginning of a record whose writing was cut short."""
    ended: bool = True
    """False if the last whole record lacks its line end."""


def dumps(value: object) -> bytes:
    """JSON as it stands in a journal."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def encode(value: object) -> bytes:
    """One line with its checksum and its end."""
    payload = dumps(value)
    return b"%08x %s\n" % (crc32(payload), payload)


def header(name: str) -> bytes:
    """The first line of a journal."""
    return encode({"dateline": name, "format": FORMAT})


def is_whole(line: bytes) -> bool:
    """True if a line, without its end, has the checksum it says."""
    return line[:HEAD] == b"%08x " % crc32(line[HEAD:])


def scan(data: bytes) -> Scan:
    """Read a journal: whole lines, damaged ones, and a torn end."""
    found = Scan()
    pieces = data.split(b"\n")
    tail = pieces.pop()
    damaged = _sort_out(pieces, found)
    end = len(data) - len(tail)
    if tail and is_whole(tail):
        found.kept.append(tail)
        found.ended = False
        end = len(data)
    elif tail:
        found.torn = tail
    found.good = end
    found.damage = [Damage(number, tell(raw), raw) for number, raw in damaged]
    _parse(found)
    return found


def _sort_out(pieces: list[bytes], found: Scan) -> list[tuple[int, bytes]]:
    damaged: list[tuple[int, bytes]] = []
    for number, piece in enumerate(pieces, 1):
        if piece[:HEAD] == b"%08x " % crc32(piece[HEAD:]):
            found.kept.append(piece)
        elif piece:
            whole, rest = _salvage(piece)
            found.kept += whole
            if rest:
                damaged.append((number, rest))
    return damaged


def _salvage(piece: bytes) -> tuple[list[bytes], bytes]:
    """Whole lines in a damaged one (its line end may be what was damaged), and what remains."""
    for match, _ in zip(_START.finditer(piece, 1), range(_TRIES), strict=False):
        behind = piece[match.start() :]
        if is_whole(behind):
            before = piece[: match.start() - 1]
            return ([before, behind], b"") if is_whole(before) else ([behind], piece[: match.start()])
    return [], piece


def _parse(found: Scan) -> None:
    if not found.kept:
        return
    try:
        # One call for the whole file: thousands of small ones cost a third more.
        values = json.loads(b"[" + b",".join([line[HEAD:] for line in found.kept]) + b"]")
    except (ValueError, RecursionError):
        values = list(_one_by_one(found))
    if values and isinstance(values[0], dict):
        found.header = values.pop(0)
    found.records = [value for value in values if isinstance(value, list)]


def _one_by_one(found: Scan) -> Iterator[Any]:
    """Lines whose checksum fits and which are no JSON all the same: no version of dateline writes such."""
    for line in list(found.kept):
        try:
            yield json.loads(line[HEAD:])
        except (ValueError, RecursionError):
            found.kept.remove(line)
            found.damage.append(Damage(0, tell(line), line))


def tell(raw: bytes) -> str:
    """What a damaged line seems to have been, for a reader to recognise."""
    text = raw[:100_000].decode("utf-8", "replace")
    match = next(filter(None, (pattern.search(text) for pattern in _TELLING)), None)
    words = match[1].replace('\\"', '"') if match else text
    words = " ".join(_UNPRINTABLE.sub(" ", words).split())
    return words if len(words) <= 80 else words[:79] + "…"
