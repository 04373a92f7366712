"""Days as older newspapers write them."""

import pytest

from tests.store.dates.helpers import edtf, values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mail steamer sailed on the 3rd inst. with forty passengers.", "2021-04-03"),
        ("A fire broke out on the 30th ult., and spread fast.", "2021-03-30"),
        ("The sale will be held on the 9th prox. in the hall.", "2021-05-09"),
        ("Your letter of the 2nd instant has come.", "2021-04-02"),
        ("To-day the mayor opens the bridge.", "2021-04-08"),
        ("The regatta will be held to-morrow.", "2021-04-09"),
    ],
)
def test_the_month_is_that_of_writing_the_one_before_or_the_next(text: str, day: str) -> None:
    assert edtf(text) == [day]


def test_day_to_day_is_no_day() -> None:
    assert values("The day-to-day work goes on.") == []
    assert [words for words, _ in values("He will rest to-night.")] == ["to-night"]


def test_a_day_that_the_month_does_not_have_is_none() -> None:
    assert edtf("It began on the 31st ult.", "1905-07-02") == []
