"""Nights between two days, and parts of a day that a clause behind names."""

import pytest

from tests.store.dates.helpers import edtf, values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rain fell overnight on Saturday into Sunday.", "2021-04-03"),
        ("The bridge was hit overnight from Tuesday to Wednesday.", "2021-04-06"),
        ("In the night from Sunday to Monday a boat sank.", "2021-04-04"),
        ("The talks went on overnight into Wednesday.", "2021-04-06"),
        ("Shots were heard overnight Friday.", "2021-04-02"),
    ],
)
def test_a_night_is_of_the_day_on_which_it_begins(text: str, day: str) -> None:
    assert edtf(text) == [day]


@pytest.mark.parametrize(
    "text", ["On the evening the dam broke, she was away.", "They wed the spring he turned 40."]
)
def test_a_clause_behind_says_which_one(text: str) -> None:
    assert values(text) == []


def test_without_such_a_clause_it_is_a_season() -> None:
    assert edtf("In the winter they left the valley.") == ["2020-24"]
