"""Lengths of time, rates and ages side by side."""

import pytest

from tests.store.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet twice a week.", [("a week", "P1W")]),
        ("For a week they waited.", [("a week", "P1W")]),
        ("It took one day.", [("one day", "P1D")]),
        ("They will one day return.", [("one day", "FUTURE_REF")]),
        ("It lasted for one day.", [("one day", "P1D")]),
        ("A day after the storm they left.", [("A day", "P1D")]),
        ("Within 25-30 minutes they came.", [("25-30 minutes", "PT25M")]),
        ("Twenty-five years passed.", [("Twenty-five years", "P25Y")]),
        ("They spent months of talks.", [("months", "PXM")]),
        ("They waited in the months of summer.", [("summer", "2020-SU")]),
        ("The decades-long strike ended.", [("decades-long", "PXY")]),
        ("It took a century and a half.", [("a century and a half", "P150Y")]),
        ("It took less than three days.", [("less than three days", "P3D")]),
        ("It took no more than three days.", [("no more than three days", "P3D")]),
        ("It took a fortnight.", [("a fortnight", "P2W")]),
        ("It took two and a half fortnights.", [("two and a half fortnights", "P5W")]),
        ("It took a year and a half.", [("a year and a half", "P1Y6M")]),
        ("It took half a minute.", [("half a minute", "PT30S")]),
        ("It took two and a half minutes.", [("two and a half minutes", "PT2M30S")]),
        ("It took 1.5 weeks.", [("1.5 weeks", "P1.5W")]),
        ("It took dozens of years.", [("dozens of years", "PXY")]),
        ("It took a millennium.", [("a millennium", "P1000Y")]),
        ("It went on for two centuries.", [("two centuries", "P200Y")]),
        ("In recent years it grew.", [("recent years", "PXY")]),
        ("In past decades it grew.", [("past decades", "PAST_REF")]),
        ("In the coming weeks it will grow.", [("the coming weeks", "PXW")]),
        ("In future years it will grow.", [("future years", "FUTURE_REF")]),
        ("In recent quarters it grew.", [("recent quarters", "PXM")]),
        ("In the next three quarters it will grow.", [("the next three quarters", "P9M")]),
        ("Over the last ten days it grew.", [("Over the last ten days", "P10D")]),
    ],
)
def test_lengths(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It was such a week.",
        "A two-year-old boy waited.",
        "He is two years old.",
        "A three-year-old law lapsed.",
        "They paid $3 a day.",
        "In recent hours it grew.",
    ],
)
def test_rates_and_ages_that_are_no_lengths(text: str) -> None:
    assert values(text) == []
