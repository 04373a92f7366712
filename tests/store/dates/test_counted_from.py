"""Counted from a date that is said behind."""

import pytest

from tests.store.dates.helpers import edtf, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Three days after the 2 March raid, she fled.", "Three days after the 2 March", "2021-03-05"),
        ("A week before 20 February the mayor left.", "A week before 20 February", "2021-02-13"),
        ("He died four years after the 2011 flood.", "four years after the 2011", "2015"),
        ("Two months before March 2019, it closed.", "Two months before March 2019", "2019-01"),
        ("Two weeks after Christmas it reopened.", "Two weeks after Christmas", "2021-01-08"),
        ("Two days after Monday the dam held.", "Two days after Monday", "2021-04-07"),
    ],
)
def test_the_whole_expression_has_the_day(text: str, words: str, value: str) -> None:
    assert values(text) == [(words, value)]


@pytest.mark.parametrize("lead", ["for", "within", "at least"])
def test_a_length_stays_a_length(lead: str) -> None:
    assert edtf(f"Trains stood still {lead} two weeks after 5 March.") == [None, "2021-03-05"]


def test_days_are_not_counted_from_a_year() -> None:
    assert ("five days", "P5D") in values("It came five days before 1999 began.")
