"""`dateline export`."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from store.library import Library
from tests.cli.helpers import write_lines
from tui.cli import main

OLD = "Mara Valenko opened the bridge.\n\nNobody else came to the bridge.\n"
NEW = "A bridge falls, said Tobin Ostberg.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = write_lines(
        tmp_path / "in.jsonl",
        {"id": "old", "text": OLD, "title": "Opening", "published": "2019-05-01", "source": "Gazette"},
        {"id": "new", "text": NEW, "title": "Falling", "published": "2021-02-03"},
    )
    library = tmp_path / "desk"
    assert CliRunner().invoke(main, ["import", "--library", str(library), str(articles)]).exit_code == 0
    with Library.open(library) as shelf:
        old, new = (row.id for row in shelf.articles())
        shelf.annotate(old, 0, 12, ["people/mayors"], "who is she?")
        shelf.annotate(old, 33, 39, ["numbers"])
        shelf.annotate(new, 2, 14, ["people", "harm"])
    return library


def export(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["export", *words, "--library", str(folder)])


def quotations(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return [row["quotation"] for row in csv.DictReader(io.StringIO(result.stdout))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ((), ["Mara Valenko", "Nobody", "bridge falls"]),
        (("tag:people",), ["Mara Valenko", "bridge falls"]),
        (("tag:people", "-tag:harm"), ["Mara Valenko"]),
        (("source:gazette",), ["Mara Valenko", "Nobody"]),
        (("from:2020",), ["bridge falls"]),
        (("who:valenko",), ["Mara Valenko"]),
        (("is:starred",), []),
        (("nobody",), ["Nobody"]),
    ],
)
def test_a_query_chooses_notes(folder: Path, query: tuple[str, ...], found: list[str]) -> None:
    assert quotations(export(folder, "notes", *query, "--format", "csv")) == found


def test_a_query_that_cannot_be_read_is_refused(folder: Path) -> None:
    result = export(folder, "notes", "kind:nothing")
    assert result.exit_code == 2
    assert "kind:nothing" in result.stderr


def test_the_format_follows_the_name_of_the_file(folder: Path, tmp_path: Path) -> None:
    for name, begins in (("n.md", b"# Notes: desk"), ("n.html", b"<!doctype"), ("n.qdpx", b"PK")):
        assert export(folder, "notes", "--output", str(tmp_path / name)).exit_code == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert zipfile.ZipFile(tmp_path / "n.qdpx").testzip() is None


def test_a_note_whose_article_was_removed_goes_out_too(folder: Path) -> None:
    with Library.open(folder) as shelf:
        shelf.remove(shelf.articles()[1].id)
    assert quotations(export(folder, "notes", "--format", "csv"))[-1] == "bridge falls"


def test_a_file_that_cannot_be_written_is_said(folder: Path, tmp_path: Path) -> None:
    result = export(folder, "notes", "--output", str(tmp_path / "none" / "n.md"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_articles_go_out_with_their_notes(folder: Path) -> None:
    result = export(folder, "articles", "from:2019", "to:2019")
    assert result.stdout.count("TY  - NEWS") == 1
    assert "N1  - “Mara Valenko” — #people/mayors — who is she?" in result.stdout


def test_entities_go_out(folder: Path) -> None:
    result = export(folder, "entities", "kind:person")
    assert [row["name"] for row in csv.DictReader(io.StringIO(result.stdout))] == [
        "Mara Valenko",
        "Tobin Ostberg",
    ]


def test_the_timeline_goes_out_by_the_same_door(folder: Path) -> None:
    result = export(folder, "timeline", "--format", "csv", "--level", "passages")
    assert result.exit_code == 0
    assert result.stdout.startswith("id,date")


def test_no_library_is_a_sentence(tmp_path: Path) -> None:
    result = export(tmp_path / "none", "notes")
    assert result.exit_code == 1
    assert "There is no library" in result.stderr
    assert not (tmp_path / "none").exists()


def test_names_and_tags_leave_as_brat_and_conll(tmp_path: Path) -> None:
    def run(*words: str | Path) -> Result:
        return CliRunner().invoke(main, [*map(str, words)])

    file = write_lines(
        tmp_path / "a.jsonl", {"id": "a", "text": "Mara Valenko left Orlgrad, Valenko said.\n"}
    )
    folder = tmp_path / "desk"
    assert run("import", "--library", folder, file).exit_code == 0
    with Library.open(folder) as shelf:
        shelf.annotate(shelf.articles()[0].id, 18, 25, ["places"], "where?")
    names = run("export", "entities", "--library", folder, "--format", "conll").stdout
    assert "Mara -X- -X- B-PER\nValenko -X- -X- I-PER\n" in names
    tags = run("export", "notes", "--library", folder, "--format", "conll").stdout
    assert "Orlgrad -X- -X- B-places\n" in tags and "B-PER" not in tags
    for what, label in (("entities", "Person"), ("notes", "places")):
        out = tmp_path / f"{what}.zip"
        assert run("export", what, "--library", folder, "--format", "brat", "--output", out).exit_code == 0
        with zipfile.ZipFile(out) as archive:
            (found,) = (name for name in archive.namelist() if name.endswith(".ann"))
            assert f"\t{label} " in archive.read(found).decode()
