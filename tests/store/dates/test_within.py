"""Parts of named periods, days of named weeks, and times counted to the day; the article is of Thursday, 8 April 2021."""

import pytest

from tests.store.dates.helpers import edtf, one, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It froze in the last week of August.", "2020-W35"),
        ("They voted on the second Sunday of May 2019.", "2019-05-12"),
        ("They voted on the last Friday of March last year.", "2020-03-27"),
        ("Exports fell in the last quarter of 2019.", "2019-Q4"),
        ("It stood still in the last month of 2019.", "2019-12"),
        ("He left on the first day of June 2020.", "2020-06-01"),
    ],
)
def test_a_part_of_a_period_is_one_expression(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("It rained in the first half of March.", "2021-03-01/2021-03-15"),
        ("It rained in the last two weeks of February 1951.", "1951-02-15/1951-02-28"),
        ("It rained in the first three months of 2020.", "2020-01-01/2020-03-31"),
        ("It rained in the last ten days of March.", "2021-03-22/2021-03-31"),
    ],
)
def test_a_longer_part_is_an_interval(text: str, interval: str) -> None:
    assert edtf(text) == [interval]


def test_a_month_has_no_fifth_monday_if_it_has_four() -> None:
    assert values("They met on the fifth Monday of February 2021.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The appeal is heard on Friday next week.", "2021-04-16"),
        ("He was freed on Tuesday of last week.", "2021-03-30"),
        ("A year ago today the tower fell.", "2020-04-08"),
        ("Two years ago this month the tower fell.", "2019-04"),
        ("She is back in ten days' time.", "2021-04-18"),
        ("The fair of April 7-8, 1979: a report.", "1979-04-07"),
    ],
)
def test_days_that_two_words_fix(text: str, value: str) -> None:
    assert values(text)[0][1] == value
