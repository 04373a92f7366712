"""Years, also BC and in words, decades, centuries, seasons, quarters and halves, for an article of 8 April 2021."""

import pytest

from tests.store.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They won in 480 BC.", [("480 BC", "BC0480")]),
        ("They won in AD 70.", [("AD 70", "0070")]),
        ("They won in 70 AD.", [("70 AD", "0070")]),
        ("He died in March 44 BC.", [("March 44 BC", "BC0044-03")]),
        ("It stood from 480-479 BC.", [("480", "BC0480"), ("479 BC", "BC0479")]),
        ("It began in the 470s BC.", [("the 470s BC", "BC047")]),
        ("It began in the spring of 480 BC.", [("the spring of 480 BC", "BC0480-SP")]),
        ("It began in fiscal 2020.", [("fiscal 2020", "2020")]),
        ("It began in nineteen ninety-six.", [("nineteen ninety-six", "1996")]),
        ("It began in the year two thousand and five.", [("the year two thousand and five", "2005")]),
        ("It began in the 1990s.", [("the 1990s", "199")]),
        ("It began in the nineties.", [("the nineties", "199")]),
        ("It began in the early nineties.", [("the early nineties", "199")]),
        ("It began in the late 19th century.", [("the late 19th century", "18")]),
        ("It began in the twenty-first century.", [("the twenty-first century", "20")]),
        ("It began in the 5th century BC.", [("the 5th century BC", "BC04")]),
        ("They lived in the 19th and early 20th centuries.", [("the 19th", "18"), ("20th centuries", "19")]),
        ("It began in spring.", [("spring", "2021-SP")]),
        ("It began last summer.", [("last summer", "2020-SU")]),
        ("It began in the summer of last year.", [("the summer of last year", "2020-SU")]),
        ("It began in the fall of 1989.", [("the fall of 1989", "1989-FA")]),
        ("It began in early autumn.", [("early autumn", "2020-FA")]),
        ("It began in the summer.", [("the summer", "2020-SU")]),
        ("It rose in the third quarter of 2020.", [("the third quarter of 2020", "2020-Q3")]),
        ("It rose in the fifth quarter of 2020.", [("2020", "2020")]),
        ("It rose in the year-ago third quarter.", [("the year-ago third quarter", "2020-Q3")]),
        ("It rose in last year's second quarter.", [("last year's second quarter", "2020-Q2")]),
        ("It rose in the first half of 2020.", [("the first half of 2020", "2020-H1")]),
        ("It rose in the second half of this year.", [("the second half of this year", "2021-H2")]),
        ("It rose in the latter half of 1990.", [("the latter half of 1990", "1990-H2")]),
        ("It rose in the third half of 1990.", [("1990", "1990")]),
        ("It rose in Q3 2021.", [("Q3 2021", "2021-Q3")]),
        ("It rose in H1 2021.", [("H1 2021", "2021-H1")]),
        ("It rose in Q2.", [("Q2", "2021-Q2")]),
    ],
)
def test_years_and_their_parts(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He was in his eighties.",
        "He was in his 1980s mood.",
        "It began in the 45th century.",
        "Prices fall.",
        "The spring water was cold.",
        "It rose in H1.",
        "The toll rose to 1051.",
        "They killed 1516.",
        "A total of 1200 came.",
        "About 1500 prisoners came.",
        "Flight 1990 landed.",
        "The ratio is 1990/2.",
        "In 1990 people came.",
        "In 1990.5 it came.",
        "Total sales 5 + 1990 fell.",
    ],
)
def test_numbers_that_are_no_years(text: str) -> None:
    assert values(text) == []
