"""The notes as a table and as our own JSON."""

import csv
import io
import json

from store.exchange.notes import write
from tests.store.exchange.notes.sample import GAZETTE, hurt, lost, nasty, orphan, report


def test_a_note_is_a_line_with_all_that_cites_it() -> None:
    (row,) = csv.DictReader(io.StringIO(write(report(hurt()), "csv").decode()))
    assert (row["tags"], row["quotation"], row["comment"]) == ("people; harbour", "Twelve", "Ask her. Twice.")
    assert (row["title"], row["source"], row["published"]) == ("Pier falls", "Gazette", "2031-05-08")
    assert GAZETTE.text[int(row["start"]) : int(row["end"])] == "Twelve"


def test_no_cell_is_a_formula_or_obeyed() -> None:
    (row,) = csv.DictReader(io.StringIO(write(report(nasty()), "csv").decode()))
    assert row["quotation"].startswith("'=1+1")
    assert row["tags"] == "'=tag"
    assert "\x1b" not in "".join(row.values())


def test_a_lost_note_has_no_offsets() -> None:
    (row,) = csv.DictReader(io.StringIO(write(report(lost()), "csv").decode()))
    assert (row["start"], row["end"], row["state"]) == ("", "", "lost")


def test_json_has_notes_tags_and_articles() -> None:
    found = json.loads(write(report(hurt(), orphan()), "json"))
    assert [note["tags"] for note in found["notes"]] == [["people", "harbour"], ["dates"]]
    anchor = found["notes"][0]["anchor"]
    assert GAZETTE.text[anchor["start"] : anchor["end"]] == anchor["exact"] == "Twelve"
    assert [article["title"] for article in found["articles"]] == ["Pier falls", None]
    assert {"tag": "people", "notes": 1, "with_below": 1, "description": ""} in found["tags"]
