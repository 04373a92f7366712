"""Rows read a page when it is looked at."""

import pytest

from store.storage.cache.lazy_rows import Rows


class Reader:
    def __init__(self, size: int) -> None:
        self.size, self.calls = size, 0

    def __call__(self, first: int, count: int) -> list[int]:
        self.calls += 1
        return list(range(first, min(first + count, self.size)))


def test_rows_are_a_sequence() -> None:
    rows = Rows(300, Reader(300))
    assert len(rows) == 300
    assert list(rows) == list(range(300))
    assert rows[-1] == 299
    assert list(rows[5:8]) == [5, 6, 7]
    assert list(rows[10:2:-4]) == [10, 6]
    assert list(rows[8:5]) == []
    with pytest.raises(IndexError):
        rows[300]


def test_a_screen_costs_a_page_however_long_the_list() -> None:
    reader = Reader(1_000_000)
    rows = Rows(1_000_000, reader)
    assert reader.calls == 0
    assert [rows[i] for i in range(128, 178)] == list(range(128, 178))
    assert reader.calls == 1


def test_no_rows() -> None:
    assert not Rows(0, Reader(0))
