"""Years and bars."""

from store.exchange.timeline import periods
from tests.store.exchange.timeline.sample import plain


def test_months_when_they_are_few() -> None:
    rows = [plain("a", "2020-11-09"), plain("b", "2020-11"), plain("c", "2021-02-03"), plain("d", "2021")]
    assert [(bar.label, bar.mark, bar.count, bar.row) for bar in periods.bars(rows)] == [
        ("Nov 2020", "2020", 2, "a"),
        ("Dec 2020", "", 0, ""),
        ("Jan 2021", "2021", 0, ""),
        ("Feb 2021", "", 1, "c"),
    ]
    assert periods.coarser(rows) == "1 event with a less exact date"


def test_years_and_decades_when_they_are_many() -> None:
    years = periods.bars([plain("a", "1976"), plain("b", "2020-11-09"), plain("c", "2020-23")])
    assert (len(years), years[0].label, years[-1].count) == (45, "1976", 2)
    assert [bar.mark for bar in years if bar.mark] == ["1980", "1990", "2000", "2010", "2020"]
    decades = periods.bars([plain("a", "1793"), plain("b", "2020-11-09")])
    assert (decades[0].label, decades[-1].label) == ("1790s", "2020s")


def test_nothing_is_put_on_a_day_that_nobody_said() -> None:
    rows = [plain("a", None), plain("b", "XXXX-08"), plain("c", "1991/..")]
    assert [bar.count for bar in periods.bars(rows)] == [0]
    assert periods.coarser(rows) == "1 event with a less exact date, 2 undated"
    assert periods.bars([]) == []
    assert periods.coarser([]) == ""


def test_undated_ones_come_last() -> None:
    rows = [plain("a", None), plain("b", "2031"), plain("c", "-0043")]
    assert [heading for heading, _ in periods.by_year(rows)] == ["2031", "44 BC", "Undated"]


def test_a_few_rows_far_off_do_not_flatten_the_picture() -> None:
    near = [plain(f"n{at}", f"2031-{at % 3 + 4:02}-{at + 1:02}") for at in range(24)]
    rows = [plain("far", "1347"), plain("old", "189X"), *near, plain("late", "2050")]
    found = periods.bars(rows)
    assert [(bar.label, bar.count) for bar in found] == [
        ("before Apr 2031", 2),
        ("Apr 2031", 8),
        ("May 2031", 8),
        ("Jun 2031", 8),
        ("after Jun 2031", 1),
    ]
    assert (found[0].row, found[-1].row) == ("far", "late")
    assert periods.coarser(rows) == ""
