"""`dateline merge` and `dateline export library`: two readers' work in one library."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from store.library import Library
from tests.cli.helpers import write_lines
from tui.cli import main

ONE = {"id": "one", "text": "Mara Valenko opened the bridge on 3 May 2031.\n", "title": "Opening"}
TWO = {"id": "two", "text": "The bridge fell, said Tobin Ostberg.\n", "title": "Falling"}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, words)])


def desk(folder: Path, *articles: dict[str, str]) -> Path:
    file = write_lines(folder.parent / f"{folder.name}.jsonl", *articles)
    assert run("import", "--library", folder, file).exit_code == 0
    return folder


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    folder = desk(tmp_path / "ours", ONE)
    with Library.open(folder) as shelf:
        shelf.annotate(shelf.articles()[0].id, 0, 12, ["people"])
    return folder


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    folder = desk(tmp_path / "theirs", ONE, TWO)
    with Library.open(folder) as shelf:
        one, two = (row.id for row in shelf.articles())
        shelf.annotate(one, 24, 30, ["things"], "which?")
        shelf.annotate(two, 4, 10, ["things"])
        shelf.set_published(two, "2031-06-01")
        shelf.star(one, True)
    return folder


def bundle(folder: Path) -> Path:
    file = folder.parent / f"{folder.name}.zip"
    assert run("export", "library", "--library", folder, "--output", file).exit_code == 0
    return file


def test_a_bundle_opens_elsewhere_without_loss(theirs: Path, tmp_path: Path) -> None:
    file = bundle(theirs)
    other = tmp_path / "new"
    assert run("merge", "--library", other, file).exit_code == 0
    with Library.open(theirs) as old, Library.open(other) as new:
        assert [*new.articles()] == [*old.articles()]
        assert [*new.annotations()] == [*old.annotations()]
        assert [*new.decisions()] == [*old.decisions()]
    other.rename(tmp_path / "theirs2")
    assert bundle(tmp_path / "theirs2").read_bytes() == file.read_bytes()


@pytest.mark.parametrize("is_bundle", [False, True])
def test_nothing_is_doubled_and_nothing_lost(ours: Path, theirs: Path, is_bundle: bool) -> None:
    other = bundle(theirs) if is_bundle else theirs
    first = run("merge", "--library", ours, other)
    assert "1 article, 2 notes and 1 decision taken over" in first.stdout
    again = run("merge", "--library", ours, other)
    assert "0 articles, 0 notes and 0 decisions taken over; 3 notes and decisions were here" in again.stdout
    with Library.open(ours) as shelf:
        assert len(shelf.articles()) == 2
        assert [note.tags for note in shelf.annotations()] == [("people",), ("things",), ("things",)]
        assert [row.starred for row in shelf.articles()] == [True, False]
        assert shelf.articles()[1].date == "2031-06-01"


def test_one_undo_takes_notes_and_decisions_back(ours: Path, theirs: Path) -> None:
    run("merge", "--library", ours, theirs)
    with Library.open(ours) as shelf:
        assert shelf.undo() == "merge “theirs”"
        assert [note.tags for note in shelf.annotations()] == [("people",)]
        assert not shelf.decisions()


def test_a_contradiction_is_told_and_ours_stands(ours: Path, theirs: Path) -> None:
    run("merge", "--library", ours, theirs)
    with Library.open(theirs) as shelf:
        key = next(note.id for note in shelf.annotations() if note.comment)
        shelf.change_annotation(key, comment="that one")
        shelf.set_published(shelf.articles()[1].id, "2031-07-01")
    result = run("merge", "--library", ours, theirs)
    assert "2 contradictions: this library's word stands" in result.stdout
    assert "here #things, “which?”, there #things, “that one”" in result.stderr
    assert "the date of “Falling”: here 1 Jun 2031, there 1 Jul 2031" in result.stderr
    with Library.open(ours) as shelf:
        assert "which?" in [note.comment for note in shelf.annotations()]


def test_a_note_on_another_version_of_the_text_is_put_on_ours(ours: Path, theirs: Path) -> None:
    changed = "A line above.\n\n" + ONE["text"]
    file = bundle(theirs)
    parts = {name: zipfile.ZipFile(file).read(name) for name in zipfile.ZipFile(file).namelist()}
    with Library.open(ours) as shelf:
        key = shelf.articles()[0].id
        records = [json.loads(line) for line in parts["articles.jsonl"].splitlines()]
        assert key in [record["id"] for record in records]
    newer = ours.parent / "ours.jsonl"
    write_lines(newer, {**ONE, "text": changed})
    run("import", "--library", ours, newer)
    run("merge", "--library", ours, file)
    with Library.open(ours) as shelf:
        for note in shelf.annotations():
            assert shelf.text(note.article)[note.anchor.start : note.anchor.end] == note.anchor.exact


def test_an_article_of_another_id_is_the_same_by_its_text(ours: Path, theirs: Path) -> None:
    file = bundle(theirs)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with Library.open(ours) as shelf:
        key = shelf.articles()[0].id
    renamed = file.with_name("renamed.zip")
    with zipfile.ZipFile(renamed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(f'"{key}"'.encode(), b'"another-id"'))
    assert "1 article, 2 notes" in run("merge", "--library", ours, renamed).stdout
    with Library.open(ours) as shelf:
        assert [note.article for note in shelf.annotations()].count(key) == 2


def test_an_article_removed_there_does_not_come(ours: Path, theirs: Path) -> None:
    with Library.open(theirs) as shelf:
        shelf.remove(shelf.articles()[1].id)
    assert "0 articles, 1 note and 0 decisions" in run("merge", "--library", ours, theirs).stdout


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rubbish", b"no zip"])
def test_what_is_no_library_is_a_sentence(ours: Path, tmp_path: Path, content: bytes) -> None:
    odd = tmp_path / "odd.zip"
    odd.write_bytes(content)
    result = run("merge", "--library", ours, odd)
    assert result.exit_code == 1
    assert "odd.zip: It is no bundle" in result.stderr
    assert run("merge", "--library", ours, tmp_path).exit_code == 1
    assert not (tmp_path / "articles.journal").exists()


def test_records_of_odd_shapes_are_named_and_the_rest_is_taken(ours: Path, theirs: Path) -> None:
    file = bundle(theirs)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["annotations.jsonl"] += b'{"id": "x", "article": 7}\n{"id": "y"}\n'
    parts["decisions.jsonl"] += b'{"id": "z", "kind": []}\n'
    parts["articles.jsonl"] += b'{"id": "w", "body": "0"}\n'
    odd = file.with_name("odd.zip")
    with zipfile.ZipFile(odd, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    result = run("merge", "--library", ours, odd)
    assert "1 article, 2 notes and 1 decision taken over" in result.stdout
    assert len(result.stderr.strip().splitlines()) == 4


def test_a_library_is_not_merged_into_itself(ours: Path) -> None:
    assert run("merge", "--library", ours, ours).exit_code == 2


def test_the_alias_file_comes_where_there_is_none(ours: Path, theirs: Path) -> None:
    (theirs / "aliases.toml").write_text('same = [["A", "B"]]\n')
    run("merge", "--library", ours, theirs)
    assert (ours / "aliases.toml").read_text() == 'same = [["A", "B"]]\n'
    (theirs / "aliases.toml").write_text("same = []\n")
    assert "Both have an aliases.toml" in run("merge", "--library", ours, theirs).stderr
