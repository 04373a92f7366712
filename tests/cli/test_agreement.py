"""`dateline agreement`: two readers' tags over the same articles."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from store.library import Library
from tests.cli.test_merge import bundle, desk, run

pytest.importorskip("nltk")

ONE = {"id": "one", "text": "The bridge opened. It was wide. It fell.\n", "title": "Opening"}
OTHER = {"id": "two", "text": "Nobody else holds this.\n", "title": "Alone"}


def tagged(folder: Path, *passages: tuple[str, str], article: int = 0) -> None:
    with Library.open(folder) as shelf:
        key = shelf.articles()[article].id
        for words, tag in passages:
            start = shelf.text(key).index(words)
            shelf.annotate(key, start, start + len(words), [tag])


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    folder = desk(tmp_path / "ours", ONE, OTHER)
    tagged(folder, ("bridge", "thing"), ("wide", "=size/width"))
    tagged(folder, ("Nobody", "who"), article=1)
    return folder


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    folder = desk(tmp_path / "theirs", ONE)
    tagged(folder, ("opened", "thing"), ("fell", "thing"))
    return folder


def test_each_tag_has_its_counts_and_both_coefficients(ours: Path, theirs: Path) -> None:
    done = run("agreement", "--library", ours, theirs, "--format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert (found["unit"], found["articles"]) == ("sentence", 1)
    rows = {row["tag"]: row for row in found["tags"]}
    assert list(rows) == ["=size", "=size/width", "thing"]
    thing = rows["thing"]
    assert [thing[name] for name in ("both", "only_ours", "only_theirs", "neither")] == [1, 0, 1, 1]
    assert thing["kappa"] == pytest.approx(0.4)
    assert "1 tagged article left out" in done.stderr


def test_a_bundle_and_the_folder_it_is_of_give_the_same(ours: Path, theirs: Path) -> None:
    as_folder = run("agreement", "--library", ours, theirs)
    as_bundle = run("agreement", "--library", ours, bundle(theirs))
    assert as_folder.stdout == as_bundle.stdout
    assert as_folder.stdout.startswith("3 sentences of 1 article\n")


def test_the_table_is_safe_for_spreadsheets_and_keeps_its_numbers(ours: Path, theirs: Path) -> None:
    done = run("agreement", "--library", ours, theirs, "--tag", "=size", "--format", "csv")
    rows = [*csv.DictReader(io.StringIO(done.stdout))]
    assert [row["tag"] for row in rows] == ["'=size", "'=size/width"]
    assert all(float(row["kappa"]) == 0 for row in rows)


def test_nothing_to_compare_is_said(ours: Path, tmp_path: Path) -> None:
    empty = desk(tmp_path / "empty", {"id": "x", "text": "Something else.\n"})
    done = run("agreement", "--library", ours, empty)
    assert done.exit_code == 0
    assert "There is no tag to compare." in done.stderr
    assert "2 tagged articles left out" in done.stderr


def test_what_is_no_library_ends_with_a_sentence(ours: Path, tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text("words")
    done = run("agreement", "--library", ours, tmp_path / "some.txt")
    assert done.exit_code == 1
    assert "some.txt" in done.stderr and "bundle" in done.stderr


def test_without_the_extra_it_says_what_to_install(
    ours: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from store.notes import coefficients

    monkeypatch.delattr(coefficients, "AnnotationTask", raising=False)
    monkeypatch.setitem(sys.modules, "nltk.metrics.agreement", None)
    done = run("agreement", "--library", ours, theirs)
    assert done.exit_code == 1
    assert "pip install 'dateline[agreement]'" in done.stderr
