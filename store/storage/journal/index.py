"""Where the documents stand in a long journal, so that opening it need not read them all.

The index may be deleted at any time. It is of use only to the very bytes that it was made from, which their length and
checksum tell; the journal is the truth.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from store.storage.journal.lazy import LazyTable, Place
from store.storage.journal.lines import FORMAT, HEAD, Doc, dumps, encode, is_whole

_VERSION = 1
Brief = Callable[[Doc], Any]
"""What a list needs of a document, plain JSON."""


class Signature(NamedTuple):
    """What tells the content of a journal from any other."""

    length: int
    checksum: int
    """CRC-32 of all."""


class Index:
    """The index of one journal, in a file of its own."""

    def __init__(self, path: Path, briefs: Mapping[str, Brief]) -> None:
        """`briefs` are those of tables of which a list needs something; another brief needs another file name."""
        self._path = path
        self._briefs = briefs

    def read(self, data: bytes, of: Signature) -> tuple[dict[str, LazyTable], int] | None:
        """The tables of a journal with these bytes, and how many operations it holds; None if it has no such index."""
        try:
            line = self._path.read_bytes().rstrip(b"\n")
            found = json.loads(line[HEAD:]) if is_whole(line) else {}
        except (OSError, ValueError):
            return None
        if found.get("of") != [_VERSION, FORMAT, *of]:
            return None
        tables = {
            name: LazyTable(data, dict(zip(keys, zip(*places, strict=True), strict=True)))
            for name, (keys, *places) in found["tables"].items()
        }
        return tables, found["operations"]

    def write(self, data: bytes, of: Signature) -> bool:
        """Make the index of a journal with these bytes; False if they are not as we write them, or the disk refuses."""
        try:
            tables, operations = self._places(data)
            found = {"of": [_VERSION, FORMAT, *of], "operations": operations, "tables": tables}
            new = self._path.with_name(f"{self._path.name}.new")
            self._path.parent.mkdir(exist_ok=True)
            new.write_bytes(encode(found))
            new.replace(self._path)
            self._remove_others()
        except (ValueError, OSError):
            return False
        return True

    def _remove_others(self) -> None:
        """The indexes of other briefs."""
        name, _, _ = self._path.stem.rpartition("-")
        for old in self._path.parent.glob(f"{name}-*{self._path.suffix}") if name else ():
            if old != self._path:
                old.unlink(missing_ok=True)

    def _places(self, data: bytes) -> tuple[dict[str, list[list[Any]]], int]:
        """Ids, starts, ends and briefs of each table, and the number of operations."""
        tables: dict[str, dict[str, Place]] = {}
        operations = 0
        for operation, start, end in _operations(data):
            operations += 1
            table = tables.setdefault(operation[1], {})
            if operation[0] == "+":
                brief = self._briefs.get(operation[1])
                table[operation[2]] = (start, end, brief(operation[3]) if brief else None)
            else:
                table.pop(operation[2], None)
        return {
            name: [list(table), *map(list, zip(*table.values(), strict=True))]
            for name, table in tables.items()
            if table
        }, operations


def _operations(data: bytes) -> Iterator[tuple[list[Any], int, int]]:
    """Every operation of a journal, and where its document stands; raises ValueError if that is not certain."""
    at = 0
    for line in data.split(b"\n"):
        record = json.loads(line[HEAD:]) if line else None
        place = at + HEAD + 1
        for operation in record if isinstance(record, list) else ():
            head, document = dumps(operation[:3])[:-1], dumps(operation[3]) if operation[0] == "+" else b""
            start = place + len(head) + 1
            end = start + len(document)
            if document and data[place : end + 1] != b"%b,%b]" % (head, document):
                raise ValueError("not as we write it")
            yield operation, start, end
            place = end + 2 if document else start + 1
        at += len(line) + 1
