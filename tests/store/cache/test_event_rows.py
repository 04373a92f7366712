"""Events of the cache are read as they are looked at, and those between them are not."""

from collections.abc import Sequence
from typing import Any

from store.records import Event
from store.storage.cache.event_rows import EventRows
from store.storage.cache.packed_rows import pack

COUNT = 1000


class Table:
    """A table of events in memory that notes which rows were read."""

    def __init__(self) -> None:
        self.read: list[object] = []

    def ask(self, query: str, values: Sequence[object]) -> Sequence[tuple[Any, ...]]:
        if "data" not in query:
            return [(number, None, 0, 0.0, 0) for number in range(COUNT)]
        self.read += values
        return [(number, pack(Event(f"e{number}", None, f"headline {number}", (), ()))) for number in values]


def test_rows_far_apart_are_read_without_those_between_them() -> None:
    table = Table()
    events = EventRows(table.ask)
    assert [events[at].headline for at in (3, 500, 997)] == ["headline 3", "headline 500", "headline 997"]
    assert table.read == [3, 500, 997]


def test_a_row_is_read_once() -> None:
    table = Table()
    events = EventRows(table.ask)
    assert events[7] is events[7]
    assert table.read == [7]
