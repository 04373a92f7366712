"""CSV."""

import csv
import io

import pytest

from store.exchange.spreadsheet import guarded
from store.exchange.timeline import write
from tests.store.exchange.timeline.sample import decided_row, full, plain, timeline


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write(full(), "csv"), newline="")))


def test_a_row_an_event() -> None:
    found = {row["id"]: row for row in rows()}
    assert len(found) == len(full().rows)
    fallen = found["e1"]
    assert (fallen["date"], fallen["label"], fallen["articles"], fallen["sources"]) == (
        "2031-05-07",
        "7 May 2031",
        "2",
        "2",
    )
    assert (
        fallen["conflicts"]
        == "date: 7 May 2031 (Gazette) / 9 May 2031 (Courier); wounded: twelve (Gazette) / 18 (Courier)"
    )
    assert (fallen["who"], fallen["tags"]) == ("Mara Vale", "harbour/pier")
    assert "c.txt, Courier, 10 May 2031: “Quinby pier collapsed on 9 May”" in fallen["passages"]
    assert (found["b3"]["first_day"], found["b3"]["last_day"]) == ("2020-09-01", "2020-11-30")
    assert (found["b4"]["inferred"], found["b6"]["told"], found["b7"]["date"]) == ("yes", "planned", "")
    assert found["b1"]["date"] == "'-0043"


@pytest.mark.parametrize(
    ("date", "inferred", "told"),
    [("2031-02", True, "yes"), ("2031-02", False, "no"), (None, True, "no"), (None, False, "no")],
)
def test_only_a_date_can_be_inferred(date: str | None, inferred: bool, told: str) -> None:
    made = timeline(plain("b1", date, inferred=inferred))
    (row,) = csv.DictReader(io.StringIO(write(made, "csv"), newline=""))
    assert row["inferred"] == told


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_what_a_spreadsheet_would_compute_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


def test_other_cells_are_as_they_are() -> None:
    assert [guarded(cell) for cell in ("", "a=1", "'x", "2031-05")] == ["", "a=1", "'x", "2031-05"]


def test_no_cell_computes_or_breaks_the_line() -> None:
    for row in rows():
        for cell in row.values():
            assert cell[:1] not in tuple("=+-@\t\r")
            assert "\n" not in cell
    assert write(timeline(), "csv").startswith("id,date,label,")
    assert write(timeline(), "csv").count("\r\n") == 1


def test_what_the_reader_did_is_told() -> None:
    (found,) = csv.DictReader(io.StringIO(write(timeline(decided_row()), "csv"), newline=""))
    assert found["reader"] == "confirmed by the reader; date set by the reader; passages put in by the reader"
    assert found["tags"] == "harbour/*hurt*; new; of a passage"
    assert {row["reader"] for row in rows()} == {""}
