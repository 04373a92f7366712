"""Named days, by rule or calendar, for an article of 8 April 2021."""

from datetime import date

import pytest

from store.dates.resolve.holidays import day_of
from tests.store.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They came home for Christmas.", [("Christmas", "2020-12-25")]),
        ("They came home for Christmas 2019.", [("Christmas 2019", "2019-12-25")]),
        ("They came home on Christmas Eve.", [("Christmas Eve", "2020-12-24")]),
        ("They came home on Christmas Day of 2018.", [("Christmas Day of 2018", "2018-12-25")]),
        ("They met last Thanksgiving.", [("last Thanksgiving", "2020-11-26")]),
        ("They will meet next Easter.", [("next Easter", "2022-04-17")]),
        ("They met on Easter Monday.", [("Easter Monday", "2021-04-05")]),
        ("They met on Good Friday.", [("Good Friday", "2021-04-02")]),
        ("They met on Labor Day 2020.", [("Labor Day 2020", "2020-09-07")]),
        ("They met on Memorial Day 2020.", [("Memorial Day 2020", "2020-05-25")]),
        ("They met on Election Day 2020.", [("Election Day 2020", "2020-11-03")]),
        ("They met on Columbus Day 2020.", [("Columbus Day 2020", "2020-10-12")]),
        ("They met on Palm Sunday 2020.", [("Palm Sunday 2020", "2020-04-05")]),
        ("They met on Ash Wednesday 2020.", [("Ash Wednesday 2020", "2020-02-26")]),
        ("They met on Halloween.", [("Halloween", "2020-10-31")]),
        ("They met on Valentine's Day.", [("Valentine's Day", "2021-02-14")]),
        ("They met on New Year's Eve 2019.", [("New Year's Eve 2019", "2019-12-31")]),
        ("They met on New Year's Day 2020.", [("New Year's Day 2020", "2020-01-01")]),
        ("They met on Lunar New Year 2020.", [("Lunar New Year 2020", "2020-01-25")]),
        ("They met at Eid al-Fitr 2020.", [("Eid al-Fitr 2020", "2020-05-24")]),
        ("They met at Eid al-Adha 2020.", [("Eid al-Adha 2020", "2020-07-31")]),
        ("They met at Passover 2020.", [("Passover 2020", "2020-04-09")]),
        ("They met at Diwali 2020.", [("Diwali 2020", "2020-11-14")]),
        ("They met on Yom Kippur 2020.", [("Yom Kippur 2020", "2020-09-28")]),
        ("They met on Rosh Hashanah 2020.", [("Rosh Hashanah 2020", "2020-09-19")]),
        ("They met on Orthodox Easter 2020.", [("Orthodox Easter 2020", "2020-04-19")]),
        ("They met on Independence Day.", [("Independence Day", "2020-07-04")]),
        ("They met on Boxing Day 2020.", [("Boxing Day 2020", "2020-12-26")]),
        ("They met on Victory Day in 2020.", [("Victory Day in 2020", "2020-05-09")]),
        ("They met on Veterans Day.", [("Veterans Day", "2020-11-11")]),
        ("They met on Orthodox Christmas 2020.", [("Orthodox Christmas 2020", "2020-01-07")]),
    ],
)
def test_the_day_of_a_feast(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "They flew to Easter Island.",
        "Operation Christmas began.",
        "He sang a Christmas Carol.",
        "They kept Orthodox Halloween.",
    ],
)
def test_names_of_feasts_that_are_other_names(text: str) -> None:
    assert values(text) == []


def test_a_weekday_is_no_part_of_a_feast_that_falls_on_any() -> None:
    assert values("On Christmas Monday they met.") == [("Monday", "2021-04-05")]


def test_the_past_tense_finds_the_feast_before_the_nearest() -> None:
    assert values("They marched on Labor Day.", "2021-04-08") == [("Labor Day", "2020-09-07")]


def test_without_a_date_of_the_article_only_fixed_feasts_have_a_day() -> None:
    assert values("They marched on Bastille Day.", None) == [("Bastille Day", "XXXX-07-14")]
    assert values("They marched on Palm Sunday.", None) == [("Palm Sunday", "XXXX-XX-XX")]


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, date(2024, 3, 31)),
        ("orthodox easter", 2024, date(2024, 5, 5)),
        ("election", 2022, date(2022, 11, 8)),
        ("memorial", 2023, date(2023, 5, 29)),
        ("lunar new year", 2024, date(2024, 2, 10)),
        ("easter", 1500, None),
        ("orthodox easter", 1500, None),
        ("arbor", 2020, None),
    ],
)
def test_the_rules_of_movable_feasts(name: str, year: int, day: date | None) -> None:
    assert day_of(name, year) == day
