"""Numbers that open the entries of a live page are times of its day; those of a chronology are years."""

import pytest

from store import dates
from tests.store.dates.helpers import one


def found(text: str) -> list[str]:
    return [date.text for date in dates.find(text, "2010-01-13")]


def test_the_entries_of_a_live_page_begin_with_no_years() -> None:
    page = (
        "1005 The ministry says 10% of homes are gone.\n1123 Aid is on its way from France. "
        "1400 The president speaks.\n1915 Reports say the airport is open. 2001 Planes have landed."
    )
    assert found(page) == []


def test_from_the_latest_down_and_over_midnight() -> None:
    assert found("0103 Rain sets in. 2350 The search ends. 2114 A boy is found. 1830 Lights go on.") == []


@pytest.mark.parametrize(
    "page",
    [
        "1066 William lands. 1215 The charter is sealed. 1588 The fleet sinks. 1605 The plot fails.",
        "1914 The war begins. 1916 The rising. 1939 The next war. 1945 Peace.",
    ],
)
def test_a_chronology_keeps_its_years(page: str) -> None:
    assert found(page) == [entry[:4] for entry in page.split(". ")]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1500 Soldiers were sent.", []),
        ("1045 USd were paid.", []),
        ("In 1066 the duke landed. The battle of 1415 was won.", ["1066", "1415"]),
        ("1415: The battle was won.", ["1415"]),
        ("2008 Olympics champion Ada Moss retired.", ["2008"]),
    ],
)
def test_one_number_alone(text: str, years: list[str]) -> None:
    assert found(text) == years


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The tremor hit at 1653 local time.", "2010-01-13T16:53"),
        ("The tremor hit at 1653 (2153 GMT), officials say.", "2010-01-13T16:53"),
        ("We had an aftershock at 1100 which lasted five minutes.", "2010-01-13T11:00"),
        ("Flights were to leave at 0900 local time.", "2010-01-13T09:00"),
    ],
)
def test_times_said_in_four_digits(text: str, value: str) -> None:
    assert dates.find(text, "2010-01-13")[0].value == value


def test_levels_of_a_year_are_no_time() -> None:
    assert found("Emissions stay at 1990 levels, or at 2010 prices.") == ["1990", "2010"]


def test_captions_between_the_entries_of_a_live_page() -> None:
    page = (
        "1005 The ministry says so. 1123 Aid is on its way. 1400 The president speaks. "
        "1500 A man waits for water 1530 Planes land. 1620 It rains, as in 2004 Ivan did."
    )
    assert found(page) == ["2004"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Guards saw him at 4.20pm on Tuesday.", "2021-04-06T16:20"),
        ("The bus left at 7:05am on Tuesday.", "2021-04-06T07:05"),
        ("At about 9 p.m. on Tuesday the dam gave way.", "2021-04-06T21:00"),
        ("Around 9 p.m. Tuesday the dam gave way.", "2021-04-06T21:00"),
        ("It struck at 18:30 GMT+4 on Tuesday.", "2021-04-06T18:30+04"),
        ("It struck at 18:30 (UTC-03:30) on Tuesday.", "2021-04-06T18:30-03:30"),
    ],
)
def test_clock_times_with_their_half_of_the_day_zone_and_day(text: str, value: str) -> None:
    assert one(text).value == value
