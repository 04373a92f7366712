"""Records as plain JSON, and back, after the types of their fields: a new field or record needs no line here.

A record is written in one of two forms. A *document*, as the journals keep it, is an object of the fields that differ from
their default. A *row*, as the cache keeps it and as records within records are written, is the list of its fields in
order, without the defaults that end it. Spans are one flat list of numbers. So new fields with a default may be added at
the end of a record at any time, and what older versions wrote is read as before.

msgspec does this faster, but takes longer to load than a first frame takes to read all its rows, and knows neither form
for dataclasses.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, cached_property
from operator import attrgetter
from types import UnionType
from typing import Any, Generic, NamedTuple, TypeVar, cast, get_args, get_origin, get_type_hints

from store.records import Anchor, Span

T = TypeVar("T")
Doc = dict[str, Any]
_Convert = Callable[[Any], Any]
_AS_DOCUMENTS = frozenset({Anchor})
"""Records that are documents within others too: journals have had them so from the start."""


class _Pair(NamedTuple):
    """How a value is written and read; None where it is plain JSON as it is."""

    write: _Convert | None = None
    read: _Convert | None = None


class Codec(Generic[T]):
    """Writes and reads the records of one class; `codec` gives it."""

    def __init__(self, cls: type[T]) -> None:
        self._cls = cls
        own = fields(cast(Any, cls))
        self._names = tuple(field.name for field in own)
        self._defaults = tuple(field.default for field in own)
        self._required = sum(default is MISSING for default in self._defaults)

    @cached_property
    def _pairs(self) -> tuple[_Pair, ...]:
        # Not before a record is read or written: a class may hold itself, and to evaluate types takes a while.
        hints = get_type_hints(self._cls)
        return tuple(_pair(hints[name]) for name in self._names)

    # Rows, by functions that are made once: a list of events has ten thousands of them.

    @cached_property
    def row(self) -> Callable[[T], list[Any]]:
        """Gives a record as a list of its fields, without the defaults that end it."""
        values_of, defaults = self._values, self._defaults
        writers = [(place, pair.write) for place, pair in enumerate(self._pairs) if pair.write]

        def row(record: T) -> list[Any]:
            values = list(values_of(record))
            while values and values[-1] == defaults[len(values) - 1]:
                values.pop()
            count = len(values)
            for place, write in writers:
                if place < count:
                    values[place] = write(values[place])
            return values

        return row

    @cached_property
    def from_row(self) -> Callable[[list[Any]], T]:
        """Gives the record of a row; passes fields of a later version over, raises TypeError if some are missing."""
        cls, most = self._cls, len(self._names)
        readers = [(place, pair.read) for place, pair in enumerate(self._pairs) if pair.read]

        def read(row: list[Any]) -> T:
            values = row[:most]
            count = len(values)
            for place, convert in readers:
                if place < count:
                    values[place] = convert(values[place])
            return cls(*values)

        return read

    def from_whole_row(self, row: list[Any]) -> T:
        """The record of a row that this version wrote; raises ValueError if it has more fields, or fewer than it needs."""
        if not self._required <= len(row) <= len(self._names):
            raise ValueError(f"{self._cls.__name__} has {len(self._names)} fields, not {len(row)}")
        return self.from_row(row)

    @cached_property
    def _values(self) -> Callable[[T], Sequence[Any]]:
        if len(self._names) > 1:
            return attrgetter(*self._names)
        # One name alone would give its value bare, which may be a tuple itself.
        return lambda record: (getattr(record, self._names[0]),)

    # Documents

    def document(self, record: T) -> Doc:
        """A record as an object, without its id and without what has its default."""
        values = zip(self._names, self._values(record), self._defaults, self._pairs, strict=True)
        return {
            name: pair.write(value) if pair.write else value
            for name, value, default, pair in values
            if name != "id" and value != default
        }

    def from_document(self, document: Doc, key: str | None = None) -> T:
        """The record of a document, with this id if it has one; fields of other versions are passed over."""
        values = {name: value for name, value in document.items() if name in self._names and name != "id"}
        for name, read in self._document_readers:
            if name in values:
                values[name] = read(values[name])
        if key is not None:
            values["id"] = key
        return self._cls(**values)

    @cached_property
    def _document_readers(self) -> list[tuple[str, _Convert]]:
        return [(name, pair.read) for name, pair in zip(self._names, self._pairs, strict=True) if pair.read]


_CODECS: dict[type, Codec[Any]] = {}


def codec(cls: type[T]) -> Codec[T]:
    """How the records of a class are written and read; raises TypeError for what is no record."""
    if cls not in _CODECS:
        if not is_dataclass(cls):
            raise TypeError(f"{cls.__name__} has no JSON")
        _CODECS[cls] = Codec(cls)
    return _CODECS[cls]


@cache
def _pair(hint: Any) -> _Pair:
    """How a field of this type is written and read."""
    if hint == tuple[Span, ...]:
        return _Pair(_flat, _spans)
    if is_dataclass(hint) and isinstance(hint, type):
        inner = codec(hint)
        documents = hint in _AS_DOCUMENTS
        return _Pair(inner.document, inner.from_document) if documents else _Pair(inner.row, inner.from_row)
    if get_origin(hint) is UnionType:
        first = next((pair for pair in map(_pair, get_args(hint)) if pair != _Pair()), _Pair())
        return _Pair(_unless_none(first.write), _unless_none(first.read))
    if get_origin(hint) is tuple:
        item = _pair(get_args(hint)[0])
        return _Pair(_each(list, item.write), _each(tuple, item.read))
    return _Pair()


def _unless_none(convert: _Convert | None) -> _Convert | None:
    return None if convert is None else lambda value: None if value is None else convert(value)


def _each(collect: _Convert, convert: _Convert | None) -> _Convert:
    return collect if convert is None else lambda values: collect(map(convert, values))


def _flat(spans: Sequence[Span]) -> list[int]:
    return [number for span in spans for number in span]


def _spans(numbers: Sequence[int]) -> tuple[Span, ...]:
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


# Rows as text


_ENCODER = json.JSONEncoder(default=lambda record: codec(type(record)).row(record), separators=(",", ":"))


def dumps(value: object) -> str:
    """JSON of a record or a sequence of records, as rows."""
    return _ENCODER.encode(value)


def loads_many(cls: type[T], written: str) -> tuple[T, ...]:
    """The records of one class that `dumps` wrote; raises ValueError or TypeError if they do not fit the class."""
    return tuple(map(codec(cls).from_whole_row, _with_shared_strings(json.loads(written), {})))


def _with_shared_strings(values: list[Any], known: dict[str, str]) -> list[Any]:
    """The same values, equal strings among them one object: the records of an article repeat its id, days and names."""
    return [
        known.setdefault(value, value)
        if isinstance(value, str)
        else _with_shared_strings(value, known)
        if isinstance(value, list)
        else value
        for value in values
    ]


def loads(cls: type[T], written: str) -> T:
    """The one record that `dumps` wrote; raises ValueError or TypeError if it does not fit the class."""
    return codec(cls).from_whole_row(json.loads(written))


def loads_whole(cls: type[T], written: str) -> T | None:
    """The one record that `dumps` wrote; None if it is garbled."""
    try:
        return loads(cls, written)
    except (ValueError, TypeError):
        return None


def packed(written: str) -> bytes:
    """Long JSON in a fifth of its room; unpacking costs microseconds."""
    return zlib.compress(written.encode(), 1)


def unpacked(kept: bytes) -> str:
    """The reverse of `packed`."""
    return zlib.decompress(kept).decode()
