"""Full and partial dates in every order."""

import pytest

from tests.store.dates.helpers import edtf, one, values


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("9 November 2020", "2020-11-09"),
        ("the 9th of November 2020", "2020-11-09"),
        ("November 9, 2020", "2020-11-09"),
        ("Nov. 9, 2020", "2020-11-09"),
        ("Monday, November 9th, 2020", "2020-11-09"),
        ("2020-11-09", "2020-11-09"),
        ("09.11.2020", "2020-11-09"),
        ("25/12/2020", "2020-12-25"),
        ("November of 2020", "2020-11"),
        ("nineteen ninety-six", "1996"),
        ("the year 2000", "2000"),
        ("480 BC", "BC0480"),
        ("AD 70", "0070"),
        ("the 1990s", "199"),
        ("the 19th century", "18"),
        ("the twenty-first century", "20"),
        ("the third quarter of 1984", "1984-Q3"),
        ("Q3 2021", "2021-Q3"),
        ("the second half of 2008", "2008-H2"),
        ("fiscal 2019", "2019"),
        ("the fall of 2020", "2020-FA"),
        ("Christmas 2019", "2019-12-25"),
        ("Easter 2019", "2019-04-21"),
        ("Good Friday 2019", "2019-04-19"),
        ("Thanksgiving 2019", "2019-11-28"),
        ("Labor Day 2019", "2019-09-02"),
        ("Yom Kippur 2019", "2019-10-09"),
        ("New Year's Eve 2019", "2019-12-31"),
        ("the morning of 5 May 2020", "2020-05-05TMO"),
        ("6:30 p.m. EST on May 5, 2020", "2020-05-05T18:30-05"),
        ("the week of March 6, 2000", "2000-W10"),
    ],
)  # fmt: skip
def test_what_is_said_in_full(said: str, value: str) -> None:
    assert one(f"It happened in {said}.").value == value


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("in fall 2020", "2020-23"),
        ("in the second half of 2022", "2022-41"),
        ("in the third quarter of 1984", "1984-35"),
        ("in the 1990s", "199X"),
        ("in the 20th century", "19XX"),
        ("in 480 BC", "-0479"),
        ("in early August 2022", "2022-08~"),
        ("around 1910", "1910~"),
        ("in the early 1990s", "199X~"),
        ("at noon on 5 May 2020", "2020-05-05T12:00"),
        ("for nearly three decades", None),
        ("every Friday", None),
    ],
)
def test_edtf_where_it_has_a_word(said: str, expected: str | None) -> None:
    assert edtf(f"It happened {said}.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It cost $1990 or 1,990 dollars, 1990% more.",
        "About 2000 people died and 1500 shares were sold.",
        "The F-16 and the B-2000 flew at 1995 meters.",
        "The May administration may march on.",
        "The sun sat low; he can spring up and fall down.",
        "The score was 3-2.",
        "Call 555-1234.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert values(text) == []


def test_figures_show_both_readings_where_nothing_decides() -> None:
    found = one("It was signed on 12/05/2020.", "2022-01-01")
    assert (found.edtf, sorted(r.edtf or "" for r in found.readings)) == (
        "2020",
        ["2020-05-12", "2020-12-05"],
    )


def test_figures_take_the_order_of_other_dates() -> None:
    assert edtf("On 25/12/2020 and on 12/05/2020.") == ["2020-12-25", "2020-05-12"]


def test_figures_take_the_order_that_is_near_the_article() -> None:
    assert edtf("It was opened on 7/8/07.", "2007-07-09") == ["2007-07-08"]


def test_split_coordinations() -> None:
    assert values("on 3 and 5 May 2020") == [("3", "2020-05-03"), ("5 May 2020", "2020-05-05")]
    assert values("on April 24 and 25") == [("April 24", "2021-04-24"), ("25", "2021-04-25")]
    text = "the agreements of March 9, 2019; January 11 and June 26, 2020"
    assert [value for _, value in values(text)] == ["2019-03-09", "2020-01-11", "2020-06-26"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since 1991", ["1991/.."]),
        ("from 1991 to 1994", ["1991/1994", "1994"]),
        ("the war of 1914-18", ["1914/1918", "1918"]),
        ("3-5 May 2020", ["2020-05-03/2020-05-05", "2020-05-05"]),
        ("between March and June 2005", ["2005-03/2005-06", "2005-06"]),
        ("from December 30 to January 2, 2021", ["2020-12-30/2021-01-02", "2021-01-02"]),
    ],
)
def test_ranges(text: str, expected: list[str]) -> None:
    assert edtf(f"They met {text}.") == expected


def test_the_day_of_the_month_in_force() -> None:
    text = "They signed on November 9, 2019; the fire ceased from 0:00 Kyiv time on the 10th."
    assert values(text)[-1] == ("0:00 Kyiv time on the 10th", "2019-11-10T00:00")
    assert edtf("The two met on the 19th.", "2022-04-20") == ["2022-04-19"]
    assert edtf("The two met on the 19th.", "2022-04-10") == ["2022-03-19"]
