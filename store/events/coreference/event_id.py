"""The id of an event: from its tellings alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from store.records import Telling


def identity(tellings: Sequence[Telling]) -> str:
    """An id from the content alone: the same for as long as the row keeps its telling with the lowest digest."""
    return identity_of((t.article, t.start, t.end) for t in tellings)


def identity_of(places: Iterable[tuple[str, int, int]]) -> str:
    """The same from where the tellings stand: article, start, end."""
    digests = (sha256(f"{article}\0{start}\0{end}".encode()).hexdigest() for article, start, end in places)
    return "e" + min(digests)[:15]
