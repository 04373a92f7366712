"""The numbers of a comparison come from a file, and the tool that judges them finds out which rule decided."""

import json
import tomllib
from pathlib import Path

import pytest

from store.names import compare
from store.names.resolution import pair_model
from tools import fit_names

PAIRS = [
    ("Republic of Azerbaijan", "Azerbaijan", True, "LOC"),
    ("Lund Mills", "Lund Mills Ltd", True, "ORG"),
    ("Marta Queiroz", "Petra Lindqvist", False, "PER"),
    ("Queiroz", "Marta Queiroz", True, "PER"),
]


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "made.jsonl"
    rows = ({"a": a, "b": b, "same": same, "type": kind} for a, b, same, kind in PAIRS)
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def test_a_rule_proves_what_the_file_says() -> None:
    assert compare("Lund Mills", "Lund Mills Ltd").score == pair_model.scores()["legal form"]


def test_every_score_is_a_share_and_a_look_is_asked_for_less_than_a_join() -> None:
    assert all(0 < score < 1 for score in pair_model.scores().values())
    assert pair_model.thresholds()["suggest"] < pair_model.thresholds()["join"]


def test_a_lone_word_beside_a_full_name_is_left_out_and_the_rule_of_the_rest_is_told(pairs: Path) -> None:
    found = fit_names.compared(pairs)
    assert [pair.rule for pair in found] == ["listed", "legal form", ""]
    assert fit_names.shares(found) == {"listed": (1, 1), "legal form": (1, 1)}
    assert compare("Lund Mills", "Lund Mills Ltd").score == pair_model.scores()["legal form"]


def test_the_threshold_joins_all_that_it_may() -> None:
    alike = [fit_names.Pair(0.9, "", True), fit_names.Pair(0.7, "", True), fit_names.Pair(0.6, "", False)]
    assert fit_names.fit([alike]) == 0.7
    assert fit_names.reached(alike, 0.7) == (3, 1.0, 0.0)
    assert fit_names.reached(alike, 0.5) == (3, 1.0, 1.0)


def test_a_line_that_is_no_pair_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"a": "Lund", "b": "Lund", "same": true}\n{"a": "Lund"}\n', "utf-8")
    with pytest.raises(ValueError, match=r"bad\.jsonl:2 is no pair"):
        fit_names.compared(path)


def test_what_is_reached_is_written_beside_the_scores() -> None:
    text = fit_names.TARGET.read_text("utf-8")
    written = fit_names.text_of(text, 0.75, {"made": fit_names.Reached(10, 0.5, 0.01)})
    tables = tomllib.loads(written)
    assert tables["thresholds"]["join"] == 0.75
    assert tables["scores"] == tomllib.loads(text)["scores"]
    assert tables["reached"] == {"made": {"pairs": 10, "recall": 0.5, "wrong": 0.01}}
