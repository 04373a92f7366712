"""`dateline import-notes`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from store.library import Library
from store.records import Annotation
from tests.cli.helpers import write_lines
from tui.cli import main

TEXT = "Mara Valenko opened the bridge.\n\nNobody else came to the bridge.\n\nIt rained on the pier.\n"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = write_lines(tmp_path / "in.jsonl", {"id": "a", "text": TEXT, "title": "Opening"})
    assert run("import", "--library", tmp_path / "desk", articles).exit_code == 0
    return tmp_path / "desk"


def notes(folder: Path) -> list[Annotation]:
    with Library.open(folder) as shelf:
        return [*shelf.annotations()]


def exported(*selectors: dict[str, object], title: str = "Opening", **more: object) -> dict[str, object]:
    return {
        "id": "n1",
        "uri": "https://example.org/page",
        "document": {"title": [title]},
        "tags": ["met"],
        "text": "who?",
        "target": [{"source": "https://example.org/page", "selector": list(selectors)}],
    } | more


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, object]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def take(folder: Path, *annotations: dict[str, object]) -> Result:
    file = folder.parent / "notes.json"
    file.write_text(json.dumps({"annotations": annotations}), encoding="utf-8")
    return run("import-notes", "--library", folder, file)


def test_a_note_lands_on_its_words(folder: Path) -> None:
    result = take(folder, exported(quote("Mara Valenko", "", " opened the bridge.")))
    assert result.stdout == "1 note taken.\n"
    (note,) = notes(folder)
    assert (note.anchor.start, note.anchor.end, note.tags, note.comment) == (0, 12, ("met",), "who?")


def test_words_that_stand_twice_are_told_apart_by_what_surrounds_them(folder: Path) -> None:
    take(folder, exported(quote("the bridge", "Nobody else came to ", ".\n\nIt rained")))
    (note,) = notes(folder)
    assert note.anchor.start == TEXT.rindex("the bridge")


def test_words_that_stand_twice_and_nothing_tells_apart_are_left_out(folder: Path) -> None:
    result = take(folder, exported(quote("the bridge")))
    assert notes(folder) == []
    assert "these words are not in “Opening”" in result.stderr


def test_a_position_is_not_trusted_against_the_words(folder: Path) -> None:
    position = {"type": "TextPositionSelector", "start": 5, "end": 17}
    take(folder, exported(position, quote("Mara Valenko", "", " opened the bridge.")))
    assert notes(folder)[0].anchor.start == 0


def test_an_article_that_is_not_there_is_named(folder: Path) -> None:
    result = take(folder, exported(quote("Mara Valenko"), title="Another page"))
    assert "no article of the library is “Another page”" in result.stderr
    assert result.exit_code == 1


def test_a_second_import_adds_nothing(folder: Path) -> None:
    annotation = exported(quote("Mara Valenko", "", " opened"))
    take(folder, annotation)
    again = take(folder, annotation, exported(quote("Mara Valenko", "", " opened"), id="other"))
    assert again.stdout == "0 notes taken, 2 already there.\n"
    assert len(notes(folder)) == 1


def test_one_undo_takes_a_file_back(folder: Path) -> None:
    take(
        folder,
        exported(quote("Mara Valenko", "", " opened")),
        exported(quote("It rained on the pier"), id="n2"),
    )
    with Library.open(folder) as shelf:
        assert len(shelf.annotations()) == 2
        assert shelf.undo() == "import notes from notes.json"
        assert len(shelf.annotations()) == 0


@pytest.mark.parametrize("form", ["w3c", "hypothesis", "qdpx"])
def test_what_went_out_comes_back_to_another_library(folder: Path, tmp_path: Path, form: str) -> None:
    with Library.open(folder) as shelf:
        key = shelf.articles()[0].id
        shelf.annotate(key, 0, 12, ["people/mayors", "x"], "who?\nshe")
        shelf.annotate(key, 33, 39, ["x"])
    file = tmp_path / f"notes.{form}"
    assert run("export", "notes", "--library", folder, "--format", form, "--output", file).exit_code == 0
    other = tmp_path / "other"
    if form != "qdpx":
        assert run("import", "--library", other, tmp_path / "in.jsonl").exit_code == 0
    assert "2 notes taken" in run("import-notes", "--library", other, file).stdout
    assert [_said(note) for note in notes(other)] == [_said(note) for note in notes(folder)]


def _said(note: Annotation) -> tuple[object, ...]:
    return note.id, note.anchor, note.tags, note.comment


def test_a_file_of_another_kind_is_named_and_the_rest_goes_on(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text("[]")
    good = tmp_path / "notes.json"
    good.write_text(json.dumps({"annotations": [exported(quote("Mara Valenko", "", " opened"))]}))
    result = run("import-notes", "--library", folder, tmp_path / "odd.json", good)
    assert "Skipped" in result.stderr
    assert "odd.json: neither Web Annotations" in result.stderr
    assert result.stdout == "1 note taken, 1 left out.\n"
