"""Times counted from the article (8 April 2021, a Thursday) or from a date before, units pointed at, and days in figures."""

import pytest

from tests.store.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two days ago it rained.", [("Two days ago", "2021-04-06")]),
        ("Two years later it rained.", [("Two years later", "2023")]),
        ("Several years ago it rained.", [("Several years ago", "PAST_REF")]),
        ("A year and a half ago it rained.", [("A year and a half ago", "2020")]),
        ("Two days from now it will rain.", [("Two days from now", "2021-04-10")]),
        ("Ten minutes ago it rained.", [("Ten minutes ago", "2021-04-08")]),
        ("A fortnight ago it rained.", [("A fortnight ago", "2021-W12")]),
        (
            "On May 3, 2020 it rained. The next day it stopped.",
            [("May 3, 2020", "2020-05-03"), ("The next day", "2020-05-04")],
        ),
        (
            "On May 3, 2020 it rained. The next morning it stopped.",
            [("May 3, 2020", "2020-05-03"), ("The next morning", "2020-05-04TMO")],
        ),
        (
            "In May 2020 it rained. The following month it stopped.",
            [("May 2020", "2020-05"), ("The following month", "2020-06")],
        ),
        (
            "In 2019 it rained. The following year it was dry.",
            [("2019", "2019"), ("The following year", "2020")],
        ),
        ("In 2019 it rained. In the same year it stopped.", [("2019", "2019"), ("the same year", "2019")]),
        (
            "In 2019 it rained. Three years earlier it was dry.",
            [("2019", "2019"), ("Three years earlier", "2016")],
        ),
        (
            "On May 3, 2020 it rained. The dam broke the same day that the road was closed.",
            [("May 3, 2020", "2020-05-03"), ("the same day", "XXXX-XX-XX")],
        ),
        (
            "In 2019 it rained. It broke in the same year as the bridge.",
            [("2019", "2019"), ("the same year", "XXXX")],
        ),
        ("Earlier this month they met.", [("Earlier this month", "2021-04")]),
        ("Later this year they will meet.", [("Later this year", "2021")]),
        ("They met earlier in the week.", [("earlier in the week", "2021-W14")]),
        ("They met at the end of the month.", [("the end of the month", "2021-04")]),
        ("They met this decade.", [("this decade", "202")]),
        ("They met last century.", [("last century", "19")]),
        ("They met last night.", [("last night", "2021-04-07TNI")]),
        ("They met on Monday night.", [("Monday night", "2021-04-05TNI")]),
        ("They met at 10 p.m.", [("10 p.m.", "2021-04-08T22:00")]),
        ("They met at noon.", [("noon", "2021-04-08T12:00")]),
        ("They met at midnight Tuesday.", [("midnight Tuesday", "2021-04-06T24:00")]),
        ("They met in the morning.", [("the morning", "2021-04-08TMO")]),
        ("They met at 14:30 GMT.", [("14:30 GMT", "2021-04-08T14:30Z")]),
        ("They met on the 9th.", [("the 9th", "2021-03-09")]),
        ("They met on the 9th of May.", [("9th of May", "2021-05-09")]),
        ("They met the week of March 6.", [("the week of March 6", "2021-W09")]),
        ("They met in the early hours of Tuesday.", [("the early hours of Tuesday", "2021-04-06TMO")]),
        ("They met the day after tomorrow.", [("the day after tomorrow", "2021-04-10")]),
        ("They met the day before yesterday.", [("the day before yesterday", "2021-04-06")]),
        ("They met on 25/12/2020.", [("25/12/2020", "2020-12-25")]),
        ("They met 2020-05-03T10:00Z.", [("2020-05-03T10:00Z", "2020-05-03T10:00Z")]),
        (
            "They met Tuesday, May 4 and Friday, May 7.",
            [("Tuesday, May 4", "2021-05-04"), ("Friday, May 7", "2021-05-07")],
        ),
        (
            "They met on May 3, 4 and 5, 2020.",
            [("May 3", "2020-05-03"), ("4", "2020-05-04"), ("5, 2020", "2020-05-05")],
        ),
        ("They met in May.", [("May", "2020-05")]),
        ("They met between 1990 and 1995.", [("1990", "1990"), ("1995", "1995")]),
        ("In the short term they rest.", [("the short term", "FUTURE_REF")]),
        ("They are now rich.", [("now", "PRESENT_REF")]),
        ("In the past they met.", [("the past", "PAST_REF")]),
    ],
)
def test_times_pointed_at(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "This Week is a show.",
        "They met that day.",
        "They met by the 45th.",
        "They met on 2020-13-03.",
        "The people of tomorrow rest.",
        "Today's youth rest.",
        "May God help.",
        "They march on.",
    ],
)
def test_words_that_point_at_no_time(text: str) -> None:
    assert values(text) == []
