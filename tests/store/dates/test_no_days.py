"""What looks like a day and is none, and times counted from what the text does not date; the article is of 8 April 2021."""

import pytest

from tests.store.dates.helpers import edtf, values


@pytest.mark.parametrize(
    "text",
    [
        "Crowds came on Black Friday.",
        "He wrote for The Sunday Herald.",
        "The Thursday Club met in secret.",
        "June Novak met August Berg.",
        "June said it was over.",
        "Order No. 1998 is void.",
        "Call 020 7946 1998.",
        "A seat costs 1990 drams.",
        "The year-long drought is over.",
        "Barbers close on a Monday.",
        "The thermometer showed a chill in the low 30s.",
        "Highs in the upper 60s were forecast.",
    ],
)
def test_names_any_such_day_and_degrees_are_no_dates(text: str) -> None:
    assert edtf(text) in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "They wed in 2009. A week later she fled.",
        "The mill burned in May 1986. Ten days later it burned again.",
        "They wed in 2009. Two months later she fled.",
        "The will of May 1986 was read. Less than three hours later it was lost.",
        "In May 2019 they met at a mill. That evening they signed.",
        "In May 2019 they met at a mill. The next morning they signed.",
    ],
)
def test_what_follows_a_day_that_is_not_said_has_no_day(text: str) -> None:
    assert edtf(text)[1] is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill burned in May 2009. They rebuilt it that October.", "2009-10"),
        ("The mill burned in 2009. That winter they starved.", "2009-WI"),
        ("The mill burned in 2009. He said that October was too late.", "2020-10"),
        ("He gave a Wednesday interview.", "2021-04-07"),
        ("He was born in the 60s.", "196"),
        ("In June Novak fled.", "2020-06"),
        ("The 2019-2020 school year began.", "2020"),
    ],
)
def test_and_what_is_a_date_beside_them(text: str, value: str) -> None:
    assert values(text)[-1][1] == value
