"""Numbers that open the entries of a live page are times of its day; those of a chronology are years."""

import pytest

from store import dates


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
