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


CODEBOOK = """<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:{version}" origin="Another tool"><Codes>
<Code guid="{{1}}" name="harm" isCodable="true" color="#B5542F"><Description>Whoever was hurt.</Description>
<Code guid="2" name="to / people" isCodable="true"/></Code><Code guid="3" name="talks" isCodable="true"/>
</Codes><Sets><Set guid="4" name="a set"/></Sets></CodeBook>"""


@pytest.mark.parametrize("version", ["1.0", "1:0", "0:4"])
def test_a_codebook_gives_tags(folder: Path, version: str) -> None:
    file = folder.parent / "codes.qdc"
    file.write_text(CODEBOOK.format(version=version), encoding="utf-8")
    result = run("import-notes", "--library", folder, file)
    assert result.stdout == "0 notes taken, 3 tags described, 1 left out.\n"
    assert "1 sets of codes: tags have none" in result.stderr
    with Library.open(folder) as shelf:
        assert list(shelf.tags()) == ["harm", "harm/to - people", "talks"]
        assert shelf.memos.of_tag("harm") == "Whoever was hurt."
    again = run("import-notes", "--library", folder, file)
    assert again.exit_code == 0 and "3 already there" in again.stdout


def test_our_own_codebook_comes_back(folder: Path) -> None:
    with Library.open(folder) as shelf:
        shelf.annotate(shelf.articles()[0].id, 0, 4, ["people/mayors"])
        shelf.memos.write_tag("people", "who acts\nand speaks")
    file = folder.parent / "codes.qdc"
    assert run("export", "notes", "--library", folder, "--output", file).exit_code == 0
    other = folder.parent / "other"
    result = run("import-notes", "--library", other, file)
    assert result.exit_code == 0, result.output
    with Library.open(other) as shelf:
        assert list(shelf.tags()) == ["people", "people/mayors"]
        assert shelf.memos.of_tag("people") == "who acts\nand speaks"


def test_an_empty_codebook_of_ours_gives_none(folder: Path) -> None:
    file = folder.parent / "codes.qdc"
    assert run("export", "notes", "--library", folder, "--output", file).exit_code == 0
    run("import-notes", "--library", folder, file)
    with Library.open(folder) as shelf:
        assert not shelf.tags()


@pytest.mark.parametrize(
    "content", ["<a/>", "<CodeBook/>", "<CodeBook", '<!DOCTYPE x [<!ENTITY a "b">]><a>&a;</a>']
)
def test_xml_that_is_no_codebook_is_refused(folder: Path, content: str) -> None:
    file = folder.parent / "odd.qdc"
    file.write_text(content, encoding="utf-8")
    result = run("import-notes", "--library", folder, file)
    assert result.exit_code == 1 and "Skipped" in result.stderr and "odd.qdc" in result.stderr


def test_a_note_split_into_one_for_each_tag_is_one_again(folder: Path) -> None:
    parts = [
        exported(quote("Mara Valenko", "", " opened the bridge."), tags=[tag]) | {"id": f"n-{tag}"}
        for tag in ("met", "people")
    ]
    assert take(folder, *parts).stdout == "1 note taken.\n"
    (note,) = notes(folder)
    assert (note.tags, note.comment) == (("met", "people"), "who?")
    assert take(folder, *parts).stdout == "0 notes taken, 2 already there.\n"
    with Library.open(folder) as shelf:
        shelf.change_annotation(note.id, tags=["people", "met", "mayors"])
    assert take(folder, *parts).stdout == "0 notes taken, 2 already there.\n"
    assert len(notes(folder)) == 1


def test_another_comment_on_the_same_passage_is_another_note(folder: Path) -> None:
    parts = [
        exported(quote("Mara Valenko", "", " opened the bridge."), text=text) | {"id": text}
        for text in ("who?", "where?")
    ]
    assert take(folder, *parts).stdout == "2 notes taken.\n"
