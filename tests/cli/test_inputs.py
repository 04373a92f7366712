"""What all commands that read files have in common: standard input, columns, kinds that are passed over."""

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.cli.helpers import records
from tests.store.articles.readers.made import STORY, page
from tui.cli import main
from tui.cli.messages import passed_over


def run(*words: object, given: bytes = b"") -> Result:
    return CliRunner().invoke(main, list(map(str, words)), input=io.BytesIO(given))


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        (STORY[0].encode(), [STORY[0]]),
        (page(*STORY), ["\n".join(("Pier to close", *STORY)), "\n".join(STORY)]),
        (json.dumps({"text": STORY[0]}).encode(), [STORY[0]]),
        ("\n".join(json.dumps({"body": text}) for text in STORY).encode(), list(STORY)),
        (json.dumps([{"body": text} for text in STORY]).encode(), list(STORY)),
    ],
)
def test_standard_input_is_known_by_its_content(given: bytes, texts: list[str]) -> None:
    result = run("extract", "--only", "dates", "-", given=given)
    assert result.exit_code == 0
    assert {record["text"] for record in records(result.stdout_bytes)} <= set(texts)
    assert result.stdout


def test_nothing_on_standard_input() -> None:
    result = run("extract", "-")
    assert result.exit_code == 1 and "empty" in result.stderr


def test_two_texts_from_standard_input_are_two_articles(tmp_path: Path) -> None:
    library = tmp_path / "library"
    for text in STORY[:2]:
        result = run("import", "--library", library, "-", given=text.encode())
        assert result.stdout == "1 article imported.\n"


def test_columns_are_shown_and_may_be_named(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text(f'kopf,text,inhalt\nPier,"{STORY[0]}","{STORY[1]}"\n')
    guessed = run("extract", "--only", "dates", table)
    assert "columns read: text = text" in guessed.stderr
    named = run("extract", "--only", "dates", "--map", "text=inhalt, headline=kopf", table)
    (record,) = records(named.stdout_bytes)
    assert (record["text"], record["title"]) == (STORY[1], "Pier")


@pytest.mark.parametrize("written", ["text", "text=", "colour=red", "=x"])
def test_columns_that_make_no_sense_are_refused(tmp_path: Path, written: str) -> None:
    result = run("extract", "--map", written, tmp_path)
    assert result.exit_code == 2 and "FIELD=COLUMN" in result.stderr


def test_every_kind_that_was_passed_over_is_counted(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c.css", "README"):
        (tmp_path / name).write_bytes(b"\0")
    (tmp_path / "a.txt").write_text(STORY[0])
    said = "Skipped 4 files of other kinds: 2 .png, 1 without ending, 1 .css."
    assert said in run("extract", "--only", "dates", tmp_path).stderr
    assert said in run("import", "--library", tmp_path.parent / "library-beside", tmp_path).stderr


def test_only_the_most_frequent_kinds_are_named() -> None:
    said = passed_over({f".k{n}": 9 - n for n in range(9)})
    assert said.startswith("Skipped 45 files of other kinds: 9 .k0, 8 .k1") and said.endswith(
        "2 .k7 and 1 more."
    )
