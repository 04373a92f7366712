"""Fields of a file that anybody may have written, read without trust."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

LONGEST = 100_000
"""Characters of one field; more is no quotation and no comment."""
_UUID = re.compile(r"(?:urn:uuid:)?\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")


def text(value: object) -> str:
    """A text, "" for anything else."""
    return value[:LONGEST] if isinstance(value, str) else ""


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list that say something, or the one that stands there alone; each once."""
    found: Iterable[object] = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(one.strip() for one in map(text, found) if one.strip(" /\t\n")))


def records(value: object) -> list[dict[str, object]]:
    """The objects of a list, or the one that stands there alone."""
    found = value if isinstance(value, list) else [value]
    return [one for one in found if isinstance(one, dict)]


def span(start: object, end: object) -> tuple[int, int] | None:
    """A passage by numbers that can be one."""
    if type(start) is not int or type(end) is not int:
        return None
    return (start, end) if 0 <= start < end else None


def instant(value: object) -> str:
    """An instant in UTC, to the second; "" for what is none."""
    try:
        read = datetime.fromisoformat(text(value))
        when = read.replace(tzinfo=read.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when.year >= 1000 else ""


def note_id(foreign: str) -> str:
    """The id of a note here: that of a UUID, so that our own notes come back as themselves, else one made of it."""
    known = _UUID.fullmatch(foreign)
    return (UUID(known[1]) if known else uuid5(NAMESPACE_URL, foreign)).hex
