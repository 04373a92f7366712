"""`dateline import` and `dateline check`, from files to a library that is whole."""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
from click.testing import CliRunner, Result

from store.articles import Loaded, Options, Skipped
from store.library import Library
from tests.cli.helpers import dateline, write_lines
from tui.cli import import_command, inputs, main

ONE = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. The talks in Orlgrad took all day.\n"
TWO = "Tobin Ostberg left Orlgrad on 10 November 2020. Valenko stayed.\n"


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, "utf-8")
    write_lines(folder / "two.jsonl", {"id": "2", "text": TWO})
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def run(*words: object, **environment: str) -> Result:
    return CliRunner().invoke(main, list(map(str, words)), env=environment)


def test_what_is_imported_is_there_and_analysed(wire: Path, library: Path) -> None:
    result = run("import", "--library", library, wire)
    assert (result.exit_code, result.stdout) == (0, "2 articles imported.\n")
    with Library.open(library) as shelf:
        assert len(shelf.articles()) == 2
        assert not shelf.analysis().is_stale()
        assert shelf.analysis().entities()
        assert shelf.analysis().events()


def test_again_nothing_is_new(wire: Path, library: Path) -> None:
    run("import", "--library", library, wire)
    (wire / "three.txt").write_text("Something else happened on 3 May 2021 in Orlgrad.", "utf-8")
    result = run("import", "--library", library, wire)
    assert (result.exit_code, result.stdout) == (0, "1 article imported, 2 already there.\n")


@pytest.mark.parametrize("how", ["before", "after", "environment"])
def test_the_library_may_be_named_in_three_ways(wire: Path, library: Path, how: str) -> None:
    words = {
        "before": ["--library", library, "import", wire],
        "after": ["import", "--library", library, wire],
        "environment": ["import", wire],
    }[how]
    elsewhere = str(library.parent / "elsewhere")
    result = run(*words, DATELINE_LIBRARY=str(library) if how == "environment" else elsewhere)
    assert result.exit_code == 0
    assert library.is_dir()
    assert not Path(elsewhere).exists()


def test_what_is_left_out_is_named_with_the_reason(wire: Path, library: Path) -> None:
    (wire / "empty.txt").write_bytes(b"")
    (wire / "bin\x1b[31mary.txt").write_bytes(b"\x7fELF\0\0\0\1" * 64)
    (wire / "dangling.txt").symlink_to(wire / "nowhere")
    (wire / "picture.png").write_bytes(b"\x89PNG")
    result = run("import", "--library", library, wire)
    assert result.exit_code == 0
    assert "2 articles imported, 4 skipped." in result.stdout
    for words in (
        "empty.txt: empty",
        "ary.txt: binary file",
        "dangling.txt: dangling link",
        "1 file of other",
    ):
        assert words in result.stderr
    assert "\x1b" not in result.output


def test_nothing_to_import_is_status_one(tmp_path: Path, library: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("import", "--library", library, tmp_path / "empty.txt")
    assert result.exit_code == 1
    assert "0 articles imported, 1 skipped." in result.stdout


def test_a_changed_text_tells_what_became_of_its_notes(wire: Path, library: Path) -> None:
    run("import", "--library", library, wire)
    with Library.open(library) as shelf:
        article = next(row.id for row in shelf.articles() if row.article.path.endswith("one.txt"))
        shelf.annotate(article, 0, 12, tags=("who",))
        start = ONE.index("The talks")
        shelf.annotate(article, start, start + 20, tags=("how long",))
    (wire / "one.txt").write_text(ONE.replace("The talks in Orlgrad took all day.", "It rained."), "utf-8")
    result = run("import", "--library", library, wire)
    assert "1 in a new version" in result.stdout
    assert "1 annotation found no place" in result.stdout


def test_ctrl_c_keeps_what_is_done(wire: Path, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every = inputs.texts

    def some(paths: list[Path], options: Options | None) -> Iterator[Loaded | Skipped]:
        for number, found in enumerate(every(paths)):
            if number:
                raise KeyboardInterrupt
            yield found

    monkeypatch.setattr(import_command, "texts", some)
    result = run("import", "--library", library, wire)
    assert result.exit_code == 130
    assert "Stopped" in result.stdout
    assert "1 article imported" in result.stdout
    monkeypatch.undo()
    with Library.open(library) as shelf:
        assert len(shelf.articles()) == 1
    assert "1 article imported, 1 already there" in run("import", "--library", library, wire).stdout


def test_a_library_in_use_is_refused(wire: Path, library: Path) -> None:
    with Library.open(library):
        done = dateline("import", "--library", library, wire)
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: ")
    assert b"Traceback" not in done.stderr


def test_a_library_that_is_a_file(wire: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for words in (
        ["import", "--library", tmp_path / "file", wire],
        ["check", "--library", tmp_path / "file"],
    ):
        result = run(*words)
        assert result.exit_code != 0
        assert "Traceback" not in result.output
        assert "file" in result.output


def test_a_library_of_a_newer_version(wire: Path, library: Path) -> None:
    run("import", "--library", library, wire)
    head = b'{"dateline":"reader","format":99}'
    (library / "reader.journal").write_bytes(f"{crc32(head):08x} ".encode() + head + b"\n")
    for words in (["import", "--library", library, wire], ["check", "--library", library]):
        result = run(*words)
        assert result.exit_code == 1
        assert "newer" in result.output


def test_check_says_that_all_is_well(wire: Path, library: Path) -> None:
    run("import", "--library", library, wire)
    result = run("check", "--library", library)
    assert result.exit_code == 0
    assert "2 articles" in result.stdout


def test_check_names_what_is_damaged(wire: Path, library: Path) -> None:
    run("import", "--library", library, wire)
    body = next((library / "texts").rglob("*.txt"))
    body.chmod(0o644)
    body.write_text("something else", "utf-8")
    result = run("check", "--library", library)
    assert result.exit_code == 1
    assert "one.txt" in result.stdout or "two" in result.stdout or "“" in result.stdout


def test_check_makes_no_library(library: Path) -> None:
    result = run("check", "--library", library)
    assert result.exit_code == 1
    assert "no library" in result.output
    assert not library.exists()


def test_given_names_are_kept(tmp_path: Path, library: Path) -> None:
    names = [{"start": 0, "end": 12, "kind": "person"}]
    path = write_lines(tmp_path / "given.jsonl", {"id": "g", "text": ONE, "names": names})
    assert run("import", "--library", library, path).exit_code == 0
    with Library.open(library) as shelf:
        (row,) = shelf.articles()
        assert [(m.start, m.end) for m in shelf.analysis().names(row.id)] == [(0, 12)]
