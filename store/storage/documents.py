"""Records as documents of plain JSON, and back.

A record in a document is an object of the fields that differ from their default, a record within a record a list of
its fields in order, spans one flat list of numbers. So new fields with a default may be added at the end of a record
at any time, and what older versions wrote is read as before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, fields
from typing import Any

from store.records import Anchor, Annotation, Article, Decision, Found, Published, Span

Doc = dict[str, Any]
Convert = Callable[[Any], Any]


def new_id() -> str:
    """An id that nobody else will make: 32 hexadecimal digits."""
    return os.urandom(16).hex()


def _flat(spans: Sequence[Span]) -> list[int]:
    return [number for span in spans for number in span]


def _spans(numbers: Sequence[int]) -> tuple[Span, ...]:
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _same(value: Any) -> Any:
    return value


def _row(cls: type) -> tuple[Convert, Convert]:
    """How to write a record within a record as a list without its trailing defaults, and how to read it."""
    columns = [(field, *_CONVERTERS[str(field.type)]) for field in fields(cls)]
    readers = [(index, read) for index, (_, _, read) in enumerate(columns) if read is not _same]

    def write(record: Any) -> list[Any]:
        values = [getattr(record, field.name) for field, _, _ in columns]
        while values and values[-1] == columns[len(values) - 1][0].default:
            values.pop()
        return [put(value) for (_, put, _), value in zip(columns, values, strict=False)]

    def read(values: list[Any]) -> Any:
        values = values[: len(columns)]
        for index, convert in readers:
            if index < len(values):
                values[index] = convert(values[index])
        return cls(*values)

    return write, read


def _optional(pair: tuple[Convert, Convert]) -> tuple[Convert, Convert]:
    write, read = pair
    return (lambda value: value if value is None else write(value)), (
        lambda value: value if value is None else read(value)
    )


_CONVERTERS: dict[str, tuple[Convert, Convert]] = {
    **dict.fromkeys(("str", "int", "bool", "float", "object", "str | None", "AnchorState"), (_same, _same)),
    "Span | None": _optional((list, tuple)),
    "tuple[Span, ...]": (_flat, _spans),
    "tuple[str, ...]": (list, tuple),
}
_CONVERTERS["Found"] = _row(Found)
_CONVERTERS["Found | None"] = _optional(_CONVERTERS["Found"])
_CONVERTERS["Published"] = _row(Published)


class Codec:
    """Writes one kind of record as a document and reads it; the id stays outside."""

    def __init__(self, cls: type) -> None:
        self._cls = cls
        self._fields = [
            (f.name, _default(f), *_CONVERTERS[str(f.type)]) for f in fields(cls) if f.name != "id"
        ]
        self._names = {name for name, *_ in self._fields}
        self._readers = [(name, read) for name, _, _, read in self._fields if read is not _same]

    def document(self, record: Any) -> Doc:
        """The record as plain JSON, without its id and without what has its default."""
        pairs = ((name, default, write, getattr(record, name)) for name, default, write, _ in self._fields)
        return {name: write(value) for name, default, write, value in pairs if value != default}

    def record(self, key: str | None, document: Doc) -> Any:
        """The record of a document; fields of other versions are passed over."""
        values = dict(document)
        if not values.keys() <= self._names:
            values = {name: value for name, value in values.items() if name in self._names}
        for name, read in self._readers:
            if name in values:
                values[name] = read(values[name])
        return self._cls(**values) if key is None else self._cls(id=key, **values)


def _default(field: Field[Any]) -> Any:
    return field.default if field.default is not MISSING else MISSING


# An anchor may hold another: its converter must be known before its own codec is made.
_CONVERTERS["Anchor"] = (lambda record: anchor_document(record), lambda document: anchor(document))
_CONVERTERS["Anchor | None"] = _optional(_CONVERTERS["Anchor"])
_ANCHOR = Codec(Anchor)
_ARTICLE = Codec(Article)
_ANNOTATION = Codec(Annotation)
_DECISION = Codec(Decision)


def article_document(article: Article) -> Doc:
    """An article as a document."""
    return _ARTICLE.document(article)


def article(key: str, document: Doc) -> Article:
    """The article of a document."""
    record: Article = _ARTICLE.record(key, document)
    return record


def published(document: Doc) -> Published:
    """An article's own date, without reading the rest of its document."""
    record: Published = _CONVERTERS["Published"][1](document["published"])
    return record


def anchor_document(anchor: Anchor) -> Doc:
    """An anchor as a part of a document."""
    return _ANCHOR.document(anchor)


def anchor(document: Doc) -> Anchor:
    """The anchor in a document; fields that are none of the anchor's are passed over."""
    record: Anchor = _ANCHOR.record(None, document)
    return record


def read_anchor(document: object) -> Anchor:
    """The anchor in plain JSON that a later version may have written; raises ValueError if it is none."""
    if not isinstance(document, dict):
        raise ValueError("no anchor")
    try:
        found = anchor(document)
    except (AttributeError, TypeError) as error:
        raise ValueError("no anchor") from error
    words = (found.exact, found.prefix, found.suffix)
    if not (type(found.start) is type(found.end) is int and all(isinstance(word, str) for word in words)):
        raise ValueError("an anchor has whole numbers and words")
    if not (0 <= found.start < found.end and found.exact):
        raise ValueError("an anchor holds something")
    return found


def annotation_document(annotation: Annotation) -> Doc:
    """An annotation as a document."""
    return _ANNOTATION.document(annotation)


def annotation(key: str, document: Doc) -> Annotation:
    """The annotation of a document."""
    record: Annotation = _ANNOTATION.record(key, document)
    return record


def decision_document(decision: Decision) -> Doc:
    """A decision as a document."""
    return _DECISION.document(decision)


def decision(key: str, document: Doc) -> Decision:
    """The decision of a document."""
    record: Decision = _DECISION.record(key, document)
    return record
