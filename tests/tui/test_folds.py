import pytest

from store.records import Event
from tui.panes.folds import Heading, Line, Row, groups, key_of, label_of, rows


def event(date: str | None, headline: str = "x", mod: str | None = None) -> Event:
    return Event(headline + str(date), date, headline, (), (), mod=mod)


EVENTS = [
    event("1991"),
    event("2020-23"),
    event("2020-11-09"),
    event("2020-11-10", mod="APPROX"),
    event("2021-01-11"),
    event("XXXX-XX-19"),
    event(None),
]


def said(found: list[Row]) -> list[str]:
    return [row.label if isinstance(row, Heading) else "  " + row.date for row in found]


def test_events_stand_under_their_years_and_do_not_repeat_them() -> None:
    assert said(rows(groups(EVENTS, "year"), frozenset())) == [
        *("  1991", "2020", "  fall", "  9 Nov", "  about 10 Nov", "  11 Jan 2021"),
        *("undated", "  day 19", "  ·"),
    ]


def test_a_closed_fold_shows_its_number_only() -> None:
    found = rows(groups(EVENTS, "year"), frozenset({"2020"}))
    assert found[1] == Heading("2020", "2020", 3, True)
    assert found[2] == Line(EVENTS[4], "2021", alone=True)


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
    assert key_of(event(date), grain) == key


def test_headings_read_as_a_reader_says_them() -> None:
    assert [label_of(key) for key in ("2020", "2020-11", "2020-11-09", "199X", "-43")] == [
        "2020",
        "Nov 2020",
        "Mon 9 Nov 2020",
        "1990s",
        "44 BC",
    ]


def test_a_year_stays_one_fold_among_its_months() -> None:
    mixed = [event("2020"), event("2020-01-05"), event("2020-23"), event("2021-01-02")]
    headings = [row.key for row in rows(groups(mixed, "month"), frozenset()) if isinstance(row, Heading)]
    assert headings == ["2020"]


def test_lines_know_their_fold() -> None:
    assert [
        row.heading for row in rows(groups(EVENTS[:2], "year"), frozenset()) if isinstance(row, Line)
    ] == [
        "1991",
        "2020",
    ]


def test_below_its_day_a_row_does_not_say_it_again() -> None:
    days = [event("2020-11-09", "a"), event("2020-11-09", "b"), event(None)]
    assert said(rows(groups(days, "day"), frozenset())) == [
        *("Mon 9 Nov 2020", "  ·", "  ·"),
        *("undated", "  ·"),
    ]
