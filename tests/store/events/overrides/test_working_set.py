"""Which rows are read, and where passages are."""

from collections.abc import Sequence

import pytest

from store.event_list import Listed
from store.events.overrides.working_set import Base, Table
from store.records import Event
from tests.store.events.decided.made import event, key, listed, told


class Watched(Listed):
    """Counts what is read."""

    def __init__(self, events: Sequence[Event]) -> None:
        super().__init__(events)
        self.read: list[str] = []

    def get_many(self, indices: Sequence[int]) -> Sequence[Event]:
        found = super().get_many(indices)
        self.read += [event.id for event in found]
        return found


ROWS = [event(told(f"a{n % 3}", n), told(f"b{n}", 0)) for n in range(12)]


def test_a_row_is_found_by_its_id_without_reading_others() -> None:
    events = Watched(listed(*ROWS))
    base = Base(events)
    for _ in range(2):
        table = Table(base)
        row = table.row_of(map(key, ROWS[4].tellings))
        assert row is not None
        assert row.base == ROWS[4]
    assert events.read == [ROWS[4].id]


def test_a_passage_that_no_row_is_called_after_costs_the_rows_of_its_article() -> None:
    events = Watched(listed(*ROWS))
    later = next(t for t in ROWS[4].tellings if event(t).id != ROWS[4].id)
    row = Table(Base(events)).row_of([key(later)])
    assert row is not None
    assert row.base == ROWS[4]
    assert set(events.read) == {e.id for e in ROWS if later.article in {t.article for t in e.tellings}}


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(60, 80, 2), (62, 75, 2), (55, 85, 2), (60, 100, 2), (75, 95, None), (80, 90, None), (69, 111, 3)],
)
def test_a_passage_is_the_telling_that_shares_half_of_the_shorter(
    start: int, end: int, found: int | None
) -> None:
    told_here = [told("a", n) for n in range(6)]
    table = Table(Base(listed(event(*told_here))))
    assert table.telling(("a", start, end)) == (None if found is None else key(told_here[found]))


def test_of_two_rows_with_as_many_passages_the_one_with_the_lower_id_is_taken() -> None:
    one, other = event(told("a", 0)), event(told("a", 1))
    table = Table(Base(listed(one, other)))
    row = table.row_of([key(told("a", 1)), key(told("a", 0))])
    assert row is not None
    assert row.base is not None
    assert row.base.id == min(one.id, other.id)
