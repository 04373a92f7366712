from datetime import date

import pytest

from store import edtf
from store.edtf import Days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2022-09-07", date(2022, 9, 7), date(2022, 9, 7)),
        ("2020-11-10T00:00", date(2020, 11, 10), date(2020, 11, 10)),
        ("2020-11-10T00:00:00+03:00", date(2020, 11, 10), date(2020, 11, 10)),
        ("2021-W13", date(2021, 3, 29), date(2021, 4, 4)),
        ("2020-23", date(2020, 9, 1), date(2020, 11, 30)),
        ("2020-24", date(2020, 12, 1), date(2021, 2, 28)),
        ("2020-34", date(2020, 4, 1), date(2020, 6, 30)),
        ("2022-41", date(2022, 7, 1), date(2022, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2022-08~", date(2022, 8, 1), date(2022, 8, 31)),
        ("1991/..", date(1991, 1, 1), None),
        ("../1991", None, date(1991, 12, 31)),
        ("2020-09-27/2020-11-09", date(2020, 9, 27), date(2020, 11, 9)),
        ("XXXX-08", None, None),
        ("XXXX-XX-19", None, None),
        ("2020-11-XX", date(2020, 11, 1), date(2020, 11, 30)),
    ],
)
def test_days_covered(value: str, first: date | None, last: date | None) -> None:
    assert edtf.days(value) == Days(first, last)


@pytest.mark.parametrize(
    "value", ["", "yesterday", "2022-13", "2022-02-30", "22", "2022-9", "2022/2021", "2022-27", "2022-W60"]
)
def test_nonsense_is_refused(value: str) -> None:
    assert not edtf.is_valid(value)
    with pytest.raises(ValueError):
        edtf.days(value)


@pytest.mark.parametrize(
    "value", ["/", "../..", "../", "2020/2021/2022", "2020//", "../../2020", "2020/../2021"]
)
def test_an_interval_has_two_ends_and_one_of_them_is_a_date(value: str) -> None:
    assert not edtf.is_valid(value)


@pytest.mark.parametrize(
    "clock", ["99:99", "25:00", "12:60", "12:00:61", "24:01", "+++", ":", "12:", "12:00+25:00"]
)
def test_a_time_that_no_clock_shows_is_refused(clock: str) -> None:
    assert not edtf.is_valid(f"2020-11-10T{clock}")


@pytest.mark.parametrize(
    "clock", ["00", "09:30", "23:59:59", "12:00:00.25Z", "24:00", "06:15+0530", "06:15-05"]
)
def test_a_time_that_a_clock_shows_is_taken(clock: str) -> None:
    assert edtf.days(f"2020-11-10T{clock}") == edtf.days("2020-11-10")


@pytest.mark.parametrize(
    "value",
    [
        *(
            "XXXX-13",
            "XXXX-00",
            "XXXX-02-30",
            "XXXX-XX-32",
            "XXXX-21-01",
            "XXXX-W54",
            "199X-13",
            "199X-04-31",
        ),
        *("2020-XX-40", "-0043-02-30", "-0042-13-01", "19X9", "X999", "-19XX", "٢٠٢٠"),
    ],
)
def test_what_no_year_has_is_refused_without_a_year_too(value: str) -> None:
    assert not edtf.is_valid(value)


@pytest.mark.parametrize("value", ["XXXX-02-29", "XXXX-W53", "XXXX-23", "199X-12", "199X-W01", "XXXX-XX-31"])
def test_what_some_year_has_is_taken_without_a_year(value: str) -> None:
    assert edtf.days(value) == Days(None, None)


def test_the_year_before_the_first_is_one_before_christ() -> None:
    assert edtf.label("0000-03") == "Mar 1 BC"
    assert sorted(["0001", "XXXX", "0000", "-0043"], key=edtf.sort_key) == ["-0043", "0000", "0001", "XXXX"]


def test_a_value_lies_in_what_contains_it() -> None:
    assert edtf.within("2020-11-09", "2020")
    assert edtf.within("2020-11-09", "2020-23")
    assert not edtf.within("2020", "2020-11-09")
    assert not edtf.within("2020-11-09", "2020-11-10")
    assert not edtf.within("XXXX-08", "2020-08")


def test_finer_dates_sort_before_the_coarser_that_begin_with_them() -> None:
    mixed = [None, "2021", "2020-12-31", "2021-01-01", "-0043", "2021-01", "XXXX-XX-19"]
    assert sorted(mixed, key=edtf.sort_key)[:5] == ["-0043", "2020-12-31", "2021-01-01", "2021-01", "2021"]


@pytest.mark.parametrize(
    ("value", "mod", "text"),
    [
        ("2021-04-08", None, "8 Apr 2021"),
        ("2020-23", None, "fall 2020"),
        ("2022-08~", "START", "early Aug 2022"),
        ("2022-08~", None, "about Aug 2022"),
        ("1991/..", None, "since 1991"),
        ("../1991", None, "until 1991"),
        ("2021/2022-03", None, "2021 – Mar 2022"),
        ("199X", None, "1990s"),
        ("19XX", None, "1900s"),
        ("2022-41", None, "2nd half 2022"),
        ("2021-W13", None, "week of 29 Mar 2021"),
        ("2021-W01", "START", "early in the week of 4 Jan 2021"),
        ("2020-11-10T00:00", None, "00:00, 10 Nov 2020"),
        ("XXXX-XX-19", None, "day 19"),
        ("2031-XX-19", None, "day 19 2031"),
        ("XXXX-08", "START", "early Aug"),
        ("-0043", None, "44 BC"),
        (None, None, "undated"),
    ],
)
def test_labels_say_no_more_than_the_value(value: str | None, mod: str | None, text: str) -> None:
    assert edtf.label(value, mod) == text


def test_precision_names_the_unit() -> None:
    values = [
        "2021-04-08",
        "2021-W13",
        "2021-04",
        "2020-23",
        "2020-33",
        "2022-41",
        "2022",
        "199X",
        "19XX",
        "1991/..",
        "XXXX-08",
    ]
    assert [edtf.precision(v) for v in values] == [
        *("day", "week", "month", "season", "quarter", "half"),
        *("year", "decade", "century", "interval", "unknown"),
    ]


def test_weekday_only_of_a_day() -> None:
    assert edtf.weekday("2021-04-07") == "Wed"
    assert edtf.weekday("2021-04") is None


@pytest.mark.parametrize("value", ["9999-W52", "9999-24", "-309999", "99999-01-01", "Y170000002"])
def test_what_lies_beyond_the_calendar_is_refused(value: str) -> None:
    assert not edtf.is_valid(value)
