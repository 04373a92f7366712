"""Times of reports, for an article of 8 April 2021: its quarter, its year, the year's end, the weekend."""

import pytest

from tests.store.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose from the year-ago quarter.", [("the year-ago quarter", "2020")]),
        (
            "Profit fell in the corresponding period of last year.",
            [("the corresponding period of last year", "2020")],
        ),
        ("Results beat the year-earlier second quarter.", [("the year-earlier second quarter", "2020-Q2")]),
        ("The company lost money in the quarter.", [("the quarter", "2021-Q1")]),
        ("It lost less in the latest period.", [("the latest period", "2021-Q1")]),
        ("It grew in the latest quarter.", [("the latest quarter", "2021-Q1")]),
        ("The 1988 quarter was weak.", [("The 1988 quarter", "1988")]),
        ("For the full year, sales doubled.", [("the full year", "2021")]),
        ("It forecast growth for the year.", [("the year", "2021")]),
        ("The year ended March 31 was good.", [("The year", "P1Y"), ("March 31", "2021-03-31")]),
        ("The fiscal year was good.", [("The fiscal year", "P1Y")]),
        ("By year-end the bridge will be built.", [("year-end", "2021")]),
        ("By the year's end it will open.", [("the year", "2021")]),
        ("It will open at 2023 year end.", [("2023 year end", "2023")]),
        ("They met over the weekend.", [("the weekend", "2021-W13-WE")]),
        ("They met late in the weekend.", [("late in the weekend", "2021-W13-WE")]),
        ("They met at the weekend.", [("the weekend", "2021-W13-WE")]),
    ],
)
def test_times_of_reports(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The period was long.",
        "The Quarter Final was lost.",
        "The quarter-final was lost.",
        "Its year-end report is late.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert values(text) == []


def test_a_year_ago_in_a_report_is_the_quarter_of_the_year_before() -> None:
    text = "Sales fell in the third quarter of 2020. A year earlier they had risen."
    assert values(text)[-1] == ("A year earlier", "2019-Q3")
