"""Which way a date is counted, and from where."""

import pytest

from tests.store.dates.helpers import one, values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He resigned Thursday.", "2021-04-08"),
        ("He resigned on Friday.", "2021-04-02"),
        ("The court will hear the case on Monday.", "2021-04-12"),
        ("The group planned a rally in the old town on Saturday.", "2021-04-10"),
        ("It had been due to expire Friday.", "2021-04-02"),
        ("He will resign, his office said Friday.", "2021-04-02"),
        ("On Tuesday, the league plans to open its doors.", "2021-04-13"),
        ("They left as early as last Friday.", "2021-04-02"),
        ("They fly next Friday.", "2021-04-09"),
        ("It was offered until Friday.", "2021-04-09"),
    ],
)
def test_weekdays(text: str, day: str) -> None:
    assert one(text).value == day


def test_a_weekday_keeps_its_other_reading() -> None:
    assert [r.edtf for r in one("He resigned on Friday.").readings] == ["2021-04-09"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was sacked on March 3.", "2021-03-03"),
        ("He was sacked on Dec. 20.", "2020-12-20"),
        ("The sale ends on May 3.", "2021-05-03"),
        ("He was arrested on Sept. 20.", "2020-09-20"),
        ("The fair will open on Sept. 20.", "2021-09-20"),
        ("It fell in June.", "2020-06"),
        ("It will open in June.", "2021-06"),
        ("He visited in February.", "2021-02"),
        ("He left last March.", "2020-03"),
        ("He left last December.", "2020-12"),
        ("He will leave next March.", "2022-03"),
        ("It ended last fall.", "2020-FA"),
        ("The third quarter was weak.", "2020-Q3"),
    ],
)
def test_months(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yesterday", "2021-04-07"), ("tomorrow morning", "2021-04-09TMO"), ("last night", "2021-04-07TNI"),
        ("the day before yesterday", "2021-04-06"), ("last week", "2021-W13"), ("this weekend", "2021-W14-WE"),
        ("last month", "2021-03"), ("next year", "2022"), ("earlier this week", "2021-W14"), ("later this month", "2021-04"),
        ("two years ago", "2019"), ("three months ago", "2021-01"), ("six weeks ago", "2021-W08"), ("ten days ago", "2021-03-29"),
        ("a decade ago", "2011"), ("a few years ago", "PAST_REF"),
    ],
)  # fmt: skip
def test_counted_from_the_article(text: str, value: str) -> None:
    assert one(f"It happened {text}.").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the next day", "2019-05-04"), ("the day before", "2019-05-02"), ("the following week", "2019-W19"),
        ("the same day", "2019-05-03"), ("two weeks later", "2019-05-17"), ("three days earlier", "2019-04-30"),
        ("the following year", "2020"), ("on June 9 of the same year", "2019-06-09"), ("later that month", "2019-05"),
        ("the next morning", "2019-05-04TMO"), ("a year before that", "2018"),
    ],
)  # fmt: skip
def test_counted_from_a_date_in_the_text(text: str, value: str) -> None:
    assert values(f"They met on 3 May 2019. It failed {text}.")[-1][1] == value


def test_a_day_word_that_means_nowadays() -> None:
    assert values("In today's world the people of tomorrow count.") == []


def test_earnings_compare_with_the_same_quarter() -> None:
    text = "Third-quarter profit rose to 4 million, from 3 million a year earlier."
    assert [value for _, value in values(text, "1989-10-26")] == ["1989-Q3", "1988-Q3"]


@pytest.mark.parametrize("word", ["starting on", "beginning", "effective from"])
def test_what_starts_on_a_weekday_lies_ahead(word: str) -> None:
    assert one(f"The president declared mourning {word} Tuesday.").value == "2021-04-13"


def test_what_a_sentence_says_to_start_on_a_weekday_lies_ahead() -> None:
    assert one("Starting on Tuesday, buses will run again.").value == "2021-04-13"
