from __future__ import annotations

import pytest

from store.events.agreement import accord, range_of


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2020-11-09", "2020-11-09", "same day"),
        ("2020-11-09", "2020-11-10", "near"),
        ("2020-11-09", "2020-11-11", "clash"),
        ("2020-11-09", "2020", "contained"),
        ("2020-23", "2020-09", "contained"),
        ("2020-11", "2020-12", "clash"),
        ("2020-W44", "2020-11", "overlap"),
        ("2020", None, "silent"),
        ("2020", "XXXX-08", "silent"),
        ("1991/..", "2020-11-09", "contained"),
    ],
)
def test_how_dates_agree(a: str, b: str | None, expected: str) -> None:
    assert accord(range_of(a), range_of(b)) == expected
    assert accord(range_of(b), range_of(a)) == expected
