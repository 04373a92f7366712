"""The lines of a journal: writing them, and reading what can be read of a file whatever its state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from store.storage.journal.encodings import as_written

FORMAT = 1
"""Raised whenever an older dateline could not read the file."""

Doc = dict[str, Any]
"""A document of TinyDB, plain JSON."""

HEAD = 9
"""Bytes of a line before its JSON."""
_START = re.compile(rb"[0-9a-f]{8} [\[{]")
# What says most comes first: the name of a step, an article's title, its file.
_TELLING = [re.compile(rf'"{key}":\[?"((?:[^"\\]|\\.)*)') for key in ("label", "title", "path", "comment")]
_TRIES = 1000
"""Tries at finding whole lines in a damaged one: enough for text, harmless for a megabyte of rubbish."""
_JSON = json.JSONDecoder()


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
    altered: str = ""
    """What another program has done to the whole file, words: "in UTF-16"."""


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
    data, altered = as_written(data)
    found = Scan(altered=altered)
    pieces = data.split(b"\n")
    tail = pieces.pop()
    damaged = _sort_out(pieces, found)
    end = len(data) - len(tail)
    if tail and is_whole(tail):
        found.kept.append(tail)
        found.ended = False
        end = len(data)
    elif tail:
        whole, rest = _salvage(tail)
        if whole:
            found.kept += whole
            damaged += [(len(pieces) + 1, part) for part in rest]
        else:
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
            damaged += [(number, part) for part in rest]
    return damaged


def _salvage(piece: bytes) -> tuple[list[bytes], list[bytes]]:
    """Whole lines in a damaged one (line ends may be what was damaged), and the stretches between them."""
    # One character a byte, so that offsets are the same in both.
    text = piece.decode("latin-1")
    whole: list[bytes] = []
    rest: list[bytes] = []
    done = at = 0
    for _ in range(_TRIES):
        match = _START.search(piece, at)
        if match is None:
            break
        end = _json_end(text, match.start() + HEAD)
        if end and is_whole(piece[match.start() : end]):
            whole.append(piece[match.start() : end])
            rest.append(piece[done : match.start()])
            done = at = end
        else:
            at = match.start() + 1
    rest.append(piece[done:])
    return whole, [part for part in rest if part.strip()]


def _json_end(text: str, start: int) -> int:
    """Where the JSON that begins at an offset ends; 0 if it is none."""
    try:
        return _JSON.raw_decode(text, start)[1]
    except (ValueError, RecursionError):
        return 0


def _parse(found: Scan) -> None:
    if not found.kept:
        return
    try:
        # One call for the whole file: thousands of small ones cost a third more.
        values = json.loads(b"[" + b",".join([line[HEAD:] for line in found.kept]) + b"]")
    except (ValueError, RecursionError):
        values = list(_one_by_one(found))
    if values and isinstance(values[0], dict):
        found.header = values[0]
    odd = [n for n, value in enumerate(values) if not (_is_record(value) or _is_header(value))]
    for n in reversed(odd):
        line = found.kept.pop(n)
        found.damage.append(Damage(0, tell(line), line))
    found.records = [value for value in values if _is_record(value)]


def _is_header(value: object) -> bool:
    return isinstance(value, dict) and "dateline" in value


def _is_record(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_operation, value))


def _is_operation(value: object) -> bool:
    """Whether it puts a document, or takes one away; nothing else is understood when the record is read."""
    if type(value) is not list or len(value) < 3 or type(value[1]) is not str or type(value[2]) is not str:
        return False
    if value[0] == "+":
        return len(value) == 4 and type(value[3]) is dict
    return bool(value[0] == "-") and len(value) == 3


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
    printable = (letter if letter.isprintable() and letter != "\ufffd" else " " for letter in words)
    words = " ".join("".join(printable).split())
    return words if len(words) <= 80 else words[:79] + "…"
