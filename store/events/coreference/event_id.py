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
    # The id of an article may be the name of a file, and not every name is UTF-8.
    keys = (f"{article}\0{start}\0{end}".encode("utf-8", "surrogatepass") for article, start, end in places)
    digests = (sha256(key).hexdigest() for key in keys)
    return "e" + min(digests)[:15]
