from tui.panes.density_strip import named
from tui.panes.timeline_model.density import GAP, density, labels, place_of


def drawn(dates: list[str | None], width: int) -> str:
    found = density(dates)
    return "".join(cell.sign for cell in found.cells(width)) if found else ""


def test_nothing_known_draws_nothing() -> None:
    assert density([None, "XXXX-08", "-0043"]) is None


def test_bars_are_months_where_they_find_room() -> None:
    assert drawn(["2020-09-01", "2020-09-03", "2020-10-04"], 2) == "█▅"
    assert drawn(["2020-09-01", "2020-11-04"], 3) == "█ █"


def test_quiet_times_take_one_cell() -> None:
    assert drawn(["2019-01", "2020-11", "2020-11"], 3) == f"▅{GAP}█"


def test_bars_grow_longer_in_time_as_the_span_does() -> None:
    dates: list[str | None] = [f"{year}-{month:02}" for year in range(1990, 2022) for month in (1, 5, 9)]
    found = density(dates)
    assert found
    assert {cell.months for cell in found.cells(40)} == {12}
    assert {cell.months for cell in found.cells(20)} == {24}


def test_a_few_bars_are_drawn_wide() -> None:
    assert drawn(["2020-09", "2020-10"], 5) == "██" * 2
    assert drawn(["2020-09", "2020-10"], 50) == "███" * 2


def test_a_coarse_date_is_spread_and_lifts_no_month_alone() -> None:
    bars = drawn(["2020", *["2020-03-04"] * 3], 12)
    assert bars[2] == "█"
    assert set(bars[:2] + bars[3:]) == {"▁"}


def test_dates_that_say_too_little_do_not_stretch_the_line() -> None:
    found = density(["19XX", "2020-09", "2020-10"])
    assert found
    assert found.first == 2020 * 12 + 8
    assert drawn(["19XX"], 10) != ""


def test_an_open_interval_counts_where_it_is_known() -> None:
    found = density(["1991/.."])
    assert found
    assert (found.first, len(found.weights)) == (1991 * 12, 12)


def test_the_cursor_is_in_the_bars_that_its_date_covers() -> None:
    found = density(["2020", "2020-11-09"])
    assert found
    cells = found.cells(12)
    assert place_of(cells, "2020-11-09") == range(10, 11)
    assert place_of(cells, "2020-23") == range(8, 11)
    assert place_of(cells, None) == range(0)


def test_years_stand_apart_below() -> None:
    found = density([f"{year}" for year in range(2000, 2021)])
    assert found
    cells = found.cells(21)
    assert labels(cells, 21) == [(0, "2000"), (5, "2005"), (10, "2010"), (15, "2015")]


def test_the_time_of_the_cursor_takes_the_place_of_years_that_it_would_touch() -> None:
    found = density([f"{year}" for year in range(2000, 2021)])
    assert found
    assert named(found.cells(21), 12, "2012", 21).plain == "2000 2005   2012"
    assert named(found.cells(21), 20, "2020", 21).plain == "2000 2005 2010   2020"


def test_fifty_thousand_dates_take_one_pass() -> None:
    dates: list[str | None] = [f"{1900 + n % 120}-{n % 12 + 1:02}" for n in range(50_000)]
    found = density(dates)
    assert found
    assert sum(found.weights) > 49_999
    assert len(found.cells(40)) <= 40
