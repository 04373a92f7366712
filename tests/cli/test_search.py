"""`dateline search`."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.cli.helpers import dateline, write_lines
from tui.cli import main

OLD = "Mara Valenko opened the bridge. Nobody else came to the bridge.\nIt rained.\n"
NEW = "=A bridge\x1b[31m falls, said Tobin Ostberg.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = write_lines(
        tmp_path / "in.jsonl",
        {"id": "old", "text": OLD, "title": "Opening", "published": "2019-05-01", "source": "Gazette"},
        {"id": "new", "text": NEW, "title": "=1+1", "published": "2021-02-03"},
        {"id": "none", "text": "Rain again.\n", "title": "Weather"},
    )
    library = tmp_path / "library"
    assert CliRunner().invoke(main, ["import", "--library", str(library), str(articles)]).exit_code == 0
    return library


def search(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["search", "--library", str(folder), *words], env={"COLUMNS": "60"})


def test_hits_by_article_the_newest_first_with_the_words_in_one_column(folder: Path) -> None:
    result = search(folder, "bridge")
    lines = result.stdout.splitlines()
    assert [line for line in lines if line and line[0] != " "] == [
        "3 Feb 2021  =1+1  (1)",
        "1 May 2019  Opening · Gazette  (2)",
    ]
    assert {line.index("bridge") for line in lines if line.startswith("  ")} == {21}
    assert result.exit_code == 0


def test_nothing_of_a_text_reaches_the_terminal_as_an_escape_code(folder: Path) -> None:
    for form in ("text", "json", "csv"):
        assert "\x1b" not in search(folder, "bridge", "--format", form).stdout


def test_json_has_the_offsets(folder: Path) -> None:
    found = json.loads(search(folder, "bridge", "who:valenko", "--format", "json").stdout)
    (article,) = found["articles"]
    assert (article["title"], article["date"], article["source"]) == ("Opening", "2019-05-01", "Gazette")
    hits = [OLD[hit["start"] : hit["end"]] for hit in article["passages"]]
    assert hits == ["Mara Valenko", "bridge", "bridge"]
    assert article["passages"][2]["before"].endswith("came to the ")


def test_csv_is_safe_for_spreadsheets(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(search(folder, "bridge", "--format", "csv").stdout)))
    assert [row["found"] for row in rows] == ["bridge"] * 3
    assert rows[0]["title"] == "'=1+1"
    assert rows[0]["before"] == "'=A "


def test_a_query_of_fields_only_gives_articles_without_passages(folder: Path) -> None:
    assert search(folder, "to:2020").stdout == "1 May 2019  Opening · Gazette  (0)\n"
    (row,) = csv.DictReader(io.StringIO(search(folder, "to:2020", "--format", "csv").stdout))
    assert (row["title"], row["found"]) == ("Opening", "")


def test_the_passages_of_a_name_are_its_mentions(folder: Path) -> None:
    found = json.loads(search(folder, "who:valenko", "--format", "json").stdout)
    assert [[hit["found"] for hit in article["passages"]] for article in found["articles"]] == [
        ["Mara Valenko"]
    ]


def test_a_limit_takes_the_newest_and_says_so(folder: Path) -> None:
    result = search(folder, "bridge", "--limit", "1")
    assert "Opening" not in result.stdout
    assert result.stderr == "2 articles found; these are the newest 1.\n"


def test_nothing_found_is_status_1_and_a_wrong_query_2(folder: Path) -> None:
    nothing = search(folder, "zebra")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (1, "", "Nothing is found.\n")
    wrong = search(folder, "rain", "(bridge")
    assert wrong.exit_code == 2
    assert "At character 6: this bracket is never closed" in wrong.stderr


def test_a_minus_needs_no_quotation_marks_and_a_misspelt_option_is_refused(folder: Path) -> None:
    assert search(folder, "rain*", "-again").stdout.count("Opening") == 1
    assert "Opening" in search(folder, "-again").stdout
    wrong = search(folder, "rain", "--formt", "csv")
    assert wrong.exit_code == 2
    assert "At character 6: nothing stands behind this minus" in wrong.stderr


def test_a_name_that_nobody_has_is_told(folder: Path) -> None:
    result = search(folder, "bridge who:zyxwv")
    assert "Nobody and nothing is called “zyxwv”" in result.stderr
    assert result.exit_code == 1


def test_what_no_article_can_be_is_told(folder: Path) -> None:
    result = search(folder, "bridge is:planned")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "“is:planned” is asked of the timeline" in result.stderr


def test_no_library_is_made_by_a_search(tmp_path: Path) -> None:
    result = dateline("search", "rain", "--library", tmp_path / "none")
    assert result.returncode == 1
    assert b"There is no library" in result.stderr
    assert not (tmp_path / "none").exists()


def test_an_import_leaves_an_index_that_a_search_only_reads(folder: Path) -> None:
    (index,) = (folder / "cache").glob("search-*.sqlite")
    before = index.read_bytes()
    assert search(folder, "rain").exit_code == 0
    assert index.read_bytes() == before


def test_a_word_with_an_h_that_must_not_occur_is_no_question_for_help(folder: Path) -> None:
    assert "Opening" in search(folder, "bridge", "-harbour").stdout
    assert "Usage" in search(folder, "-h").stdout
