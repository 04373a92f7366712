import pytest

from tui.panes.timeline_model.date_jump import place_for
from tui.panes.timeline_model.folds import folds
from tui.panes.timeline_model.outline import Heading, Layout

DATES = ["1991", "2020-11-09", "2020-11-20", "2020-12", "2022-05-01", "2027", "XXXX-XX-19", None]
PLANNED = frozenset({1, 5})


def at(date: str, grain: str = "year", closed: frozenset[str] = frozenset()) -> str | int | None:
    made = folds(range(len(DATES)), DATES, grain, PLANNED)
    layout = Layout(made, closed)
    place = place_for(date, layout, made, DATES, grain)
    if place is None:
        return None
    row = layout[place]
    return row.key if isinstance(row, Heading) else row.index


@pytest.mark.parametrize(
    ("date", "row"),
    [
        ("2020", "2020"),
        ("1991", 0),
        ("2020-11", 2),
        ("2020-11-09", 1),
        ("2020-12", 3),
        ("2021", 4),
        ("2027", 5),
        ("1900", 0),
        ("2500", 4),
        ("198X", 0),
    ],
)
def test_the_heading_or_the_first_row_from_then_on(date: str, row: str | int) -> None:
    assert at(date) == row


def test_a_closed_fold_is_gone_to_itself() -> None:
    assert at("2020-12", closed=frozenset({"2020"})) == "2020"
    assert at("2020-11", "month") == "2020-11"


def test_where_nothing_is_dated_there_is_nowhere_to_go() -> None:
    made = folds([6, 7], DATES, "year")
    assert place_for("2020", Layout(made), made, DATES, "year") is None
