"""Records to short JSON and back: a record is the list of its fields, in their order."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Convert = Callable[[Any], Any]
_BUILDERS: dict[Any, _Convert] = {}


def dumps(value: object) -> str:
    """JSON of a record or a sequence of records."""
    return _ENCODER.encode(value)


def packed(written: str) -> bytes:
    """Long JSON in a fifth of its room; unpacking costs microseconds."""
    return zlib.compress(written.encode(), 1)


def unpacked(kept: bytes) -> str:
    """The reverse of `packed`."""
    return zlib.decompress(kept).decode()


def loads_many(cls: type[T], written: str) -> tuple[T, ...]:
    """The records of one class that `dumps` wrote; raises ValueError if they do not fit the class."""
    build = _builder(cls)
    return tuple(build(raw) for raw in json.loads(written))


def loads(cls: type[T], written: str) -> T:
    """The one record that `dumps` wrote; raises ValueError if it does not fit the class."""
    record: T = _builder(cls)(json.loads(written))
    return record


def loads_whole(cls: type[T], written: str) -> T | None:
    """The one record that `dumps` wrote; None if it is garbled."""
    try:
        return loads(cls, written)
    except (ValueError, TypeError):
        return None


def _as_list(value: object) -> Sequence[Any]:
    fields_of = _GETTERS.get(type(value)) or _new_getter(type(value))
    listed: Sequence[Any] = fields_of(value)
    return listed


def _new_getter(cls: type) -> _Convert:
    if not is_dataclass(cls):
        raise TypeError(f"{cls.__name__} has no JSON")
    names = [field.name for field in fields(cls)]
    # One name alone would give its value bare, which may be a tuple itself.
    getter = _GETTERS[cls] = (
        attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    )
    return getter


_GETTERS: dict[type, _Convert] = {}
_ENCODER = json.JSONEncoder(default=_as_list, separators=(",", ":"))


def _builder(cls: type) -> _Convert:
    if cls not in _BUILDERS:
        _BUILDERS[cls] = _new_builder(cls)
    return _BUILDERS[cls]


def _new_builder(cls: type) -> _Convert:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    converters = [
        (place, convert)
        for place, name in enumerate(names)
        if (convert := _converter(hints[name])) is not None
    ]

    def build(raw: list[Any]) -> Any:
        if len(raw) != len(names):
            raise ValueError(f"{cls.__name__} has {len(names)} fields, not {len(raw)}")
        for place, convert in converters:
            raw[place] = convert(raw[place])
        return cls(*raw)

    return build


def _converter(hint: Any) -> _Convert | None:
    """How to turn plain JSON into a field of this type; None if it already is one."""
    if is_dataclass(hint) and isinstance(hint, type):
        return _builder(hint)
    if get_origin(hint) is UnionType:
        inner = next((c for c in map(_converter, get_args(hint)) if c is not None), None)
        return None if inner is None else lambda raw: None if raw is None else inner(raw)
    if get_origin(hint) is tuple:
        item = _converter(get_args(hint)[0])
        return tuple if item is None else lambda raw: tuple(item(part) for part in raw)
    return None
