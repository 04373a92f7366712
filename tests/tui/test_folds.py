import pytest

from store.records import Event
from tui.panes.timeline_model.folds import date_in, folds, key_of, label_of


def event(date: str | None, headline: str = "x", mod: str | None = None) -> Event:
    return Event(headline + str(date), date, headline, (), (), mod=mod)


DATES = ["1991", "2020-23", "2020-11-09", "2020-11-10", "2021-01-11", "XXXX-XX-19", None]


def gathered(dates: list[str | None], grain: str = "year") -> dict[str, list[int]]:
    return {fold.key: fold.told for fold in folds(range(len(dates)), dates, grain)}


def test_events_stand_under_their_years_and_undated_ones_last() -> None:
    assert gathered(DATES) == {"1991": [0], "2020": [1, 2, 3], "2021": [4], "undated": [5, 6]}
    assert list(gathered([None, "1991"])) == ["1991", "undated"]


def test_only_some_events_and_those_planned_apart() -> None:
    [fold] = folds([1, 2, 3], DATES, "year", frozenset({2, 4}))
    assert (fold.told, fold.planned, fold.count) == ([1, 3], [2], 3)


@pytest.mark.parametrize(
    ("date", "grain", "key"),
    [
        ("2020-11-09", "decade", "202X"),
        ("2020-11-09", "month", "2020-11"),
        ("2020-23", "month", "2020"),
        ("2020-11-09", "day", "2020-11-09"),
        ("2020-11", "day", "2020-11"),
        ("2020-W46", "day", "2020-11"),
        ("2020/2021", "year", "2020"),
        ("../1991", "year", "1991"),
        ("-0043", "year", "-43"),
        (None, "year", "undated"),
    ],
)
def test_the_fold_is_that_of_the_first_day(date: str | None, grain: str, key: str) -> None:
    assert key_of(date, grain) == key


def test_headings_read_as_a_reader_says_them() -> None:
    keys = ("2020", "2020-11", "2020-11-09", "199X", "-43", "undated", "hidden")
    assert [label_of(key) for key in keys] == [
        *("2020", "Nov 2020", "Mon 9 Nov 2020", "1990s", "44 BC", "undated", "hidden")
    ]


def test_a_year_stays_one_fold_among_its_months() -> None:
    assert gathered(["2020", "2020-01-05", "2020-23", "2021-01-02"], "month") == {
        "2020": [0, 2],
        "2020-01": [1],
        "2021-01": [3],
    }


@pytest.mark.parametrize(
    ("date", "key", "said"),
    [
        ("2020-23", "2020", "fall"),
        ("2020-11-09", "2020", "9 Nov"),
        ("2020-11-09", "2020-11", "9 Nov"),
        ("2020-11-09", "2020-11-09", "·"),
        ("2020-11-09", "202X", "9 Nov 2020"),
        ("2020-11-09", "hidden", "9 Nov 2020"),
        ("XXXX-XX-19", "undated", "day 19"),
        (None, "undated", "·"),
    ],
)
def test_a_row_does_not_repeat_its_heading(date: str | None, key: str, said: str) -> None:
    assert date_in(event(date), key) == said


def test_a_row_alone_says_all_of_its_date() -> None:
    assert date_in(event("2020-11-10", mod="APPROX"), "2020") == "about 10 Nov"
    assert date_in(event("2020", mod="APPROX"), "2020") == "about 2020"
    assert date_in(event("2020-11-10", mod="APPROX"), "2020", alone=True) == "about 10 Nov 2020"
