"""Which way the verb of a clause turns a weekday or a day without a year; the article is of Thursday, 8 April 2021."""

import pytest

from tests.store.dates.helpers import edtf, one, values


@pytest.mark.parametrize(
    "text",
    [
        "The council will lay a thick folder of proposals before the voters of the valley on Monday.",
        "Ferries resume on Monday, the port said.",
        "The choir sings and the museum reopens on Monday.",
        "Nurses must hand in their keys by Monday.",
        "Rain might reach the coast on Monday.",
        "Her speech on Monday will open the fair.",
        "He said the strike on Monday would empty the streets.",
        "The queue grew ahead of Monday's auction.",
        "The inquiry is due to hear newly appointed judges on Monday.",
        "They were looking ahead to the derby on Monday.",
        "The lecture is on Monday.",
    ],
)
def test_a_clause_that_looks_ahead(text: str) -> None:
    assert one(text).value == "2021-04-12"


@pytest.mark.parametrize(
    "text",
    [
        "The woman who set a barn on fire Monday to collect the money was caught.",
        "The herd was found to be infected on Monday.",
        "Nobody could be reached on Monday.",
        "The minister would not comment on Monday.",
        "The museum will reopen, its director told a crowd of visitors on Monday.",
        "Lawyers will look for a way around Monday's ruling.",
        "It would have been shut on Monday.",
        "The band won 300 votes on Monday.",
        "Until Monday, the road had been open.",
        "They will honour the miners killed on Monday.",
    ],
)
def test_a_clause_that_looks_back(text: str) -> None:
    assert one(text).value == "2021-04-05"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He spoke on Tuesday and Wednesday.", ["2021-04-06", "2021-04-07"]),
        ("Gales are likely on both Thursday and Friday.", ["2021-04-08", "2021-04-09"]),
        ("The post office was shut from Monday to Friday.", ["2021-04-05", "2021-04-09"]),
        ("He sang on Friday and Monday.", ["2021-04-02", "2021-04-05"]),
    ],
)
def test_a_joined_weekday_follows_the_first(text: str, days: list[str]) -> None:
    assert [value for _, value in values(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The regatta will be held on December 12.", "2021-12-12"),
        ("The hearing is scheduled for November 3.", "2021-11-03"),
        ("The regatta was held on December 12.", "2020-12-12"),
        ("He will be tried for the theft of March 20.", "2021-03-20"),
    ],
)
def test_a_day_far_ahead_needs_a_verb_that_looks_ahead(text: str, day: str) -> None:
    assert one(text).value == day


def test_the_verb_at_its_side_decides_before_what_is_hoped_for() -> None:
    assert edtf("A judge on Tuesday dashed hopes that he would drop the case.") == ["2021-04-06"]
    assert edtf("The council on Tuesday is expected to drop the case.") == ["2021-04-13"]


def test_a_doer_behind_a_noun_is_no_time_limit() -> None:
    assert edtf("He is in prison following his conviction by a jury in May.") == ["2020-05"]
    assert edtf("It must be ready by the end of May.") == ["2021-05~"]


def test_what_somebody_is_ready_for_or_asked_to_lies_ahead() -> None:
    assert edtf("“I was invited to the meeting on Tuesday,” he said.") == ["2021-04-13"]
    assert edtf("The members are ready to hold a ballot on Tuesday.") == ["2021-04-13"]
    assert edtf("She wouldn’t appear at Monday’s hearing.") == ["2021-04-12"]


def test_what_somebody_is_asked_to_call_off_lies_ahead() -> None:
    assert edtf("Deputies urged her to postpone the talks on Tuesday.") == ["2021-04-13"]
    assert edtf("He asked them to call off a march on Saturday.") == ["2021-04-10"]
    assert edtf("She postponed the talks on Tuesday.") == ["2021-04-06"]
