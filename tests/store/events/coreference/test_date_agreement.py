from __future__ import annotations

import pytest

from store.events.coreference.date_agreement import accord, day_of, differ, fits, range_of, weekday_of


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


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("XXXX-XX-19", "2021-04-07", True),
        ("XXXX-XX-19", "2021-04-20", False),
        ("XXXX-XX-01", "2021-04-30", False),
        ("XXXX-XX-01", "2021-04-12", True),
        ("XXXX-09-13", "2013-09-13", False),
        ("XXXX-09-13", "2013-10-13", True),
        ("XXXX-09-30", "2013-10-01", False),
        ("XXXX-10-01", "2013-09-30", False),
        ("XXXX-12-31", "2014-01-01", False),
        ("XXXX-08-31", "2014-01-01", True),
    ],
)
def test_days_of_unknown_years_may_differ(a: str, b: str, expected: bool) -> None:
    one, other = day_of(a), day_of(b)
    assert one is not None
    assert other is not None
    assert differ(one, other) is differ(other, one) is expected


@pytest.mark.parametrize("value", [None, "2021-04", "XXXX-04", "2021-04-07/2021-04-09", "2021-W14"])
def test_no_single_day(value: str | None) -> None:
    assert day_of(value) is None


@pytest.mark.parametrize(
    ("day", "weekday", "days", "expected"),
    [
        ((0, 19), None, "2021-04-07", False),
        ((0, 19), None, "2021-04-20", True),
        ((0, 19), None, "2021-W13", False),
        ((0, 19), None, "2022-09", True),
        ((0, 19), 0, "2022-09", True),
        ((0, 19), 2, "2022-09", False),
        ((0, 19), 2, "2022", True),
        ((5, 19), None, "2022-09", False),
    ],
)
def test_a_day_of_no_known_month_fits_among_days(
    day: tuple[int, int], weekday: int | None, days: str, expected: bool
) -> None:
    known = range_of(days)
    assert known is not None
    assert fits(day, weekday, known) is expected


def test_the_weekday_that_words_name() -> None:
    assert weekday_of("late on Wednesday") == 2
    assert weekday_of("from Monday to Friday") is None
    assert weekday_of("in the money") is None
