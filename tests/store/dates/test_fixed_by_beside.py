"""What stands beside a month or a weekday and fixes it."""

import pytest

from tests.store.dates.helpers import edtf, values


def test_a_weekday_and_its_number_find_the_month() -> None:
    assert edtf("She sings on Saturday the 24th.") == ["2021-04-24"]
    assert edtf("She sang on Monday the 15th.") == ["2021-03-15"]
    assert edtf("On Friday, the 100th visitor came.") == ["2021-04-02"]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("June wheat futures rose 3 cents.", "2021-06"),
        ("Gold for August delivery fell.", "2021-08"),
        ("Copper contracts for February slipped.", "2022-02"),
        ("He signed the contracts in February.", "2021-02"),
    ],
)
def test_the_month_of_a_contract_is_the_coming_one(text: str, month: str) -> None:
    assert edtf(text) == [month]


def test_who_did_it_is_no_time_limit() -> None:
    text = "The fund would buy the two mills sold by Reed after the strike in December."
    assert edtf(text) == ["2020-12"]


def test_a_feast_of_another_year() -> None:
    assert edtf("They met on Halloween last year.") == ["2020-10-31"]
    assert edtf("They met at Easter of last year.") == ["2020-04-12"]


@pytest.mark.parametrize(
    ("text", "day"),
    [("2017 June 5 was dry.", "2017-06-05"), ("The order of 07-Feb-14 stands.", "2014-02-07")],
)
def test_the_year_may_stand_first_or_be_short(text: str, day: str) -> None:
    assert edtf(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The bill fell by 2040 to 1975.",
        "The Ranger 1200 is light; the 1300 is lighter.",
        "April Moss spoke. April and Ruth Moss were freed.",
    ],
)
def test_counts_models_and_given_names_are_no_dates(text: str) -> None:
    assert values(text) == []


def test_any_of_several_weekdays() -> None:
    assert edtf("Come on a Monday, Wednesday or Friday, when it is quiet.") == [None, None, None]
